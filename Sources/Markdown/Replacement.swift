/// A text that takes the place of a part of a ``Text``.
public struct Replacement: Hashable, Sendable {
    /// The part, in UTF-8 bytes of ``Text/content``, its ends between scalars; not empty.
    public let range: Range<Int>
    /// What stands there instead. It is text, whatever signs it holds, and has no line break.
    public let text: String

    /// A text in the place of a part.
    public init(range: Range<Int>, text: String) {
        self.range = range
        self.text = text
    }
}

extension Document {
    /// The document with parts of its text replaced; code, addresses and raw HTML stay as they are.
    ///
    /// The closure is called for each text, those of headings, link texts and image descriptions
    /// too, and returns its replacements in order. Nothing is parsed anew, so that what is put in
    /// can never become markup. Anchors stay, and what follows a replacement keeps its place in
    /// the source.
    public func replacing(_ replacements: (Text) -> [Replacement]) -> Document {
        Document(
            blocks: blocks.replacing(replacements),
            footnotes: footnotes.map {
                Footnote(
                    number: $0.number, references: $0.references,
                    blocks: $0.blocks.replacing(replacements), position: $0.position)
            },
            findings: findings, comments: comments,
            leftovers: leftovers)
    }
}

extension [Block] {
    fileprivate func replacing(_ replacements: (Text) -> [Replacement]) -> [Block] {
        map { $0.replacing(replacements) }
    }
}

extension Block {
    fileprivate func replacing(_ replacements: (Text) -> [Replacement]) -> Block {
        switch self {
        case .paragraph(let paragraph):
            .paragraph(
                Paragraph(
                    content: paragraph.content.replacing(replacements),
                    position: paragraph.position))
        case .heading(let heading):
            .heading(
                Heading(
                    level: heading.level, content: heading.content.replacing(replacements),
                    anchor: heading.anchor, position: heading.position))
        case .quote(let quote):
            .quote(Quote(blocks: quote.blocks.replacing(replacements), position: quote.position))
        case .alert(let alert):
            .alert(
                Alert(
                    kind: alert.kind, title: alert.title.replacing(replacements),
                    blocks: alert.blocks.replacing(replacements),
                    position: alert.position))
        case .list(let list):
            .list(
                List(
                    start: list.start, isTight: list.isTight,
                    items: list.items.map {
                        ListItem(
                            task: $0.task, anchor: $0.anchor,
                            blocks: $0.blocks.replacing(replacements), position: $0.position)
                    }, position: list.position))
        case .table(let table):
            .table(
                Table(
                    alignments: table.alignments, header: table.header.replacing(replacements),
                    rows: table.rows.map { $0.replacing(replacements) },
                    position: table.position))
        case .details(let details):
            .details(
                Details(
                    summary: details.summary, blocks: details.blocks.replacing(replacements),
                    position: details.position))
        case .code, .html, .thematicBreak: self
        }
    }
}

extension [TableCell] {
    fileprivate func replacing(_ replacements: (Text) -> [Replacement]) -> [TableCell] {
        map {
            TableCell(content: $0.content.replacing(replacements), position: $0.position)
        }
    }
}

extension [Inline] {
    fileprivate func replacing(_ replacements: (Text) -> [Replacement]) -> [Inline] {
        map { inline in
            switch inline {
            case .text(let text): .text(text.replacing(replacements(text)))
            case .emphasis(let children): .emphasis(children.replacing(replacements))
            case .strong(let children): .strong(children.replacing(replacements))
            case .strikethrough(let children): .strikethrough(children.replacing(replacements))
            case .annotation(let id, let children):
                .annotation(id: id, children.replacing(replacements))
            case .element(let element, let children):
                .element(element, children.replacing(replacements))
            case .link(let link):
                .link(
                    Link(
                        destination: link.destination, title: link.title,
                        isAutolink: link.isAutolink,
                        // What an autolink shows is its address.
                        content: link.isAutolink
                            ? link.content : link.content.replacing(replacements),
                        position: link.position, addressPosition: link.addressPosition))
            case .image(let image):
                .image(
                    Image(
                        destination: image.destination, title: image.title,
                        content: image.content.replacing(replacements),
                        position: image.position, addressPosition: image.addressPosition))
            case .softBreak, .lineBreak, .code, .html, .footnoteReference: inline
            }
        }
    }
}
