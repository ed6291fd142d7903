import WordDocument

/// Finds what a document's title is, and which lines act as headings without being any.
struct WordOutline {
    private(set) var blocks: [WordBlock]
    private(set) var notes: [ImportNote] = []
    private let usualSize: Int
    private let propertyTitle: String

    init(_ document: WordDocument) {
        blocks = document.blocks
        usualSize = document.usualSize
        propertyTitle = document.propertyTitle
    }

    private func paragraph(_ index: Int) -> WordParagraph? {
        if blocks.indices.contains(index), case .paragraph(let paragraph) = blocks[index] {
            paragraph
        } else {
            nil
        }
    }

    private func level(_ index: Int) -> Int? {
        if case .heading(let level)? = paragraph(index)?.role { level } else { nil }
    }

    /// Takes the title out of the text: what has the style, a first line that acts as one, the property of
    /// the document, the first heading, the name of the file.
    mutating func takeTitle(otherwise fileName: String) -> String {
        if let styled = blocks.indices.first(where: { paragraph($0)?.role == .title }) {
            return take(styled)
        }
        let headings = blocks.indices.filter { level($0) != nil }
        let tops = headings.filter { level($0) == headings.compactMap { level($0) }.min() }
        if let top = tops.first, tops.count == 1, top == headings.first, headings.count > 1 {
            let title = take(top)
            raiseHeadings()
            return title
        }
        if let first = blocks.indices.first(where: { paragraph($0) != nil }),
            acts(first, isFirst: true),
            headings.first.map({ first < $0 }) ?? true
        {
            notes.append(ImportNote(.title, paragraph(first)?.text.plainSpaces ?? ""))
            return take(first)
        }
        if WordOutline.isTitle(propertyTitle) {
            notes.append(ImportNote(.title, propertyTitle))
            return propertyTitle
        }
        if let first = headings.first {
            notes.append(ImportNote(.title, paragraph(first)?.text.plainSpaces ?? ""))
            return take(first)
        }
        let name = fileName.replacing("_", with: " ").replacing("-", with: " ").plainSpaces
        notes.append(ImportNote(.title, name))
        return name.prefix(1).uppercased() + name.dropFirst()
    }

    private mutating func take(_ index: Int) -> String {
        let title = paragraph(index)?.text.plainSpaces ?? ""
        blocks.remove(at: index)
        return MarkdownText.cleaned(title)
    }

    private mutating func raiseHeadings() {
        let least = blocks.indices.compactMap { level($0) }.min() ?? 1
        for index in blocks.indices {
            guard var paragraph = paragraph(index), let level = level(index) else { continue }
            paragraph.role = .heading(level - least + 1)
            blocks[index] = .paragraph(paragraph)
        }
    }

    /// Whether the property says a title, and not what a template or a program left there.
    private static func isTitle(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        return text.contains(where: \.isLetter) && text.count <= 120 && !text.contains("\\")
            && !text.contains("/") && !text.hasPrefix("Microsoft Word")
            && !["doc", "docx", "dot", "dotx", "docm"].contains(words.last ?? "")
            && !words.contains { ["mal", "template", "dokument1", "document1"].contains($0) }
    }

    /// Whether a line stands as a heading does: short, bold or large, with a text below it.
    private func acts(_ index: Int, isFirst: Bool = false) -> Bool {
        guard let line = paragraph(index), line.role == .body else { return false }
        let text = line.text.plainSpaces
        guard (2...90).contains(text.count), text.contains(where: \.isLetter),
            line.isBold || line.size >= usualSize + 4,
            let last = text.last, !".,;!".contains(last), last != ":" || text.count <= 50,
            !line.inlines.contains(where: \.isObject)
        else { return false }
        guard index + 1 < blocks.count else { return false }
        if let list = line.list {
            // The number of a heading that is written as a list of one item.
            guard line.isBold, case .number = list.mark, list.level == 0,
                paragraph(index + 1)?.list == nil
            else { return false }
        }
        guard let next = paragraph(index + 1), next.role == .body, !isFirst else { return true }
        // Of several bold lines one after another only a larger one is above the others.
        let isLine = next.isBold || next.size >= usualSize + 4
        return !isLine || next.text.plainSpaces.count > 90 || line.size > next.size
    }

