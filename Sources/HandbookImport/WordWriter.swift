import PersonalData
import WordDocument

/// Writes the blocks of a document as Markdown.
struct WordWriter {
    /// What stands for the anchor of a heading in a link until the anchors are known, with the number of the
    /// heading after it. It is a sign that no text keeps.
    static let headingMark = "\u{E000}"

    private let document: WordDocument
    private let name: String
    /// The number of the heading that each bookmark stands in or under.
    private var bookmarks: [String: Int] = [:]
    private var noteNumbers: [String: Int] = [:]
    private var noteOrder: [String] = []
    private(set) var pictures: [(name: String, bytes: [UInt8])] = []
    private(set) var notes: [ImportNote] = []
    /// The words of the latest paragraph, by which a place is told.
    private var place = ""

    init(_ draft: WordDraft, name: String) {
        document = draft.document
        self.name = name
        var heading = 0
        for block in draft.blocks {
            if case .paragraph(let paragraph) = block, case .heading = paragraph.role {
                heading += 1
            }
            block.forEachBookmark { bookmarks[$0] = bookmarks[$0] ?? heading }
        }
    }

    mutating func note(_ kind: ImportNote.Kind, _ example: String? = nil) {
        notes.append(ImportNote(kind, example ?? place))
    }

    /// The blocks, each as the lines of one.
    mutating func chunks(of blocks: [WordBlock]) -> [String] {
        var chunks: [String] = []
        var list = WordListWriter()
        var frames: [String] = []
        func end(_ list: inout WordListWriter, _ chunks: inout [String]) {
            if let lines = list.take() { chunks.append(lines) }
            chunks += frames
            frames = []
        }
        for block in blocks {
            switch block {
            case .paragraph(let paragraph):
                let text = paragraph.text.plainSpaces
                if !text.isEmpty { place = String(text.prefix(60)) }
                if let item = paragraph.list {
                    let parts = parts(of: paragraph)
                    list.add(item, first: parts.first, boxes: parts.boxes)
                    if case .number(_, isLetter: true) = item.mark, list.isFirstLetter {
                        note(.letters)
                    }
                } else if list.isOpen, list.takes(paragraph) {
                    list.add(continuation: self.line(paragraph.inlines), indent: paragraph.indent)
                } else if paragraph.inlines.contains(where: \.isBox) {
                    let parts = parts(of: paragraph)
                    if !parts.first.isEmpty {
                        end(&list, &chunks)
                        chunks.append(parts.first)
                    } else if !list.holdsBoxes {
                        end(&list, &chunks)
                    }
                    list.add(boxes: parts.boxes)
                } else {
                    end(&list, &chunks)
                    if let chunk = chunk(of: paragraph) { chunks.append(chunk) }
                }
            case .table(let table):
                end(&list, &chunks)
                chunks += self.chunks(of: table)
            case .textBox(let content):
                let frame = frame(content)
                if list.isOpen { frames.append(frame) } else { chunks.append(frame) }
            }
        }
        end(&list, &chunks)
        return chunks
    }

    private mutating func chunk(of paragraph: WordParagraph) -> String? {
        switch paragraph.role {
        case .heading(let level):
            let text = inlines(paragraph.inlines, in: .heading)
            return text.isEmpty
                ? nil : String(repeating: "#", count: min(level + 1, 6)) + " " + text
        case .quote:
            return line(paragraph.inlines).split(separator: "\n").map { "> \($0)" }
                .joined(separator: "\n")
        default:
            let text = line(paragraph.inlines)
            return text.isEmpty ? nil : text
        }
    }

    /// A frame beside the text as an alert.
    private mutating func frame(_ blocks: [WordBlock]) -> String {
        note(.frame)
        let text = chunks(of: blocks).joined(separator: "\n\n")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return (["> [!MERK]"] + lines.map { $0.isEmpty ? ">" : "> \($0)" }).joined(separator: "\n")
    }

    /// The footnotes that the text refers to, in their order.
    mutating func footnotes() -> [String] {
        var result: [String] = []
        var index = 0
        while index < noteOrder.count {
            let id = noteOrder[index]
            index += 1
            let text = chunks(of: document.footnotes[id] ?? []).joined(separator: "\n\n")
            let lines = (text.isEmpty ? "–" : text)
                .split(separator: "\n", omittingEmptySubsequences: false)
            let rest = lines.dropFirst().map { $0.isEmpty ? "" : "    \($0)" }
            result.append((["[^\(index)]: \(lines[0])"] + rest).joined(separator: "\n"))
        }
        return result
    }

    private mutating func number(ofNote id: String) -> Int {
        if let number = noteNumbers[id] { return number }
        noteOrder.append(id)
        noteNumbers[id] = noteOrder.count
        return noteOrder.count
    }

