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

    private let template: TemplateName

    /// A shape in a template, before its values are read.
    init(in template: TemplateName) {
        self.template = template
        key = []
    }

    /// Takes the values of a page, in the place of those before.
    mutating func read(_ values: TemplateValues) {
        key.removeAll(keepingCapacity: true)
        leaves.removeAll(keepingCapacity: true)
        key += template.rawValue.utf8
        add(values)
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
    /// The values of a page with a mark in the place of every leaf: what the engine is given of
    /// them. The leaves are counted in the order in which ``leaves`` has them.
    static func marked(_ values: TemplateValues) -> TemplateValues {
        var count = 0
        return marked(values, counting: &count)
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
    /// All that the engine wrote but the marks.
    private let text: [UInt8]
    /// Where in the text each mark stood, and the number of its leaf, in order.
    private let places: [(offset: Int, leaf: Int)]

    /// Takes apart what the engine wrote.
    init(_ written: [UInt8]) {
        var text: [UInt8] = []
        var places: [(offset: Int, leaf: Int)] = []
        var index = 0
        while let open = PageMarks.find(PageMarks.opening, in: written, from: index),
            let close = PageMarks.find(PageMarks.closing, in: written, from: open)
        {
            let digits = written[(open + PageMarks.opening.count)..<close]
            guard let leaf = Int(String(decoding: digits, as: UTF8.self)) else { break }
            text += written[index..<open]
            places.append((text.count, leaf))
            index = close + PageMarks.closing.count
        }
        self.text = text + written[index...]
        self.places = places
    }

    /// Appends the page with these leaves; texts are escaped, fragments stand as they are.
    func append(filledWith leaves: [TemplateValue], to page: inout [UInt8]) {
        text.withUnsafeBufferPointer { text in
            var start = 0
            for (offset, leaf) in places {
                page.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<offset]))
                start = offset
                switch leaves[leaf] {
                case .text(let text): page.appendEscaped(text, bindsSigns: true)
                case .fragment(let fragment): page += fragment.bytes
                case .flag, .part, .list, .absent: break
                }
            }
            page.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        }
    }

    /// How many bytes the page has with these leaves, if nothing in them is escaped.
    func size(with leaves: [TemplateValue]) -> Int {
        places.reduce(text.count) { $0 + leaves[$1.leaf].size }
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