    /// Makes headings of lines that act as such.
    mutating func findHeadings() {
        let found = blocks.indices.filter { acts($0) }
        guard !found.isEmpty else { return }
        let hasReal = blocks.indices.contains { level($0) != nil }
        let sizes = Set(found.compactMap { paragraph($0)?.size }).sorted(by: >)
        var above = 0
        for index in blocks.indices {
            if let level = level(index) { above = level }
            guard found.contains(index), var line = paragraph(index) else { continue }
            let order = (sizes.firstIndex(of: line.size) ?? 0) + 1
            line.role = .heading(min(hasReal ? above + 1 : order, 5))
            line.list = nil
            blocks[index] = .paragraph(line)
            notes.append(ImportNote(.boldHeading, line.text.plainSpaces))
        }
    }

    /// Makes lists of lines that somebody has numbered or marked by hand.
    mutating func findTypedLists() {
        var index = 0
        while index < blocks.count {
            let start = index
            var items: [(mark: WordListItem.Mark, length: Int)] = []
            while let line = paragraph(index), line.role == .body, line.list == nil,
                let item = WordOutline.typed(line.inlines),
                WordOutline.follows(item.mark, items.last?.mark)
            {
                items.append(item)
                index += 1
            }
            let isSign =
                items.count == 1
                && paragraph(start).map { line in
                    line.text.plainSpaces.first.map { "•·▪".contains($0) } ?? false
                } == true
            guard items.count > 1 || isSign else {
                index = start + 1
                continue
            }
            for (offset, item) in items.enumerated() {
                guard var line = paragraph(start + offset) else { continue }
                line.inlines.dropFirst(item.length)
                line.list = WordListItem(
                    list: "typed-\(start)", level: 0, mark: item.mark, indent: 360)
                blocks[start + offset] = .paragraph(line)
            }
            notes.append(ImportNote(.typedList, paragraph(start)?.text.plainSpaces ?? ""))
        }
    }

    private static func follows(_ mark: WordListItem.Mark, _ last: WordListItem.Mark?) -> Bool {
        switch (last, mark) {
        case (nil, .bullet), (.bullet, .bullet): true
        case (nil, .number(let number, _)): number == 1
        case (.number(let last, _), .number(let number, _)): number == last + 1
        default: false
        }
    }

    /// The mark that a line begins with, and how long it is with the space after it.
    private static func typed(_ inlines: [WordInline]) -> (mark: WordListItem.Mark, length: Int)? {
        guard case .text(let text, _)? = inlines.first(where: \.saysText) else { return nil }
        let lead = text.prefix { $0.isWhitespace }.count
        let rest = text.dropFirst(lead)
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        var length = digits.count
        var mark = WordListItem.Mark.bullet
        if let number = Int(digits), digits.count <= 2 {
            guard let point = rest.dropFirst(length).first, ".)".contains(point) else { return nil }
            mark = .number(number, isLetter: false)
        } else {
            guard let sign = rest.first, "•·▪-–*".contains(sign) else { return nil }
        }
        length = max(length, 0) + 1
        let space = rest.dropFirst(length).prefix { $0.isWhitespace }.count
        guard space > 0, rest.count > length + space else { return nil }
        return (mark, lead + length + space)
    }
}

extension WordInline {
    /// Whether it is something else than text.
    fileprivate var isObject: Bool {
        switch self {
        case .picture, .box, .blank: true
        case .text, .lineBreak, .link, .footnote, .bookmark: false
        }
    }

    fileprivate var saysText: Bool {
        if case .text = self { true } else { false }
    }
}

extension [WordInline] {
    /// Takes so many characters from the first text.
    fileprivate mutating func dropFirst(_ length: Int) {
        guard let index = firstIndex(where: \.saysText),
            case .text(let text, let form) = self[index]
        else {
            return
        }
        self[index] = .text(String(text.dropFirst(length)), form)
    }
}
