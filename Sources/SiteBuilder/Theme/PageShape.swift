import Mustache

/// A page as a template sees it without its texts: which values there are, and how many of each.
///
/// Pages of one kind differ mostly in their texts. The template engine, which is slow, therefore
/// runs once for each shape with a mark in the place of every text; a page then only fills the
/// marks.
struct PageShape {
    /// Equal for two pages that differ in their texts only.
    private(set) var key: [UInt8]
    /// The texts and fragments, in the order of their marks.
    private(set) var leaves: [TemplateValue] = []
    /// The values with a mark in the place of every leaf.
    private(set) var marked: TemplateValues = [:]

    /// The shape of a page's values in a template.
    init(of values: TemplateValues, in template: TemplateName) {
        key = Array(template.rawValue.utf8)
        marked = mark(values)
    }

    private mutating func mark(_ values: TemplateValues) -> TemplateValues {
        key.append(UInt8(ascii: "("))
        let marked = values.mapValues { mark($0) }
        key.append(UInt8(ascii: ")"))
        return marked
    }

    private mutating func mark(_ value: TemplateValue) -> TemplateValue {
        switch value {
        case .text, .fragment:
            guard value.isShown else { return keep(value, "e") }
            key.append(UInt8(ascii: "t"))
            leaves.append(value)
            return .fragment(Fragment(html: PageMarks.mark(leaves.count - 1)))
        case .flag(let flag): return keep(value, flag ? "y" : "n")
        case .absent: return keep(value, "-")
        case .part(let values): return .part(mark(values))
        case .list(let items):
            key.append(UInt8(ascii: "["))
            let marked = items.map { mark($0) }
            key.append(UInt8(ascii: "]"))
            return .list(marked)
        }
    }

    private mutating func keep(_ value: TemplateValue, _ sign: Unicode.Scalar) -> TemplateValue {
        key.append(UInt8(ascii: sign))
        return value
    }
}

/// What the engine wrote for a shape: text, with places for the leaves.
struct PageMarks {
    private enum Segment {
        case text(ArraySlice<UInt8>)
        case leaf(Int)
    }

    private let segments: [Segment]

    /// Takes apart what the engine wrote.
    init(_ written: [UInt8]) {
        var segments: [Segment] = []
        var start = 0
        var index = 0
        while let open = PageMarks.find(PageMarks.opening, in: written, from: index),
            let close = PageMarks.find(PageMarks.closing, in: written, from: open)
        {
            let digits = written[(open + PageMarks.opening.count)..<close]
            guard let leaf = Int(String(decoding: digits, as: UTF8.self)) else { break }
            segments.append(.text(written[start..<open]))
            segments.append(.leaf(leaf))
            index = close + PageMarks.closing.count
            start = index
        }
        segments.append(.text(written[start...]))
        self.segments = segments
    }

    /// The page with these leaves; texts are escaped, fragments stand as they are.
    func filled(with leaves: [TemplateValue]) -> [UInt8] {
        var page: [UInt8] = []
        page.reserveCapacity(32_768)
        for segment in segments {
            switch segment {
            case .text(let text): page += text
            case .leaf(let index):
                switch leaves[index] {
                case .text(let text): page.appendEscaped(text.keepingSignsWithNumbers)
                case .fragment(let fragment): page += fragment.bytes
                case .flag, .part, .list, .absent: break
                }
            }
        }
        return page
    }

    /// The mark of a leaf: its number between two characters of the private use area, which no
    /// template holds and no escaping changes.
    static func mark(_ leaf: Int) -> String { "\u{F8F0}\(leaf)\u{F8F1}" }

    private static let opening = Array("\u{F8F0}".utf8)
    private static let closing = Array("\u{F8F1}".utf8)

    private static func find(_ pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + pattern.count <= bytes.count {
            if bytes[index] == pattern[0], bytes[index + 1] == pattern[1],
                bytes[index + 2] == pattern[2]
            {
                return index
            }
            index += 1
        }
        return nil
    }
}

extension String {
    /// With a hard space between `§` and its number, so that no line breaks between them.
    fileprivate var keepingSignsWithNumbers: String {
        guard utf8.contains(0xA7) else { return self }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count + 8)
        for byte in utf8 {
            if byte == UInt8(ascii: " "), bytes.suffix(2).elementsEqual([0xC2, 0xA7]) {
                bytes += [0xC2, 0xA0]
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
