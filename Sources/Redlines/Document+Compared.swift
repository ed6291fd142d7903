import Markdown

extension Document {
    /// The blocks of the text as they are compared, its footnotes last.
    var comparedBlocks: [ComparedBlock] {
        var flattening = Flattening()
        flattening.append(blocks, at: .init())
        for footnote in footnotes {
            flattening.append(
                footnote.blocks, at: .init(first: .footnote(footnote.number)))
        }
        return flattening.result
    }
}

/// The tree of a text as a sequence of blocks.
private struct Flattening {
    /// Where a block stands.
    struct Place {
        var depth = 0
        var isQuoted = false
        /// What the first block is told as, where it is a paragraph.
        var first: RedlineKind?
    }

    private(set) var result: [ComparedBlock] = []

    mutating func append(_ blocks: [Block], at place: Place) {
        var place = place
        if let first = place.first {
            // A point or a footnote that begins with something else than text has a line of its own.
            guard case .paragraph? = blocks.first else {
                add(first, [[]], place)
                place.first = nil
                return append(blocks, at: place)
            }
        }
        for block in blocks {
            append(block, at: place)
            place.first = nil
        }
    }

    private mutating func append(_ block: Block, at place: Place) {
        switch block {
        case .paragraph(let paragraph):
            add(place.first ?? .paragraph, [paragraph.content.redlineTokens], place)
        case .heading(let heading):
            add(.heading(heading.level), [heading.content.redlineTokens], place)
        case .quote(let quote):
            append(quote.blocks, at: Place(depth: place.depth, isQuoted: true))
        case .alert(let alert):
            let quoted = Place(depth: place.depth, isQuoted: true)
            add(
                .alert(alert.kind),
                [
                    alert.title.isEmpty
                        ? RedlineTokens(alert.kind.title).tokens : alert.title.redlineTokens
                ], quoted)
            append(alert.blocks, at: quoted)
        case .list(let list):
            for (index, item) in list.items.enumerated() {
                let marker: RedlineKind.Marker =
                    switch (item.task, list.start) {
                    case (.open?, _): .open
                    case (.done?, _): .done
                    case (nil, let start?): .number(start + index)
                    case (nil, nil): .bullet
                    }
                append(
                    item.blocks,
                    at: Place(
                        depth: place.depth + 1, isQuoted: place.isQuoted, first: .item(marker)))
            }
        case .code(let code):
            add(.code, [code.literal.redlineLines], place)
        case .html(let html):
            add(.code, [html.literal.redlineLines], place)
        case .table(let table):
            add(.row(isHeader: true), table.header.map(\.content.redlineTokens), place)
            for row in table.rows {
                add(.row(isHeader: false), row.map(\.content.redlineTokens), place)
            }
        case .details(let details):
            add(.summary, [RedlineTokens(details.summary).tokens], place)
            append(details.blocks, at: place)
        case .thematicBreak: add(.rule, [[]], place)
        }
    }

    private mutating func add(_ kind: RedlineKind, _ cells: [[RedlineToken]], _ place: Place) {
        result.append(
            ComparedBlock(kind, cells, depth: place.depth, isQuoted: place.isQuoted))
    }
}

extension String {
    /// The words of code, without the line break at its end.
    fileprivate var redlineLines: [RedlineToken] {
        var tokens = RedlineTokens(self).tokens
        while tokens.last?.text == "\n" { tokens.removeLast() }
        return tokens
    }
}
