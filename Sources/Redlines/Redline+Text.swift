import Markdown

extension Redline {
    /// The changes as lines of plain text, for a terminal: `[-gone-]` and `{+new+}` inside a block.
    ///
    /// Each line begins with a sign: `+` new, `-` gone, `~` changed, `>` moved here, `<` moved away,
    /// and a space for what is the same.
    public func text(context: Int = 1) -> String {
        parts(context: context).map(\.text).joined(separator: "\n")
    }

    /// What the signs of ``text(context:)`` mean, in Norwegian.
    public static let legend =
        "+ nytt   - fjernet   ~ endret   > flyttet hit   < flyttet herfra   "
        + "[-fjernet-] {+lagt til+}"
}

extension RedlinePart {
    fileprivate var text: String {
        let head = heading.map { "  # \($0)\n" } ?? ""
        let left = skipped == 0 ? "" : "  … \(skipped) like\n"
        return left + head + blocks.map { $0.line + "\n" }.joined()
    }
}

extension RedlineBlock {
    fileprivate var line: String {
        let sign: String
        var note = ""
        switch change {
        case .same: sign = " "
        case .changed: sign = "~"
        case .inserted: sign = "+"
        case .deleted: sign = "-"
        case .movedHere(let number): (sign, note) = (">", "(flyttet hit, \(number)) ")
        case .movedAway(let number): (sign, note) = ("<", "(flyttet herfra, \(number)) ")
        }
        if let formerKind { note += "(var \(formerKind.name), nå \(kind.name)) " }
        let isWhole = change == .inserted || change == .deleted
        let said = cells.map { cell in
            cell.map { isWhole ? $0.text : $0.marked }.joined()
        }.joined(separator: " | ")
        let indent = String(repeating: "  ", count: max(0, depth - 1)) + (isQuoted ? "> " : "")
        return "\(sign) \(indent)\(note)\(kind.mark)"
            + said.split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: "\n  \(indent)")
    }
}

extension RedlineRun {
    fileprivate var marked: String {
        switch change {
        case .same: text
        case .inserted: "{+\(shown)+}"
        case .deleted: "[-\(shown)-]"
        }
    }

    /// The text, and where a link leads: it may be all that changed.
    private var shown: String {
        style.destination.map { "\(text) (\($0))" } ?? text
    }
}

extension RedlineKind {
    /// What stands before the text, as in Markdown.
    fileprivate var mark: String {
        switch self {
        case .heading(let level): String(repeating: "#", count: level) + " "
        case .item(.bullet): "- "
        case .item(.number(let number)): "\(number). "
        case .item(.open): "- [ ] "
        case .item(.done): "- [x] "
        case .footnote(let number): "[\(number)] "
        case .rule: "---"
        case .paragraph, .row, .code, .alert, .summary: ""
        }
    }

    /// What a reader calls it, in Norwegian.
    public var name: String {
        switch self {
        case .paragraph: "avsnitt"
        case .heading(let level): "overskrift på nivå \(level)"
        case .item(.bullet): "punkt"
        case .item(.number): "nummerert punkt"
        case .item(.open): "avkryssing"
        case .item(.done): "avkrysset punkt"
        case .row(true): "overskriftsrad"
        case .row(false): "rad"
        case .code: "kode"
        case .alert(let kind): "varsel (\(kind.title))"
        case .summary: "overskrift som åpnes"
        case .footnote: "fotnote"
        case .rule: "skillelinje"
        }
    }
}
