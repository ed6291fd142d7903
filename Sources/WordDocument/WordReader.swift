import XML

extension WordDocument {
    /// Reads a document (`.docx`, `.docm`, `.dotx`).
    ///
    /// Time and memory are bounded: by what is taken out of the archive, the number and the depth
    /// of elements, and no entity or outside file is ever followed.
    package init(_ bytes: [UInt8]) throws(WordFault) {
        let package = try WordPackage(bytes)
        let root = try package.relationships(of: "")
        let main = root.ofType("officeDocument").first ?? "word/document.xml"
        guard let document = try package.tree(main), let body = document.first("w:body") else {
            throw .notWord
        }
        let links = try package.relationships(of: main)
        func part(_ type: String) throws(WordFault) -> XMLNode? {
            try package.tree(links.ofType(type).first)
        }
        let styles = WordStyles(try part("styles"))
        var reader = WordReader(
            package: package, styles: styles,
            numbering: WordNumbering(try part("numbering"), styles: styles), links: links)
        usualSize = styles.usualSize
        blocks = reader.blocks(in: body)
        for (type, letter, name) in [
            ("footnotes", "f", "w:footnote"), ("endnotes", "e", "w:endnote"),
        ] {
            guard let path = links.ofType(type).first, let tree = try package.tree(path) else {
                continue
            }
            reader.links = try package.relationships(of: path)
            for note in tree.elements where note.name == name {
                guard let id = note.attributes["w:id"],
                    note.attributes["w:type"] ?? "normal" == "normal"
                else { continue }
                footnotes[letter + id] = reader.blocks(in: note)
            }
        }
        if let tree = try part("comments") {
            for comment in tree.elements where comment.name == "w:comment" {
                let text = reader.blocks(in: comment).plainText
                let about = comment.attributes["w:id"].flatMap { reader.commented[$0] } ?? ""
                if !text.isEmpty { comments.append(WordComment(text: text, about: about)) }
            }
        }
        notes = reader.notes
        for path in links.ofType("header") + links.ofType("footer") {
            guard let tree = try package.tree(path) else { continue }
            var reader = WordReader(
                package: package, styles: styles, numbering: WordNumbering(nil, styles: styles),
                links: try package.relationships(of: path))
            reader.dropsPageNumbers = true
            for part in reader.blocks(in: tree).parts where !margins.contains(part) {
                margins.append(part)
            }
        }
        if let core = root.targets.values.first(where: { $0.type.hasSuffix("core-properties") }),
            let tree = try package.tree(core.target), let title = tree.first("dc:title")
        {
            propertyTitle = title.text.plainSpaces
        }
    }
}

/// Walks the text of one part of a document, and carries along what goes on from block to block.
struct WordReader {
    let package: WordPackage
    let styles: WordStyles
    var numbering: WordNumbering
    var links: WordPackage.Relationships
    /// Whether fields for the number of the page give no text.
    var dropsPageNumbers = false

    var notes: [WordNote] = []
    /// The words that comments are about, by the comments' ids.
    var commented: [String: String] = [:]
    var openComments: Set<String> = []
    /// The words of the latest paragraph, by which a place is told.
    var place = ""
    /// The fields that have begun and not ended.
    var fields: [Field] = []
    /// Text of a paragraph whose end was deleted, so that it belongs to the next.
    var carried: [WordInline] = []
    /// Frames found in the paragraph at hand.
    var boxes: [WordBlock] = []

    init(
        package: WordPackage, styles: WordStyles, numbering: WordNumbering,
        links: WordPackage.Relationships
    ) {
        self.package = package
        self.styles = styles
        self.numbering = numbering
        self.links = links
    }

    /// Notes what cannot be kept.
    mutating func note(_ kind: WordNote.Kind) {
        notes.append(WordNote(kind: kind, place: place))
    }

    /// The blocks in an element, through the wrappers that mean nothing for the text.
    mutating func blocks(in element: XMLNode) -> [WordBlock] {
        var result: [WordBlock] = []
        for child in element.elements {
            switch child.name {
            case "w:p": result += paragraph(child)
            case "w:tbl":
                if let table = table(child) { result.append(.table(table)) }
            case "w:sdt":
                guard !isContents(child) else { continue }
                if let content = child.first("w:sdtContent") { result += blocks(in: content) }
            case "w:ins", "w:moveTo", "w:customXml", "w:smartTag":
                result += blocks(in: child)
            case "mc:AlternateContent":
                if let chosen = chosen(child) { result += blocks(in: chosen) }
            case "w:altChunk": note(.otherFile)
            default: break
            }
        }
        return result
    }

