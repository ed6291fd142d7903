import Diagnostics
import Markdown

extension Document {
    /// All inlines in the order of the text, but for the texts of addresses that are links by themselves.
    var allInlines: [Inline] {
        var result: [Inline] = []
        var skipped = 0
        forEachInline { inline in
            if skipped > 0 {
                skipped -= 1
                return
            }
            result.append(inline)
            if case .link(let link) = inline, link.isAutolink { skipped = link.content.count }
        }
        return result
    }

    /// The positions of all blocks and list items in the order of the text, footnotes last.
    var blockPositions: [SourcePosition] {
        blocks.flatMap(\.positions) + footnotes.flatMap { $0.blocks.flatMap(\.positions) }
    }
}

extension Inline {
    /// The position of an inline that is neither text nor a container without a position.
    var markedPosition: SourcePosition? {
        switch self {
        case .code(let code): code.position
        case .html(let html): html.position
        case .link(let link): link.position
        case .image(let image): image.position
        case .footnoteReference(let reference): reference.position
        case .text, .softBreak, .lineBreak, .emphasis, .strong, .strikethrough, .annotation,
            .element:
            nil
        }
    }
}

extension Block {
    /// The positions of the block and those in it; a list counts by its items.
    var positions: [SourcePosition] {
        switch self {
        case .paragraph(let block): [block.position]
        case .heading(let block): [block.position]
        case .quote(let block): [block.position] + block.blocks.flatMap(\.positions)
        case .alert(let block): [block.position] + block.blocks.flatMap(\.positions)
        case .list(let block):
            block.items.flatMap { [$0.position] + $0.blocks.flatMap(\.positions) }
        case .details(let block): [block.position] + block.blocks.flatMap(\.positions)
        case .code(let block): [block.position]
        case .html(let block): [block.position]
        case .table(let block): [block.position]
        case .thematicBreak(let position): [position]
        }
    }
}
