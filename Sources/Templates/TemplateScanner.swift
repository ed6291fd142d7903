/// Cuts a template into texts and tags.
///
/// A tag other than a value that stands alone on its line leaves no line behind (Mustache
/// specification, “standalone tags”).
struct TemplateScanner {
    /// A piece of a template.
    enum Piece {
        case text(Range<Int>)
        case tag(Kind, TemplateTag)
    }

    /// What a tag does.
    enum Kind {
        case value, section, inverted, end, inclusion, layout, block, comment
    }

    private let source: TemplateSource
    private var index = 0

    init(_ source: TemplateSource) {
        self.source = source
    }

    /// The pieces, in order.
    mutating func pieces() throws(TemplateFault) -> [Piece] {
        var pieces: [Piece] = []
        var textStart = 0
        while let open = find(TemplateScanner.open, from: index) {
            let (kind, tag) = try tag(at: open)
            var textEnd = open
            var next = index
            if kind != .value, let line = lineAround(open..<index) {
                textEnd = max(line.lowerBound, textStart)
                next = line.upperBound
            }
            if textStart < textEnd { pieces.append(.text(textStart..<textEnd)) }
            if kind != .comment { pieces.append(.tag(kind, tag)) }
            textStart = next
            index = next
        }
        if textStart < bytes.count { pieces.append(.text(textStart..<bytes.count)) }
        return pieces
    }

    private var bytes: [UInt8] { source.bytes }

    /// Reads the tag that opens at a place; ``index`` is then after it.
    private mutating func tag(at open: Int) throws(TemplateFault) -> (Kind, TemplateTag) {
        var start = open + 2
        while start < bytes.count, isSpace(bytes[start]) { start += 1 }
        guard start < bytes.count else { throw source.fault(at: open, .unfinishedTag) }
        let sign = bytes[start]
        var kind = Kind.value
        var close = TemplateScanner.close
        switch sign {
        case UInt8(ascii: "{"): close = TemplateScanner.tripleClose
        case UInt8(ascii: "&"): break
        case UInt8(ascii: "#"): kind = .section
        case UInt8(ascii: "^"): kind = .inverted
        case UInt8(ascii: "/"): kind = .end
        case UInt8(ascii: ">"): kind = .inclusion
        case UInt8(ascii: "<"): kind = .layout
        case UInt8(ascii: "$"): kind = .block
        case UInt8(ascii: "!"): kind = .comment
        case UInt8(ascii: "="), UInt8(ascii: "%"): throw source.fault(at: open, .forbiddenTag)
        default: start -= 1
        }
        guard let end = find(close, from: start + 1) else {
            throw source.fault(at: open, .unfinishedTag)
        }
        index = end + close.count
        if kind == .comment { return (kind, TemplateTag(name: "", offset: open)) }
        let name = trimmed(start + 1..<end)
        if name.first == UInt8(ascii: "*") { throw source.fault(at: open, .forbiddenTag) }
        guard !name.isEmpty, name.allSatisfy(isNameByte) else {
            throw source.fault(at: open, .unfinishedTag)
        }
        return (kind, TemplateTag(name: String(decoding: name, as: UTF8.self), offset: open))
    }

    /// The whole line of a tag that stands alone on it, with the line break after it.
    private func lineAround(_ tag: Range<Int>) -> Range<Int>? {
        var start = tag.lowerBound
        while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
        guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n") else { return nil }
        var end = tag.upperBound
        while end < bytes.count, isBlank(bytes[end]) || bytes[end] == UInt8(ascii: "\r") {
            end += 1
        }
        guard end < bytes.count else { return start..<end }
        return bytes[end] == UInt8(ascii: "\n") ? start..<end + 1 : nil
    }

    private func find(_ mark: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + mark.count <= bytes.count {
            if bytes[index] == mark[0], bytes[index..<index + mark.count].elementsEqual(mark) {
                return index
            }
            index += 1
        }
        return nil
    }

    private func trimmed(_ range: Range<Int>) -> ArraySlice<UInt8> {
        var name = bytes[range]
        while let first = name.first, isSpace(first) { name.removeFirst() }
        while let last = name.last, isSpace(last) { name.removeLast() }
        return name
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
            UInt8(ascii: "_"), UInt8(ascii: "?"), UInt8(ascii: "/"):
            true
        default: false
        }
    }

    private static let open = Array("{{".utf8)
    private static let close = Array("}}".utf8)
    private static let tripleClose = Array("}}}".utf8)
}