    /// The way of writing that this reader follows: the first, since it reads the newer shapes.
    func chosen(_ element: XMLNode) -> XMLNode? {
        element.first("mc:Choice") ?? element.first("mc:Fallback")
    }

    private func isContents(_ control: XMLNode) -> Bool {
        control.first("w:sdtPr")?.first("w:docPartObj")?.first("w:docPartGallery")?.value
            == "Table of Contents"
    }

    /// A paragraph and the frames in it; nothing where it says nothing.
    private mutating func paragraph(_ element: XMLNode) -> [WordBlock] {
        let properties = element.first("w:pPr")
        let style = properties?.first("w:pStyle")?.value
        var paragraph = WordParagraph()
        paragraph.role = styles.role(of: style)
        var form = WordProperties(paragraph: properties, run: nil)
        if let level = form.outline, paragraph.role == .body {
            paragraph.role = level < 9 ? .heading(level + 1) : .body
        }
        var said = form
        form.complete(with: styles.properties(of: style))
        var runs = RunReading(style: form)
        read(runsIn: element, into: &runs)
        runs.finish(fields: &fields)
        let frames = boxes
        boxes = []
        let mark = properties?.first("w:rPr")
        if mark?.first("w:del") != nil || mark?.first("w:moveFrom") != nil {
            if mark?.first("w:del") != nil { note(.trackedChange) }
            carried += runs.inlines
            return frames
        }
        if mark?.first("w:ins") != nil { note(.trackedChange) }
        paragraph.inlines = carried + runs.inlines
        carried = []
        paragraph.isBold = runs.isBold
        paragraph.size = runs.size ?? 0
        paragraph.indent = form.indent ?? 0
        let text = paragraph.text.plainSpaces
        guard paragraph.role != .contents, paragraph.inlines.contains(where: \.saysSomething)
        else {
            return frames
        }
        if said.list == nil { said.list = form.list }
        if case .heading = paragraph.role {
        } else if paragraph.role != .title {
            paragraph.list = listItem(said, form: form, style: style)
        }
        if !text.isEmpty { place = String(text.prefix(60)) }
        return [.paragraph(paragraph)] + frames
    }

    private mutating func listItem(
        _ said: WordProperties, form: WordProperties, style: String?
    ) -> WordListItem? {
        let named = styles.listName(of: style)
        guard let list = said.list, list != "0" else {
            // A style for lists without a list of its own.
            guard let named, said.list != "0" else { return nil }
            let mark: WordListItem.Mark = named.isNumbered ? .number(0, isLetter: false) : .bullet
            return WordListItem(
                list: "style-\(named.isNumbered)", level: named.level, mark: mark,
                indent: (named.level + 1) * 360)
        }
        let level = said.level ?? numbering.level(of: style, in: list) ?? form.level ?? 0
        guard (0...8).contains(level), numbering.has(list, level: level) else { return nil }
        return numbering.next(list, level: level, indent: said.indent)
    }
}

extension WordInline {
    /// Whether a reader would see it.
    var saysSomething: Bool {
        switch self {
        case .text(let text, _): text.contains { !$0.isWhitespace }
        case .link(_, let content): content.contains(where: \.saysSomething)
        case .footnote, .picture, .box, .blank: true
        case .lineBreak, .bookmark: false
        }
    }
}

extension [WordBlock] {
    /// All text, in one line.
    var plainText: String { parts.joined(separator: " ") }

    /// The parts of lines that stand apart, in their order.
    var parts: [String] {
        flatMap { block -> [String] in
            switch block {
            case .paragraph(let paragraph):
                paragraph.text.split(separator: "\t").map { String($0).plainSpaces }
                    .filter { !$0.isEmpty }
            case .table(let table): table.rows.flatMap { $0.flatMap(\.parts) }
            case .textBox(let blocks): blocks.parts
            }
        }
    }
}

extension String {
    /// The text with single ordinary spaces, none at its ends.
    package var plainSpaces: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
