/// A part of an ``InlineText`` that is to be marked in the document.
public struct Annotation: Hashable, Sendable {
    /// The part, in UTF-8 bytes of ``InlineText/text``, its ends between scalars.
    public var range: Range<Int>

    /// What the caller knows the annotation by when it is rendered.
    public var id: Int

    /// Whether the annotation may stand in a link. One that becomes a link itself may not.
    public var mayStandInLink: Bool

    /// An annotation of a part of a text.
    public init(range: Range<Int>, id: Int, mayStandInLink: Bool = false) {
        self.range = range
        self.id = id
        self.mayStandInLink = mayStandInLink
    }
}

extension Document {
    /// The document with parts of its running text marked.
    ///
    /// The closure is called for each paragraph, heading and cell in the order of the text, footnotes last.
    /// Each annotation that it returns becomes one ``Inline/annotation(id:_:)`` around the whole range, even
    /// when the range begins in one emphasis and ends in another: the emphasis is split. Not marked are
    /// - an annotation that is empty or not within the text;
    /// - one that overlaps another that begins earlier, or as early and was returned before it;
    /// - one that touches a link, unless it may stand in links and lies within one;
    ///   the caller sees links in ``InlineText/links`` and can count such a part all the same.
    public func annotating<Failure>(
        _ annotate: (InlineText) throws(Failure) -> [Annotation]
    ) throws(Failure) -> Document {
        var section: String?
        var blocks: [Block] = []
        for block in self.blocks {
            blocks.append(try block.annotating(section: &section, annotate))
        }
        var footnotes: [Footnote] = []
        section = nil
        for footnote in self.footnotes {
            var blocks: [Block] = []
            for block in footnote.blocks {
                blocks.append(try block.annotating(section: &section, annotate))
            }
            footnotes.append(
                Footnote(
                    number: footnote.number, references: footnote.references, blocks: blocks,
                    position: footnote.position))
        }
        return Document(
            blocks: blocks, footnotes: footnotes, findings: findings, comments: comments)
    }
}

extension Block {
    fileprivate func annotating<Failure>(
        section: inout String?, _ annotate: (InlineText) throws(Failure) -> [Annotation]
    ) throws(Failure) -> Block {
        switch self {
        case .paragraph(let paragraph):
            let text = InlineText(
                paragraph.content, context: .paragraph, section: section,
                start: paragraph.position)
            let annotations = try annotate(text)
            guard !annotations.isEmpty else { return self }
            let content = paragraph.content.annotated(annotations, in: text)
            return .paragraph(Paragraph(content: content, position: paragraph.position))
        case .heading(let heading):
            section = heading.anchor
            let text = InlineText(
                heading.content, context: .heading, section: section, start: heading.position)
            let annotations = try annotate(text)
            guard !annotations.isEmpty else { return self }
            let content = heading.content.annotated(annotations, in: text)
            return .heading(
                Heading(
                    level: heading.level, content: content, anchor: heading.anchor,
                    position: heading.position))
        case .quote(let quote):
            return .quote(
                Quote(
                    blocks: try quote.blocks.annotating(section: &section, annotate),
                    position: quote.position))
        case .alert(let alert):
            return .alert(
                Alert(
                    kind: alert.kind,
                    blocks: try alert.blocks.annotating(section: &section, annotate),
                    position: alert.position))
        case .list(let list):
            var items: [ListItem] = []
            for item in list.items {
                items.append(
                    ListItem(
                        task: item.task, anchor: item.anchor,
                        blocks: try item.blocks.annotating(section: &section, annotate),
                        position: item.position))
            }
            return .list(
                List(
                    start: list.start, isTight: list.isTight, items: items,
                    position: list.position))
        case .table(let table):
            let header = try table.header.annotating(section: section, annotate)
            var rows: [[TableCell]] = []
            for row in table.rows {
                rows.append(try row.annotating(section: section, annotate))
            }
            return .table(
                Table(
                    alignments: table.alignments, header: header, rows: rows,
                    position: table.position))
        case .code, .html, .thematicBreak:
            return self
        }
    }
}

extension [Block] {
    fileprivate func annotating<Failure>(
        section: inout String?, _ annotate: (InlineText) throws(Failure) -> [Annotation]
    ) throws(Failure) -> [Block] {
        var result: [Block] = []
        for block in self { result.append(try block.annotating(section: &section, annotate)) }
        return result
    }
}

extension [TableCell] {
    fileprivate func annotating<Failure>(
        section: String?, _ annotate: (InlineText) throws(Failure) -> [Annotation]
    ) throws(Failure) -> [TableCell] {
        var result: [TableCell] = []
        for cell in self {
            let text = InlineText(
                cell.content, context: .cell, section: section, start: cell.position)
            result.append(
                TableCell(
                    content: cell.content.annotated(try annotate(text), in: text),
                    position: cell.position))
        }
        return result
    }
}