    private mutating func picture(_ picture: WordPicture) -> String {
        guard let stripped = StrippedPicture(picture.bytes) else {
            note(.pictureKind)
            return ""
        }
        let description = MarkdownText.cleaned(picture.description)
        if description.isEmpty { note(.missingDescription) }
        let known = pictures.first { $0.bytes == stripped.bytes }
        let file = known?.name ?? "\(name)-bilde-\(pictures.count + 1).\(stripped.ending)"
        if known == nil { pictures.append((file, stripped.bytes)) }
        return "![\(MarkdownText.escaped(description))](\(file))"
    }

    // MARK: Lines

    /// Where a text stands, which decides what it may hold.
    enum Setting {
        case line, cell, headerCell, heading
    }

    /// A paragraph's text, with what would be markup at the start of its lines escaped.
    private mutating func line(_ content: [WordInline]) -> String {
        inlines(content, in: .line).split(separator: "\n").map {
            MarkdownText.escapedStart(String($0))
        }.joined(separator: "\n")
    }

    /// A paragraph cut at its boxes: what stands before the first, and each box with its text.
    private mutating func parts(
        of paragraph: WordParagraph
    ) -> (first: String, boxes: [(isTicked: Bool, text: String)]) {
        var pieces: [[WordInline]] = [[]]
        var ticks: [Bool] = []
        for inline in paragraph.inlines {
            if case .box(let isTicked) = inline {
                ticks.append(isTicked)
                pieces.append([])
            } else {
                pieces[pieces.count - 1].append(inline)
            }
        }
        var texts = pieces.map { line($0) }
        if !ticks.isEmpty, texts[texts.count - 1].isEmpty, !texts[0].isEmpty {
            // The boxes stand after what they are about.
            return ("", zip(ticks, texts).map { ($0, $1) })
        }
        let first = texts.removeFirst()
        return (first, zip(ticks, texts).map { ($0, $1) })
    }

    /// Inlines as Markdown without line breaks of its own, except in ordinary text.
    mutating func inlines(_ content: [WordInline], in setting: Setting) -> String {
        var line = InlineLine()
        let hasBreak = setting == .line
        for inline in content {
            switch inline {
            case .text(let text, var emphasis):
                if setting == .headerCell || setting == .heading {
                    emphasis.remove(.bold)
                    if setting == .heading { emphasis.remove(.italic) }
                }
                line.add(text: MarkdownText.cleaned(text), emphasis)
            case .lineBreak: line.add(atom: hasBreak ? "\\\n" : setting == .heading ? " " : "<br>")
            case .link(let link, let content): line.add(atom: self.link(link, content, in: setting))
            case .footnote(let id):
                guard document.footnotes[id] != nil, setting != .heading else { continue }
                line.add(atom: "[^\(number(ofNote: id))]")
            case .picture(let picture): line.add(atom: self.picture(picture))
            case .box(let isTicked):
                if setting == .cell || setting == .headerCell { note(.checkBoxInTable) }
                line.add(atom: isTicked ? "☒" : "☐")
            case .blank: line.add(atom: "____")
            case .bookmark: break
            }
        }
        return line.text
    }

    private mutating func link(
        _ link: WordLink, _ content: [WordInline], in setting: Setting
    ) -> String {
        let text = inlines(content, in: setting == .line ? .headerCell : setting)
        guard !text.isEmpty else { return "" }
        switch link {
        case .address(let address):
            let address = MarkdownText.cleaned(address).trimmed
            guard MarkdownText.isAllowed(address) else {
                note(.droppedLink, content.text.plainSpaces)
                return text
            }
            return "[\(text)](\(MarkdownText.address(address)))"
        case .bookmark(let name):
            guard let heading = bookmarks[name], heading > 0 else { return text }
            return "[\(text)](#\(Self.headingMark)\(heading))"
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}

extension WordInline {
    fileprivate var isBox: Bool { if case .box = self { true } else { false } }
}

extension WordBlock {
    /// Calls a closure for every bookmark in it.
    fileprivate func forEachBookmark(_ body: (String) -> Void) {
        switch self {
        case .paragraph(let paragraph): paragraph.inlines.forEachBookmark(body)
        case .table(let table):
            for row in table.rows { for cell in row { cell.forEach { $0.forEachBookmark(body) } } }
        case .textBox(let blocks): blocks.forEach { $0.forEachBookmark(body) }
        }
    }
}

extension [WordInline] {
    fileprivate func forEachBookmark(_ body: (String) -> Void) {
        for inline in self {
            switch inline {
            case .bookmark(let name): body(name)
            case .link(_, let content): content.forEachBookmark(body)
            default: break
            }
        }
    }
}
