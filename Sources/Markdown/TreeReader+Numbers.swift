import Diagnostics
internal import CCmarkGFM

extension TreeReader {
    /// Notes the points of a numbered list that are shown with another number than was written, or that
    /// were meant as dates.
    ///
    /// A list of which all points have the same number leaves the counting to the program.
    func searchNumbers(_ node: Node, start: Int, items: [ListItem]) {
        let written = node.children.map { number(of: $0) }
        let isCounted = items.count > 1 && written.allSatisfy { $0 == written[0] }
        var hasWrong = false
        for (index, item) in items.enumerated() {
            let shown = start + index
            let text = firstText(of: item)
            guard let number = written[index] else { continue }
            let words = "\(number)\(mark(of: item)) \(text.prefix { !$0.isNewline })"
            if MonthName.begins(text, isAlone: items.count == 1 && number > 1) {
                note(.date(shown: shown), words, item.position)
            } else if number != shown, !isCounted, !hasWrong {
                note(.number(shown: shown), words, item.position)
                hasWrong = true
            } else if index == 0, items.count == 1, goesOn(node), text.first?.isLowercase == true {
                note(.wrappedNumber, words, item.position)
            }
        }
    }

    private func note(_ kind: Leftover.Kind, _ text: String, _ position: SourcePosition) {
        collector.leftovers.append(Leftover(kind: kind, text: text, position: position))
    }

    private func firstText(of item: ListItem) -> String {
        guard case .paragraph(let paragraph)? = item.blocks.first else { return "" }
        var result = ""
        for inline in paragraph.content {
            guard case .softBreak = inline else {
                result += [inline].plainText
                continue
            }
            break
        }
        return result
    }

    /// The number that stands before a point.
    private func number(of item: Node) -> Int? {
        let range = source.line(item.startLine - 1)
        let digits = source.bytes[range].dropFirst(item.startColumn - 1).prefix {
            (0x30...0x39).contains($0)
        }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    private func mark(of item: ListItem) -> String {
        let range = source.line(item.position.line - source.firstLine)
        let rest = source.bytes[range].drop { !(0x30...0x39).contains($0) }
            .drop { (0x30...0x39).contains($0) }
        return rest.first == 0x29 ? ")" : "."
    }

    /// Whether a list breaks off a sentence of the line above it.
    private func goesOn(_ node: Node) -> Bool {
        guard let above = node.previous, above.type == CMARK_NODE_PARAGRAPH,
            above.endLine == node.startLine - 1
        else { return false }
        let last = source.trimmedLine(above.endLine - 1).last ?? 0x2E
        return ![0x2E, 0x3A, 0x3B, 0x21, 0x3F].contains(last)
    }
}

/// The names of months at the start of a text.
enum MonthName {
    private static let names = [
        "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september",
        "oktober", "november", "desember",
    ]
    private static let short = [
        "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.", "okt.", "nov.",
        "des.",
    ]

    /// Whether a text begins with the name of a month as a date has it.
    ///
    /// - Parameter isAlone: Whether a capital counts too, which a point may begin with for itself.
    static func begins(_ text: String, isAlone: Bool) -> Bool {
        guard let first = text.first, first.isLowercase || isAlone else { return false }
        let start = text.prefix(12).lowercased()
        if short.contains(where: start.hasPrefix) { return true }
        let word = start.prefix { $0.isLetter }
        return names.contains { $0 == word }
    }
}
