/// What the ids of the next numbered list begin with: a heading or a point around it.
struct PointScope {
    private let prefix: String
    private let separator: String
    private var lists = 0

    /// Whether the scope is that of a numbered point.
    let isPoint: Bool

    /// The scope of a heading, a footnote or the beginning of a text.
    init(prefix: String) {
        self.prefix = prefix
        separator = ":"
        isPoint = false
    }

    /// The scope within a numbered point.
    init(point: String) {
        prefix = point
        separator = "."
        isPoint = true
    }

    /// What stands before the number in the ids of the next list.
    mutating func nextList() -> String {
        lists += 1
        return lists == 1 ? prefix + separator : "\(prefix)\(separator)liste-\(lists):"
    }
}
