/// A name as it stands in a folder: bytes, which need not be a text.
public struct FileName: Hashable, Sendable {
    /// The bytes with a zero after them, as calls to the system take them.
    public let bytes: [CChar]

    init(_ bytes: [CChar]) {
        self.bytes = bytes
    }

    /// The name as a text; `nil` when it is not UTF-8.
    public var text: String? { String(validating: bytes.dropLast(), as: UTF8.self) }

    /// The name as well as a text can show it.
    public var shown: String {
        String(decoding: bytes.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether it begins with a dot.
    public var isHidden: Bool { bytes.first == CChar(UInt8(ascii: ".")) }
}

extension FileName: Comparable {
    /// The order of the bytes, whatever they mean.
    public static func < (left: FileName, right: FileName) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes) {
            UInt8(bitPattern: $0) < UInt8(bitPattern: $1)
        }
    }
}
