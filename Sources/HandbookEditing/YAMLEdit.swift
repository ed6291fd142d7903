import Diagnostics
import HandbookReading
import Yams

/// Changes to a YAML text that touch only the lines they must: comments, order, blank lines and
/// line ends stay as the coordinator wrote them.
///
/// All places are those of the text as it was read; the changes are made when ``text`` is asked
/// for. Mappings and lists must be in block style, one key or item on each line.
struct YAMLEdit {
    /// One step into the tree: the value of a key, or an item of a list, from 0.
    enum Step: Hashable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
        case key(String)
        case item(Int)

        init(stringLiteral key: String) { self = .key(key) }
        init(integerLiteral index: Int) { self = .item(index) }
    }

    /// Why a change cannot be made.
    struct Fault: Error {
        let diagnostic: Diagnostic
    }

    private let root: Node
    private let place: YAMLPlace
    private let mark: String
    let lines: TextLines
    /// The changes by the line before which they begin; those of one line in the order made.
    var changes: [(range: Range<Int>, lines: [String])] = []

    /// The text of a file without front matter, or front matter that begins on a line of its file.
    init(_ text: String, file: String, firstLine: Int = 1) throws(Fault) {
        let document = YAMLTree(text, file: file, firstLine: firstLine)
        guard let root = document.root, document.diagnostics.isEmpty else {
            throw Fault(
                diagnostic: document.diagnostics.first
                    ?? Diagnostic(.yamlSyntax, file: file, "Filen er tom."))
        }
        mark = text.unicodeScalars.first == "\u{FEFF}" ? "\u{FEFF}" : ""
        lines = TextLines(String(text.unicodeScalars.dropFirst(mark.unicodeScalars.count)))
        self.root = root
        place = YAMLPlace(file: file, firstLine: firstLine)
    }

    /// The text with all changes made.
    var text: String {
        var result = lines
        // From the bottom up; at one place what replaces before what is put in.
        let ordered = changes.enumerated().sorted { left, right in
            let (first, second) = (left.element.range, right.element.range)
            if first.lowerBound != second.lowerBound {
                return first.lowerBound > second.lowerBound
            }
            if first.isEmpty != second.isEmpty { return second.isEmpty }
            return left.offset > right.offset
        }
        for (_, change) in ordered { result.replace(change.range, with: change.lines) }
        return mark + result.text
    }

    /// Whether anything is changed.
    var isEmpty: Bool { changes.isEmpty }

    /// Gives a key of a mapping a value of one line; a comment behind the old value stays.
    ///
    /// A new key comes after the first of `neighbours` that is there, else last.
    mutating func set(
        _ key: String, to value: String, at path: [Step], after neighbours: [String] = []
    ) throws(Fault) {
        let mapping = try mapping(at: path)
        if let (old, node) = mapping.first(where: { $0.key.scalar?.string == key }) {
            let first = line(of: old)
            let last = lastLine(of: node, under: old)
            let content = lines.contents[first]
            let colon = try colon(after: old, in: content)
            let comment = first == last ? YAMLScalar.comment(in: String(content[colon...])) : ""
            let kept = content[..<colon]
            changes.append((first..<last + 1, ["\(kept): \(YAMLScalar.text(value))\(comment)"]))
            return
        }
        let neighbour =
            neighbours.compactMap { name in mapping.first { $0.key.scalar?.string == name } }.first
            ?? mapping.map { $0 }.last
        guard let neighbour else { throw fault("Her mangler det nøkler.", at: 0) }
        let indent = String(repeating: " ", count: column(of: neighbour.key))
        let place = lastLine(of: neighbour.value, under: neighbour.key) + 1
        changes.append((place..<place, ["\(indent)\(key): \(YAMLScalar.text(value))"]))
    }

    /// Puts an item into a list, before the item that stands at an index, or last.
    mutating func insert(
        _ item: YAMLItem, at index: Int, in path: [Step]
    ) throws(Fault) {
        let items = try sequence(at: path)
        guard let neighbour = items.indices.contains(index) ? items[index] : items.last else {
            throw fault("Listen er tom.", at: 0)
        }
        let start = try dashLine(of: neighbour)
        let indent = lines.contents[start].prefix { $0 == " " }.count
        let place =
            items.indices.contains(index)
            ? start : lastLine(from: start) { deeper, _ in deeper > indent } + 1
        changes.append((place..<place, item.lines(indent: indent)))
    }

    /// Puts a new key with a list of items after the last key of the text.
    mutating func append(_ key: String, _ items: [YAMLItem]) throws(Fault) {
        guard let last = try mapping(at: []).map({ $0 }).last else {
            throw fault("Filen er tom.", at: 0)
        }
        let place = lastLine(of: last.value, under: last.key) + 1
        changes.append((place..<place, ["\(key):"] + items.flatMap { $0.lines(indent: 2) }))
    }

    // MARK: Places

    func node(at path: [Step]) throws(Fault) -> Node {
        var node = root
        for step in path {
            let next: Node? =
                switch step {
                case .key(let key): node.mapping?.first { $0.key.scalar?.string == key }?.value
                case .item(let index):
                    node.sequence.flatMap { $0.indices.contains(index) ? $0[index] : nil }
                }
            guard let next else { throw fault("Fant ikke stedet som skulle endres.", at: 0) }
            node = next
        }
        return node
    }

    func mapping(at path: [Step]) throws(Fault) -> Node.Mapping {
        let node = try node(at: path)
        guard let mapping = node.mapping, !isInBrackets(node) else {
            throw fault("Her må det stå én nøkkel på hver linje, uten klammer.", of: node)
        }
        return mapping
    }

    func sequence(at path: [Step]) throws(Fault) -> Node.Sequence {
        let node = try node(at: path)
        guard let sequence = node.sequence, !isInBrackets(node) else {
            throw fault("Her må listen ha ett punkt på hver linje, uten klammer.", of: node)
        }
        return sequence
    }

    /// Whether a mapping or list is written `{…}` or `[…]`; the parser does not tell.
    func isInBrackets(_ node: Node) -> Bool {
        let start = lines.contents[line(of: node)].unicodeScalars.dropFirst(column(of: node)).first
        return start == "{" || start == "["
    }

    func line(of node: Node) -> Int { (node.mark?.line ?? 1) - 1 }

    func column(of node: Node) -> Int { (node.mark?.column ?? 1) - 1 }

    /// The colon that ends a key.
    func colon(after key: Node, in line: String) throws(Fault) -> String.Index {
        let start = line.unicodeScalars.index(
            line.startIndex, offsetBy: column(of: key), limitedBy: line.endIndex)
        let quote = start.flatMap { $0 < line.endIndex ? line[$0] : nil }
        let from = quote == "\"" || quote == "'" ? start.map(line.index(after:)) : start
        let end = from.flatMap { line[$0...].firstIndex(of: ":") }
        guard let end else { throw fault("Fant ikke kolon etter nøkkelen.", of: key) }
        return end
    }

    /// The last line of a value: what stands deeper than its key belongs to it, and so does a list
    /// whose dashes stand below the key.
    func lastLine(of value: Node, under key: Node) -> Int {
        let indent = column(of: key)
        let isList = value.sequence != nil
        return lastLine(from: line(of: key)) { $0 > indent || (isList && $0 == indent && $1) }
    }

    /// The last line that is neither blank nor a comment, from a line on, as long as the indent,
    /// or indent and dash, belong.
    private func lastLine(
        from first: Int, where belongs: (_ indent: Int, _ isItem: Bool) -> Bool
    ) -> Int {
        var last = first
        for index in lines.contents.indices.dropFirst(first + 1) {
            let content = lines.contents[index].drop { $0 == " " }
            if content.isEmpty || content.first == "#" { continue }
            let indent = lines.contents[index].utf8.count - content.utf8.count
            guard belongs(indent, content.first == "-") else { break }
            last = index
        }
        return last
    }

    private func dashLine(of item: Node) throws(Fault) -> Int {
        var line = line(of: item)
        while line >= 0, lines.contents[line].first(where: { $0 != " " }) != "-" { line -= 1 }
        guard line >= 0 else { throw fault("Fant ikke begynnelsen på punktet.", of: item) }
        return line
    }

    func fault(_ message: String, of node: Node) -> Fault {
        fault(message, at: line(of: node))
    }

    func fault(_ message: String, at line: Int) -> Fault {
        Fault(
            diagnostic: Diagnostic(
                .yamlType, file: place.file,
                at: place.position(SourcePosition(line: line + 1, column: 1)), message,
                suggestion: "Skriv den om, og prøv igjen."))
    }
}
