import Diagnostics

/// Reads the YAML that nearly every file of a handbook is written in: keys with texts, and lists
/// and further keys under them, each on a line of its own.
///
/// What it reads, it reads as the YAML parser does, places included, in a fraction of the time.
/// Whatever might be anything more than that, comments and texts on several lines too, makes it
/// give up: then the parser reads the text, and tells what is wrong with it.
struct PlainYAML {
    private let lines: [PlainLine]
    private let bytes: UnsafeBufferPointer<UInt8>
    /// The next line.
    private var next = 0

    /// The tree of a text; `nil` where the YAML parser has to read it.
    static func read(_ text: String) -> YAMLNode? {
        var text = text
        return text.withUTF8 { bytes in
            guard let lines = PlainLine.lines(of: bytes), lines.first?.indent == 0 else {
                return nil
            }
            var reader = PlainYAML(lines: lines, bytes: bytes)
            guard let root = reader.mapping(), reader.next == lines.count else { return nil }
            return root
        }
    }

    private init(lines: [PlainLine], bytes: UnsafeBufferPointer<UInt8>) {
        self.lines = lines
        self.bytes = bytes
    }

    /// The keys that begin at the next line.
    private mutating func mapping() -> YAMLNode? {
        mapping(from: lines[next])
    }

    /// The keys whose first one stands at the beginning of a line, or after the dash of one.
    private mutating func mapping(from first: PlainLine) -> YAMLNode? {
        var entries: [YAMLEntry] = []
        var line = first
        while true {
            next += 1
            guard entries.count < PlainYAML.mostKeys, let key = key(of: line),
                let value = key.value.isEmpty
                    ? block(under: line) : scalar(key.value, in: line),
                !entries.contains(where: { $0.name == key.name })
            else { return nil }
            let place = position(line.content.lowerBound, in: line)
            entries.append(
                YAMLEntry(
                    key: .scalar(YAMLText(string: key.name, style: .plain, position: place)),
                    value: value))
            guard next < lines.count, lines[next].indent >= first.indent else { break }
            line = lines[next]
            guard line.indent == first.indent, !line.isItem else { return nil }
        }
        return .mapping(entries, position(first.content.lowerBound, in: first))
    }

    /// More keys in one mapping are left to the parser, which looks for doubles in less time.
    private static let mostKeys = 64

    /// The parser takes keys of up to 1,024 characters.
    private static let longestKey = 128

    /// What stands under a key without text: a list, which may stand as far out as the key, or keys.
    private mutating func block(under line: PlainLine) -> YAMLNode? {
        guard next < lines.count else { return nil }
        let inner = lines[next]
        if inner.isItem { return inner.indent >= line.indent ? sequence() : nil }
        return inner.indent > line.indent ? mapping() : nil
    }

    /// The list that begins at the next line.
    private mutating func sequence() -> YAMLNode? {
        let first = lines[next]
        var nodes: [YAMLNode] = []
        while next < lines.count, lines[next].indent >= first.indent {
            let line = lines[next]
            guard line.indent == first.indent else { return nil }
            // A key as far out as its list goes on after it.
            guard line.isItem else { break }
            guard let item = line.item(bytes), !item.isItem else { return nil }
            let node: YAMLNode?
            if key(of: item) != nil {
                node = mapping(from: item)
            } else {
                next += 1
                node = scalar(item.content, in: item)
            }
            guard let node else { return nil }
            nodes.append(node)
        }
        return .sequence(nodes, position(first.content.lowerBound, in: first))
    }

    /// The key at the beginning of a line, with the range of its value, which may be empty.
    private func key(of line: PlainLine) -> (name: String, value: Range<Int>)? {
        let range = line.content
        guard PlainYAML.beginsPlain(bytes[range.lowerBound]),
            let colon = bytes[range].prefix(PlainYAML.longestKey).firstIndex(of: UInt8(ascii: ":")),
            bytes[colon - 1] != UInt8(ascii: " "), !holdsMark(range.lowerBound..<colon)
        else { return nil }
        var start = colon + 1
        guard start == range.upperBound || bytes[start] == UInt8(ascii: " ") else { return nil }
        while start < range.upperBound, bytes[start] == UInt8(ascii: " ") { start += 1 }
        return (
            String(decoding: bytes[range.lowerBound..<colon], as: UTF8.self),
            start..<range.upperBound
        )
    }

    /// The text in a range of a line, to its end.
    private func scalar(_ range: Range<Int>, in line: PlainLine) -> YAMLNode? {
        let first = bytes[range.lowerBound]
        let style: YAMLText.Style
        var content = range
        switch first {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            style = first == UInt8(ascii: "'") ? .singleQuoted : .doubleQuoted
            guard range.count > 1, bytes[range.upperBound - 1] == first else { return nil }
            content = (range.lowerBound + 1)..<(range.upperBound - 1)
            guard !bytes[content].contains(first) else { return nil }
        default:
            style = .plain
            guard PlainYAML.beginsPlain(first), !holdsMark(range) else { return nil }
        }
        return .scalar(
            YAMLText(
                string: String(decoding: bytes[content], as: UTF8.self), style: style,
                position: position(range.lowerBound, in: line)))
    }

    /// Whether a colon or `#` stands where it is more than a letter of a plain text.
    private func holdsMark(_ range: Range<Int>) -> Bool {
        for index in range {
            switch bytes[index] {
            case UInt8(ascii: ":"):
                let after = index + 1
                if after == range.upperBound || bytes[after] == UInt8(ascii: " ") { return true }
            case UInt8(ascii: "#"):
                if bytes[index - 1] == UInt8(ascii: " ") { return true }
            default: continue
            }
        }
        return false
    }

    /// Letters, digits and what is not ASCII begin no more than a text.
    private static func beginsPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
        default: false
        }
    }

    private func position(_ offset: Int, in line: PlainLine) -> SourcePosition {
        let scalars = bytes[line.start..<offset].count { $0 & 0xC0 != 0x80 }
        return SourcePosition(line: line.number, column: scalars + 1)
    }
}
