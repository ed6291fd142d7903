import Markdown

/// One block of a text as it is compared.
struct ComparedBlock {
    let kind: RedlineKind
    var depth = 0
    var isQuoted = false
    /// The words of each cell of a row; one part in every other block.
    let cells: [[RedlineToken]]

    init(_ kind: RedlineKind, _ cells: [[RedlineToken]], depth: Int = 0, isQuoted: Bool = false) {
        self.kind = kind
        self.cells = cells
        self.depth = depth
        self.isQuoted = isQuoted
    }

    /// A line of plain text.
    init(_ line: String) {
        self.init(.paragraph, [RedlineTokens(line).tokens])
    }

    /// Whether a reader sees no difference.
    func isSame(as other: ComparedBlock) -> Bool {
        kind.isSame(as: other.kind) && isQuoted == other.isQuoted && cells == other.cells
    }
}

/// A word or a mark, and how it is set.
struct RedlineToken: Hashable {
    let text: String
    let style: RedlineStyle
    /// Whether a space stands before it. A reader sees no difference between one and two.
    var followsSpace = false

    var isWord: Bool { text.first.map { $0.isLetter || $0.isNumber } ?? false }

    static func == (left: RedlineToken, right: RedlineToken) -> Bool {
        left.text == right.text && left.style == right.style
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(text)
        hasher.combine(style)
    }
}

/// Divides texts into words and marks; numbers such as `1.5` and `2026-03-01` are one.
struct RedlineTokens {
    private(set) var tokens: [RedlineToken] = []
    private var followsSpace = false

    init() {}

    /// The tokens of a line of plain text.
    init(_ text: String) {
        append(text, RedlineStyle())
    }

    mutating func append(_ text: String, _ style: RedlineStyle) {
        var word = ""
        let characters = Array(text)
        func isJoint(_ index: Int) -> Bool {
            ".,:-/".contains(characters[index]) && word.last?.isNumber == true
                && index + 1 < characters.count && characters[index + 1].isNumber
        }
        for (index, character) in characters.enumerated() {
            if character.isLetter || character.isNumber || isJoint(index) {
                word.append(character)
                continue
            }
            add(word, style)
            word = ""
            if character.isWhitespace, character != "\n" {
                followsSpace = true
            } else {
                add(String(character), style)
            }
        }
        add(word, style)
    }

    /// Notes that a space follows.
    mutating func appendSpace() { followsSpace = true }

    private mutating func add(_ text: String, _ style: RedlineStyle) {
        guard !text.isEmpty else { return }
        tokens.append(
            RedlineToken(
                text: text, style: style, followsSpace: followsSpace && !tokens.isEmpty))
        followsSpace = false
    }
}

extension [Inline] {
    /// The words of a running text.
    var redlineTokens: [RedlineToken] {
        var tokens = RedlineTokens()
        append(to: &tokens, RedlineStyle())
        return tokens.tokens
    }

    private func append(to tokens: inout RedlineTokens, _ style: RedlineStyle) {
        func with(_ change: (inout RedlineStyle) -> Void) -> RedlineStyle {
            var changed = style
            change(&changed)
            return changed
        }
        for inline in self {
            switch inline {
            case .text(let text): tokens.append(text.content, style)
            case .softBreak: tokens.appendSpace()
            case .lineBreak: tokens.append("\n", style)
            case .code(let code): tokens.append(code.literal, with { $0.isCode = true })
            case .html(let html): tokens.append(html.literal, style)
            case .emphasis(let inner): inner.append(to: &tokens, with { $0.isEmphasized = true })
            case .strong(let inner): inner.append(to: &tokens, with { $0.isStrong = true })
            case .strikethrough(let inner): inner.append(to: &tokens, with { $0.isStruck = true })
            case .link(let link):
                link.content.append(to: &tokens, with { $0.destination = link.destination })
            case .image(let image):
                tokens.append(
                    "[bilde: \(image.text)]", with { $0.destination = image.destination })
            // Footnotes are numbered by their order.
            case .footnoteReference: tokens.append("*", style)
            case .annotation(_, let inner), .element(_, let inner):
                inner.append(to: &tokens, style)
            }
        }
    }
}
