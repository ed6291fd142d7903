extension Document {
    /// The headings in the order of the text.
    public var headings: [Heading] {
        var result: [Heading] = []
        forEachBlock { block, _ in
            if case .heading(let heading) = block { result.append(heading) }
        }
        return result
    }

    /// The links in the order of the text, those of footnotes last.
    public var links: [Link] {
        var result: [Link] = []
        forEachInline { inline in
            if case .link(let link) = inline { result.append(link) }
        }
        return result
    }

    /// The images in the order of the text, those of footnotes last.
    public var images: [Image] {
        var result: [Image] = []
        forEachInline { inline in
            if case .image(let image) = inline { result.append(image) }
        }
        return result
    }

    /// The links and the images, found in one walk; see ``links`` and ``images``.
    public var linksAndImages: (links: [Link], images: [Image]) {
        var links: [Link] = []
        var images: [Image] = []
        forEachInline { inline in
            switch inline {
            case .link(let link): links.append(link)
            case .image(let image): images.append(image)
            default: break
            }
        }
        return (links, images)
    }

    /// The points of numbered lists in the order of the text.
    public var points: [ListItem] {
        var result: [ListItem] = []
        forEachBlock { block, _ in
            guard case .list(let list) = block, list.start != nil else { return }
            result += list.items
        }
        return result
    }

    /// Calls a closure for every block, the outer before the inner, with the anchor of the heading that it
    /// stands under: nil above the first heading, and for a heading its own. Footnotes come last, under nil.
    public func forEachBlock(_ body: (_ block: Block, _ section: String?) -> Void) {
        var section: String?
        blocks.forEachBlock(section: &section, body)
        section = nil
        for footnote in footnotes { footnote.blocks.forEachBlock(section: &section, body) }
    }

    /// Calls a closure for every inline, the outer before the inner, in the order of the text.
    /// The description of an image counts as a part of the image.
    public func forEachInline(_ body: (Inline) -> Void) {
        forEachBlock { block, _ in
            switch block {
            case .paragraph(let paragraph): paragraph.content.forEachInline(body)
            case .heading(let heading): heading.content.forEachInline(body)
            case .table(let table):
                for cell in table.header { cell.content.forEachInline(body) }
                for row in table.rows {
                    for cell in row { cell.content.forEachInline(body) }
                }
            case .alert(let alert): alert.title.forEachInline(body)
            case .quote, .list, .details, .code, .html, .thematicBreak: break
            }
        }
    }

    /// The text of each section without markup, one line per paragraph, heading, row or code block.
    public var sections: [Section] {
        var result: [Section] = []
        var current = Section(heading: nil, text: "")
        forEachBlock { block, _ in
            switch block {
            case .heading(let heading):
                if current.heading != nil || !current.text.isEmpty { result.append(current) }
                current = Section(heading: heading, text: "")
            case .paragraph(let paragraph):
                current.appendLine { paragraph.content.appendPlainText(to: &$0) }
            case .code(let code):
                current.appendLine { $0 += code.literal }
            case .table(let table):
                current.append(row: table.header)
                for row in table.rows { current.append(row: row) }
            case .alert(let alert):
                current.appendLine { alert.title.appendPlainText(to: &$0) }
            case .details(let details):
                current.appendLine { $0 += details.summary }
            case .quote, .list, .html, .thematicBreak:
                break
            }
        }
        if current.heading != nil || !current.text.isEmpty { result.append(current) }
        return result
    }
}

/// A heading with the text up to the next heading of any level.
public struct Section: Equatable, Sendable {
    /// The heading; nil for the text above the first.
    public let heading: Heading?

    /// The text without markup and without the heading; each block ends in a line break.
    public fileprivate(set) var text: String

    /// Appends what a closure writes, and ends the line unless it wrote nothing.
    fileprivate mutating func appendLine(_ write: (inout String) -> Void) {
        let start = text.utf8.count
        write(&text)
        if text.utf8.count > start, text.utf8.last != UInt8(ascii: "\n") { text += "\n" }
    }

    fileprivate mutating func append(row: [TableCell]) {
        appendLine { text in
            for (column, cell) in row.enumerated() {
                if column > 0 { text += " " }
                cell.content.appendPlainText(to: &text)
            }
        }
    }
}

extension [Block] {
    fileprivate func forEachBlock(
        section: inout String?, _ body: (_ block: Block, _ section: String?) -> Void
    ) {
        for block in self {
            if case .heading(let heading) = block { section = heading.anchor }
            body(block, section)
            switch block {
            case .quote(let quote): quote.blocks.forEachBlock(section: &section, body)
            case .alert(let alert): alert.blocks.forEachBlock(section: &section, body)
            case .details(let details): details.blocks.forEachBlock(section: &section, body)
            case .list(let list):
                for item in list.items { item.blocks.forEachBlock(section: &section, body) }
            case .paragraph, .heading, .code, .html, .table, .thematicBreak: break
            }
        }
    }
}

extension [Inline] {
    fileprivate func forEachInline(_ body: (Inline) -> Void) {
        for inline in self {
            body(inline)
            switch inline {
            case .emphasis(let children), .strong(let children), .strikethrough(let children):
                children.forEachInline(body)
            case .annotation(_, let children), .element(_, let children):
                children.forEachInline(body)
            case .link(let link): link.content.forEachInline(body)
            case .text, .softBreak, .lineBreak, .code, .html, .image, .footnoteReference: break
            }
        }
    }
}
