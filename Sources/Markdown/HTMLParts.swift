import Diagnostics

/// Raw HTML parted into comments and the rest.
struct HTMLParts {
    var comments: [Comment] = []
    var rest: RawHTML?

    /// Parts raw HTML; `position` tells where a place in it stands in the source.
    init(
        _ bytes: UnsafeBufferPointer<UInt8>, position: (_ place: Int) -> SourcePosition
    ) {
        var kept: [UInt8] = []
        var keptPosition: SourcePosition?
        var index = 0
        // A comment without an end leaves none for those that begin after it.
        var hasEnd = true
        while index < bytes.count {
            let isComment = hasEnd && bytes[index...].starts(with: "<!--".utf8)
            let end = isComment ? Self.endOfComment(in: bytes, at: index) : nil
            if isComment { hasEnd = end != nil }
            if let end {
                let text = Self.trimmed(bytes[(index + 4)..<(end - 3)])
                comments.append(
                    Comment(text: String(decoding: text, as: UTF8.self), position: position(index)))
                index = end
            } else {
                if keptPosition == nil, !Self.isSpace(bytes[index]) {
                    keptPosition = position(index)
                }
                kept.append(bytes[index])
                index += 1
            }
        }
        if let keptPosition {
            rest = RawHTML(
                literal: String(decoding: kept, as: UTF8.self), position: keptPosition)
        }
    }

    /// The end of the comment that begins at a place; nil when it has none.
    private static func endOfComment(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        var index = start + 4
        while index + 3 <= bytes.count {
            if bytes[index] == 0x2D, bytes[index...].starts(with: "-->".utf8) { return index + 3 }
            index += 1
        }
        return nil
    }

    private static func trimmed(
        _ bytes: Slice<UnsafeBufferPointer<UInt8>>
    ) -> Slice<UnsafeBufferPointer<UInt8>> {
        var bytes = bytes
        while let first = bytes.first, isSpace(first) { bytes.removeFirst() }
        while let last = bytes.last, isSpace(last) { bytes.removeLast() }
        return bytes
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
