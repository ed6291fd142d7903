import CZlib

/// A text of a picture that is compressed with zlib (RFC 1950).
enum InflatedText {
    /// The text, or as much of it as can be read and the limit takes; `nil` where it is none.
    static func of(_ packed: ArraySlice<UInt8>, limit: Int = 1_000_000) -> [UInt8]? {
        var stream = z_stream()
        guard shim_inflateInit(&stream) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var input = Array(packed)
        let text = input.withUnsafeMutableBufferPointer { source in
            [UInt8](unsafeUninitializedCapacity: limit) { target, count in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                inflate(&stream, Z_FINISH)
                count = Int(stream.total_out)
            }
        }
        return text.isEmpty ? nil : text
    }
}
