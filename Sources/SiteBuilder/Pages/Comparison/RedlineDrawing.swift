import HandbookReports
import Redlines
import Templates

/// What differs between two texts, as markup: what changed and what stands around it.
///
/// What is gone and new is told by `<del>` and `<ins>`, by words that only screen readers read, and by
/// lines: never by colour alone.
struct RedlineDrawing {
    /// The markup; empty where nothing differs.
    private(set) var fragment = Fragment.empty
    private var html: [UInt8] = []
    /// How many tables there are, so that each has a name of its own.
    private var tables = 0

    init(_ comparison: ChapterComparison) {
        if comparison.head.hasChanges { append("<h3>Hodet</h3>\n") }
        for part in comparison.head.parts(context: 0) { draw(part.blocks) }
        for part in comparison.text.parts() {
            if part.skipped > 0 { append("<p class=\"utelatt\" aria-hidden=\"true\">…</p>\n") }
            if let heading = part.heading {
                append("<h3>")
                html.appendEscaped(heading)
                append("</h3>\n")
            }
            draw(part.blocks)
        }
        fragment = Fragment(html)
    }

    private mutating func append(_ markup: String) { html += markup.utf8 }

    /// Draws blocks, those of one list or table together.
    private mutating func draw(_ blocks: [RedlineBlock]) {
        var rest = blocks[...]
        while let first = rest.first {
            let group = rest.prefix { $0.container == first.container }
            rest = rest.dropFirst(group.count)
            switch first.container {
            case .none: group.forEach { draw($0) }
            case .list:
                append("<ul class=\"endret-punkter\">\n")
                for block in group { draw(block, as: "li", class: "niva-\(min(block.depth, 4))") }
                append("</ul>\n")
            case .table: drawTable(group)
            }
        }
    }

    private mutating func drawTable(_ rows: ArraySlice<RedlineBlock>) {
        tables += 1
        append("<div class=\"tabell-ramme\" role=\"region\" aria-label=\"Tabell \(tables)\" ")
        append("tabindex=\"0\">\n<table>\n")
        for row in rows {
            append("<tr>")
            let name = row.kind == .row(isHeader: true) ? "th scope=\"col\"" : "td"
            for (index, cell) in row.cells.enumerated() {
                append("<\(name)>")
                if index == 0 { drawLabel(of: row) }
                draw(cell, of: row)
                append("</\(name.prefix(2))>")
            }
            append("</tr>\n")
        }
        append("</table>\n</div>\n")
    }

    private mutating func draw(_ block: RedlineBlock) {
        switch block.kind {
        case .heading: draw(block, as: "p", class: "endret-overskrift")
        case .code: draw(block, as: "pre", class: nil)
        case .rule where block.change == .same: break
        default: draw(block, as: "p", class: block.isQuoted ? "endret-sitat" : nil)
        }
    }

    private mutating func draw(_ block: RedlineBlock, as name: String, class kind: String?) {
        append(kind.map { "<\(name) class=\"\($0)\">" } ?? "<\(name)>")
        drawLabel(of: block)
        if case .item(let marker) = block.kind { append(marker.text) }
        block.cells.forEach { draw($0, of: block) }
        append("</\(name)>\n")
    }

    /// What happened to a block as a whole.
    private mutating func drawLabel(of block: RedlineBlock) {
        var labels: [String] = []
        switch block.change {
        case .movedHere(let number): labels.append("Flyttet hit (\(number))")
        case .movedAway(let number): labels.append("Flyttet herfra (\(number))")
        case .inserted where block.kind == .rule: labels.append("Ny skillelinje")
        case .deleted where block.kind == .rule: labels.append("Fjernet skillelinje")
        case .same, .changed, .inserted, .deleted: break
        }
        if let former = block.formerKind { labels.append("Før: \(former.name)") }
        for label in labels { append("<span class=\"merkelapp\">\(label)</span> ") }
    }

    private mutating func draw(_ runs: [RedlineRun], of block: RedlineBlock) {
        if case .movedAway = block.change {
            // The text stands in full where it is now.
            let text = runs.map(\.text).joined()
            html.appendEscaped(text.count > 60 ? text.prefix(60) + "…" : text)
            return
        }
        var rest = runs[...]
        while let first = rest.first {
            let group = rest.prefix { $0.change == first.change }
            rest = rest.dropFirst(group.count)
            switch first.change {
            case .same: group.forEach { draw($0, showsAddress: false) }
            case .inserted: draw(group, in: "ins", telling: "Lagt til: ")
            case .deleted: draw(group, in: "del", telling: "Fjernet: ")
            }
        }
    }

    private mutating func draw(
        _ runs: ArraySlice<RedlineRun>, in element: String, telling words: String
    ) {
        append("<\(element)><span class=\"skjult-tekst\">\(words)</span>")
        for run in runs { draw(run, showsAddress: true) }
        append("</\(element)>")
    }

    private mutating func draw(_ run: RedlineRun, showsAddress: Bool) {
        let elements = run.style.elements
        for element in elements { append("<\(element)>") }
        let lines = run.text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if index > 0 { append("<br>\n") }
            html.appendEscaped(String(line))
        }
        if showsAddress, let address = run.style.destination {
            append(" (")
            html.appendEscaped(address)
            append(")")
        }
        for element in elements.reversed() { append("</\(element)>") }
    }
}

/// What holds a block.
private enum Container {
    case none, list, table
}

extension RedlineBlock {
    fileprivate var container: Container {
        switch kind {
        case .item: .list
        case .row: .table
        default: .none
        }
    }
}

extension RedlineKind.Marker {
    /// What stands before the point; the sign of a list without numbers is drawn by the theme.
    fileprivate var text: String {
        switch self {
        case .bullet: ""
        case .number(let number): "\(number). "
        case .open: "☐ "
        case .done: "☑ "
        }
    }
}

extension RedlineStyle {
    fileprivate var elements: [String] {
        [
            isStrong ? "strong" : nil, isEmphasized ? "em" : nil, isStruck ? "s" : nil,
            isCode ? "code" : nil,
        ].compactMap(\.self)
    }
}
