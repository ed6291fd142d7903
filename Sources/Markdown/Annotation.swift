import Diagnostics

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
        var place = TextPlace()
        let blocks = try self.blocks.annotating(at: &place, annotate) ?? self.blocks
        place = TextPlace()
        var footnotes = self.footnotes
        for index in footnotes.indices {
            let footnote = footnotes[index]
            if let blocks = try footnote.blocks.annotating(at: &place, annotate) {
                footnotes[index] = Footnote(
                    number: footnote.number, references: footnote.references, blocks: blocks,
                    position: footnote.position)
            }
        }
        return Document(
            blocks: blocks, footnotes: footnotes, findings: findings, comments: comments,
            leftovers: leftovers)
    }
}

// Each of these returns nil where nothing is marked. The tree then keeps what it has: most of a
// text is shared by the document as it was parsed and the one that is marked.

extension Block {
    fileprivate func annotating<Failure>(
        at place: inout TextPlace, _ annotate: (InlineText) throws(Failure) -> [Annotation]
    ) throws(Failure) -> Block? {
        switch self {
        case .paragraph(let paragraph):
            let content = try paragraph.content.annotating(
                .paragraph, at: place, start: paragraph.position, annotate)
            return content.map {
                .paragraph(Paragraph(content: $0, position: paragraph.position))
            }
        case .heading(let heading):
            place.section = heading.anchor
            var place = place
            place.headingLevel = heading.level
            let content = try heading.content.annotating(
                .heading, at: place, start: heading.position, annotate)
            return content.map {
                .heading(
                    Heading(
                        level: heading.level, content: $0, anchor: heading.anchor,
                        position: heading.position))
            }
        case .quote(let quote):
            return try quote.blocks.annotating(at: &place, annotate).map {
                .quote(Quote(blocks: $0, position: quote.position))
            }
        case .alert(let alert):
            let title =
                try alert.title.isEmpty
                ? nil
                : alert.title.annotating(
                    .paragraph, at: place, start: alert.position, annotate)
            let blocks = try alert.blocks.annotating(at: &place, annotate)
            guard title != nil || blocks != nil else { return nil }
            return .alert(
                Alert(
                    kind: alert.kind, title: title ?? alert.title, blocks: blocks ?? alert.blocks,
                    position: alert.position))
        case .list(let list):
            place.listDepth += 1
            defer { place.listDepth -= 1 }
            return try list.items.annotating(at: &place, annotate).map {
                .list(
                    List(
                        start: list.start, isTight: list.isTight, items: $0,
                        position: list.position))
            }
        case .details(let details):
            return try details.blocks.annotating(at: &place, annotate).map {
                .details(
                    Details(summary: details.summary, blocks: $0, position: details.position))
            }
        case .table(let table):
            return try table.annotating(at: place, annotate).map { .table($0) }
        case .code, .html, .thematicBreak:
            return nil
        }
    }
}

extension [Block] {
    fileprivate func annotating<Failure>(
        at place: inout TextPlace, _ annotate: (InlineText) throws(Failure) -> [Annotation]
    ) throws(Failure) -> [Block]? {
        var result = self
        var isMarked = false
        for index in indices {
            guard let block = try self[index].annotating(at: &place, annotate) else {
                continue
            }
            result[index] = block
            isMarked = true
        }
        return isMarked ? result : nil
    }
}

extension [ListItem] {
    fileprivate func annotating<Failure>(
        at place: inout TextPlace, _ annotate: (InlineText) throws(Failure) -> [Annotation]
    ) throws(Failure) -> [ListItem]? {
        var result = self
        var isMarked = false
        for index in indices {
            let item = self[index]
            guard let blocks = try item.blocks.annotating(at: &place, annotate) else {
                continue
            }
            result[index] = ListItem(
                task: item.task, anchor: item.anchor, blocks: blocks, position: item.position)
            isMarked = true
        }
        return isMarked ? result : nil
    }
}

extension Table {
    fileprivate func annotating<Failure>(
        at place: TextPlace, _ annotate: (InlineText) throws(Failure) -> [Annotation]
    ) throws(Failure) -> Table? {
        let header = try self.header.annotating(at: place, annotate)
        var rows = self.rows
        var isMarked = header != nil
        for index in rows.indices {
            guard let row = try rows[index].annotating(at: place, annotate) else {
                continue
            }
            rows[index] = row
            isMarked = true
        }
        guard isMarked else { return nil }
        return Table(
            alignments: alignments, header: header ?? self.header, rows: rows, position: position)
    }
}

extension [TableCell] {
    fileprivate func annotating<Failure>(
        at place: TextPlace, _ annotate: (InlineText) throws(Failure) -> [Annotation]
    ) throws(Failure) -> [TableCell]? {
        var result = self
        var isMarked = false
        var place = place
        for index in indices {
            place.beginsRow = index == startIndex
            let cell = self[index]
            let content = try cell.content.annotating(
                .cell, at: place, start: cell.position, annotate)
            guard let content else { continue }
            result[index] = TableCell(content: content, position: cell.position)
            isMarked = true
        }
        return isMarked ? result : nil
    }
}

extension [Inline] {
    fileprivate func annotating<Failure>(
        _ context: InlineText.Context, at place: TextPlace, start: SourcePosition,
        _ annotate: (InlineText) throws(Failure) -> [Annotation]
    ) throws(Failure) -> [Inline]? {
        let text = InlineText(self, context: context, at: place, start: start)
        let annotations = try annotate(text)
        return annotations.isEmpty ? nil : annotated(annotations, in: text)
    }
}
