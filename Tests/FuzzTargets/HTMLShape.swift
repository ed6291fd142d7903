/// The shape of a chapter's HTML: which elements and attributes it is of, and whether all are closed.
///
/// Stricter than a browser, which would fix what is wrong, and perhaps run it.
struct HTMLShape {
    private let html: [UInt8]
    private var index = 0
    private var open: [String] = []

    private static let elements: Set<String> = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "pre", "code",
        "em",
        "strong", "del", "a", "sup", "section", "div", "table", "thead", "tbody", "tr", "th", "td",
        "label",
    ]
    private static let empty: Set<String> = ["br", "hr", "img", "input"]
    private static let attributes: Set<String> = [
        "id", "class", "href", "src", "alt", "title", "start", "type", "checked", "disabled",
        "role",
        "aria-label",
    ]

    init(_ html: [UInt8]) {
        self.html = html
    }

    func check() throws(BrokenPromise) {
        var reader = self
        while let byte = reader.next() {
            if byte == UInt8(ascii: "<") { try reader.tag() }
            try BrokenPromise.check(byte != 0, "The HTML is without NUL")
            if byte == UInt8(ascii: "&") { try reader.entity() }
        }
        try BrokenPromise.check(reader.open.isEmpty, "All elements are closed: \(reader.open)")
    }

    private mutating func tag() throws(BrokenPromise) {
        let isEnd = skip("/")
        let name = name()
        if isEnd {
            try BrokenPromise.check(open.popLast() == name && skip(">"), "</\(name)> fits")
            return
        }
        try BrokenPromise.check(
            Self.elements.contains(name) || Self.empty.contains(name), "<\(name)> is known")
        while skip(" ") {
            if skip("/>") {
                try BrokenPromise.check(Self.empty.contains(name), "<\(name)> holds something")
                return
            }
            try attribute()
        }
        try BrokenPromise.check(skip(">") && Self.elements.contains(name), "<\(name)> ends")
        open.append(name)
    }

    private mutating func attribute() throws(BrokenPromise) {
        let name = name()
        try BrokenPromise.check(
            Self.attributes.contains(name) && skip("=\""), "\(name)=\"\" is known")
        let start = index
        while let byte = next(), byte != UInt8(ascii: "\"") {
            try BrokenPromise.check(
                byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">"), "\(name) is escaped")
            if byte == UInt8(ascii: "&") { try entity() }
        }
        guard name == "href" || name == "src" else { return }
        let scheme = html[start..<max(start, index - 1)].prefix { $0 != UInt8(ascii: ":") }
            .filter { $0 > 0x20 }.map { ($0 | 0x20) }
        for danger in ["javascript", "vbscript", "data"] {
            try BrokenPromise.check(
                !scheme.elementsEqual(danger.utf8), "\(name) does not run anything")
        }
    }

    private mutating func entity() throws(BrokenPromise) {
        let known = ["amp;", "lt;", "gt;", "quot;", "#x27;", "#39;"]
        try BrokenPromise.check(known.contains { skip($0) }, "& is escaped")
    }

    private mutating func name() -> String {
        let start = index
        while index < html.count, html[index] == UInt8(ascii: "-") || isAlphanumeric(html[index]) {
            index += 1
        }
        return String(decoding: html[start..<index], as: UTF8.self)
    }

    private func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }

    private mutating func next() -> UInt8? {
        guard index < html.count else { return nil }
        defer { index += 1 }
        return html[index]
    }

    private mutating func skip(_ text: String) -> Bool {
        guard html[index...].starts(with: text.utf8) else { return false }
        index += text.utf8.count
        return true
    }
}
