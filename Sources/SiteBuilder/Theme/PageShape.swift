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

    /// The shape of a page's values in a template: of each part in turn.
    init(of parts: [TemplateValues], in template: TemplateName) {
        key = []
        key.reserveCapacity(256)
        key += template.rawValue.utf8
        leaves.reserveCapacity(64)
        for values in parts { add(values) }
    }

    private mutating func add(_ values: TemplateValues) {
        key.append(UInt8(ascii: "("))
        for entry in values.entries { add(entry.value) }
        key.append(UInt8(ascii: ")"))
    }

    private mutating func add(_ value: TemplateValue) {
        switch value {
        case .text, .fragment:
            key.append(UInt8(ascii: value.isShown ? "t" : "e"))
            if value.isShown { leaves.append(value) }
        case .flag(let flag): key.append(UInt8(ascii: flag ? "y" : "n"))
        case .absent: key.append(UInt8(ascii: "-"))
        case .part(let values): add(values)
        case .list(let items):
            key.append(UInt8(ascii: "["))
            for item in items { add(item) }
            key.append(UInt8(ascii: "]"))
        }
    }
}

extension PageShape {
    /// The values of a page, part after part, with a mark in the place of every leaf: what the
    /// engine is given of them. The leaves are counted in the order in which ``leaves`` has them.
    static func marked(_ parts: [TemplateValues]) -> TemplateValues {
        var count = 0
        return parts.reduce([:]) { $0.followed(by: marked($1, counting: &count)) }
    }

    private static func marked(
        _ values: TemplateValues, counting count: inout Int
    ) -> TemplateValues {
        values.mapValues { marked($0, counting: &count) }
    }

    private static func marked(_ value: TemplateValue, counting count: inout Int) -> TemplateValue {
        switch value {
        case .text, .fragment:
            guard value.isShown else { return value }
            defer { count += 1 }
            return .fragment(Fragment(html: PageMarks.mark(count)))
        case .flag, .absent: return value
        case .part(let values): return .part(marked(values, counting: &count))
        case .list(let items): return .list(items.map { marked($0, counting: &count) })
        }
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

    /// Appends the page with these leaves; texts are escaped, fragments stand as they are.
    func append(filledWith leaves: [TemplateValue], to page: inout [UInt8]) {
        for segment in segments {
            switch segment {
            case .text(let text): page += text
            case .leaf(let index):
                switch leaves[index] {
                case .text(let text): page.appendEscaped(text, bindsSigns: true)
                case .fragment(let fragment): page += fragment.bytes
                case .flag, .part, .list, .absent: break
                }
            }
        }
    }

    /// How many bytes the page has with these leaves, if nothing in them is escaped.
    func size(with leaves: [TemplateValue]) -> Int {
        segments.reduce(0) { size, segment in
            switch segment {
            case .text(let text): size + text.count
            case .leaf(let index): size + leaves[index].size
            }
        }
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

extension TemplateValue {
    /// The bytes of a text or fragment.
    fileprivate var size: Int {
        switch self {
        case .text(let text): text.utf8.count
        case .fragment(let fragment): fragment.bytes.count
        case .flag, .part, .list, .absent: 0
        }
    }
}
