import Glibc

// Whether a text holds a sign at all is asked of every chapter several times: the C library looks
// for it many bytes at once.

extension ArraySlice<UInt8> {
    /// Whether a byte stands among these.
    @inlinable package func holds(_ byte: UInt8) -> Bool {
        withUnsafeBytes { $0.holds(byte) }
    }
}

extension StringProtocol {
    /// Whether a character of ASCII stands in the text.
    @inlinable package func holds(_ character: Unicode.Scalar) -> Bool {
        let byte = UInt8(ascii: character)
        return utf8.withContiguousStorageIfAvailable { UnsafeRawBufferPointer($0).holds(byte) }
            ?? utf8.contains(byte)
    }
}

extension UnsafeRawBufferPointer {
    @usableFromInline func holds(_ byte: UInt8) -> Bool {
        baseAddress.map { memchr($0, Int32(byte), count) != nil } ?? false
    }
}
