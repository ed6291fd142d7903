import WordDocument

/// Writes items of lists that follow each other, each below the one that it belongs to.
struct WordListWriter {
    private struct Level {
        let list: String
        let level: Int
        let indent: Int
        /// The column where the text of its items begins.
        var column: Int
        var number = 0
        /// The sign after a number; another one begins another list.
        var sign = "."
        var isNumbered: Bool
    }

    private var levels: [Level] = []
    private var lines: [String] = []
    /// Whether the item at hand is the first of a list with letters.
    private(set) var isFirstLetter = false
    /// Whether the list is one of boxes alone.
    private(set) var holdsBoxes = false

    /// Whether items have been written.
    var isOpen: Bool { !lines.isEmpty }

    /// The lines of the list, which is over then.
    mutating func take() -> String? {
        defer { self = WordListWriter() }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    /// Whether a paragraph goes on with the item above it.
    func takes(_ paragraph: WordParagraph) -> Bool {
        if paragraph.role == .listContinuation { return true }
        guard paragraph.role == .body, let first = levels.first, !holdsBoxes else { return false }
        return paragraph.indent >= max(first.indent - 100, 300)
    }

    /// Adds an item.
    mutating func add(
        _ item: WordListItem, first: String, boxes: [(isTicked: Bool, text: String)]
    ) {
        let depth = depth(of: item)
        let begins = depth == levels.count
        let column = depth == 0 ? 0 : levels[depth - 1].column
        if begins {
            levels.append(
                Level(
                    list: item.list, level: item.level, indent: item.indent, column: column,
                    isNumbered: item.mark.isNumbered))
        } else {
            levels.removeSubrange((depth + 1)...)
        }
        var level = levels[depth]
        isFirstLetter = false
        let mark: String
        switch item.mark {
        case .bullet: mark = "- "
        case .box: mark = boxes.isEmpty ? "- [ ] " : "- "
        case .number(let number, let isLetter):
            isFirstLetter = isLetter && begins
            let shown = number > 0 ? number : level.number + 1
            if !begins, level.isNumbered, shown != level.number + 1 {
                level.sign = level.sign == "." ? ")" : "."
            }
            level.number = shown
            mark = "\(shown)\(level.sign) "
        }
        level.isNumbered = item.mark.isNumbered
        level.column = column + (item.mark.isNumbered ? mark.count : 2)
        levels[depth] = level
        let isBox = first.isEmpty && boxes.count == 1
        let text = isBox ? "[\(boxes[0].isTicked ? "x" : " ")] \(boxes[0].text)" : first
        append(text, mark: mark, column: column, content: level.column)
        guard !isBox else { return }
        for box in boxes {
            append(
                box.text, mark: "- [\(box.isTicked ? "x" : " ")] ", column: level.column,
                content: level.column + 2)
        }
    }

    /// Adds boxes that stand in the text without a list.
    mutating func add(boxes: [(isTicked: Bool, text: String)]) {
        if lines.isEmpty { holdsBoxes = true }
        let column = holdsBoxes ? 0 : levels.last?.column ?? 0
        for box in boxes {
            append(
                box.text, mark: "- [\(box.isTicked ? "x" : " ")] ", column: column,
                content: column + 2)
        }
    }

    /// Adds a paragraph to the item above it.
    mutating func add(continuation text: String, indent: Int) {
        guard !text.isEmpty else { return }
        var index = levels.count - 1
        while index > 0, indent > 0, levels[index].indent > indent + 100 { index -= 1 }
        if index >= 0, index + 1 < levels.count { levels.removeSubrange((index + 1)...) }
        let space = String(repeating: " ", count: levels.last?.column ?? 2)
        lines.append("")
        lines += text.split(separator: "\n").map { space + $0 }
    }

    private mutating func append(_ text: String, mark: String, column: Int, content: Int) {
        let parts = text.split(separator: "\n")
        lines.append(String(repeating: " ", count: column) + mark + (parts.first ?? ""))
        lines += parts.dropFirst().map { String(repeating: " ", count: content) + $0 }
    }

    /// How deep an item stands: below the last one that it is deeper than.
    private func depth(of item: WordListItem) -> Int {
        guard let last = levels.last else { return 0 }
        if let same = levels.lastIndex(where: { $0.list == item.list }) {
            if item.level > levels[same].level {
                let next = same + 1
                return next < levels.count && levels[next].level == item.level ? next : next
            }
            return levels.firstIndex { $0.list == item.list && $0.level >= item.level } ?? same
        }
        if item.indent > last.indent + 150 { return levels.count }
        return levels.firstIndex { $0.indent + 150 >= item.indent } ?? 0
    }
}

extension WordListItem.Mark {
    fileprivate var isNumbered: Bool {
        if case .number = self { true } else { false }
    }
}
