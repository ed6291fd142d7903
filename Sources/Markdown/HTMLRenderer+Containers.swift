extension HTMLRenderer {
    mutating func render(_ list: List) {
        startLine()
        switch list.start {
        case nil:
            output.append("<ul>\n")
        case 1:
            output.append("<ol>\n")
        case let start?:
            output.append("<ol start=\"")
            appendNumber(start)
            output.append("\">\n")
        }
        for item in list.items { render(item, isTight: list.isTight) }
        output.append(list.start == nil ? "</ul>\n" : "</ol>\n")
    }

    private mutating func render(_ item: ListItem, isTight: Bool) {
        startLine()
        output.append("<li")
        if item.task != nil { output.append(" class=\"task\"") }
        if options.numbersPoints, !item.anchor.isEmpty { appendID(item.anchor) }
        output.append(">")
        if let task = item.task {
            output.append("<input type=\"checkbox\"")
            if task == .done { output.append(" checked=\"\"") }
            output.append(" disabled=\"\" aria-label=\"Utført\" /> ")
        }
        for block in item.blocks {
            if isTight, case .paragraph(let paragraph) = block {
                render(paragraph.content)
            } else {
                render(block)
            }
        }
        output.append("</li>\n")
    }

    // MARK: Tables

    mutating func render(_ table: Table) {
        startLine()
        options.openTable(table, &output)
        output.append("<table>\n<thead>\n<tr>\n")
        for (column, cell) in table.header.enumerated() {
            render(cell, in: "th", table.alignments[column])
        }
        output.append("</tr>\n</thead>\n")
        if !table.rows.isEmpty {
            output.append("<tbody>\n")
            for row in table.rows {
                output.append("<tr>\n")
                for (column, cell) in row.enumerated() {
                    render(cell, in: "td", table.alignments[column])
                }
                output.append("</tr>\n")
            }
            output.append("</tbody>\n")
        }
        output.append("</table>\n")
        options.closeTable(table, &output)
    }

    private mutating func render(
        _ cell: TableCell, in element: StaticString, _ alignment: Table.Alignment
    ) {
        output.append("<")
        output.append(element)
        switch alignment {
        case .unspecified: break
        case .left: output.append(" class=\"align-left\"")
        case .center: output.append(" class=\"align-center\"")
        case .right: output.append(" class=\"align-right\"")
        }
        output.append(">")
        render(cell.content)
        output.append("</")
        output.append(element)
        output.append(">\n")
    }

    // MARK: Footnotes

    mutating func render(_ footnote: Footnote) {
        output.append("<li")
        appendID("fn.\(footnote.number)")
        output.append(">\n")
        for (index, block) in footnote.blocks.enumerated() {
            if index == footnote.blocks.count - 1, case .paragraph(let paragraph) = block {
                startLine()
                output.append("<p>")
                render(paragraph.content)
                renderWaysBack(footnote)
                output.append("</p>\n")
            } else {
                render(block)
                if index == footnote.blocks.count - 1, footnote.references > 0 {
                    output.append("<p>")
                    renderWaysBack(footnote)
                    output.append("</p>\n")
                }
            }
        }
        output.append("</li>\n")
    }

    private mutating func renderWaysBack(_ footnote: Footnote) {
        for occurrence in stride(from: 1, through: footnote.references, by: 1) {
            output.append(" <a href=\"#")
            HTMLEscape.append(options.idPrefix, to: &output)
            HTMLEscape.append(
                Self.referenceID(footnote.number, occurrence), to: &output)
            output.append("\" class=\"footnote-backref\" aria-label=\"Tilbake til henvisning ")
            appendNumber(footnote.number)
            if occurrence > 1 {
                output.append(".")
                appendNumber(occurrence)
            }
            output.append("\">\u{21A9}")
            if occurrence > 1 {
                output.append("<sup>")
                appendNumber(occurrence)
                output.append("</sup>")
            }
            output.append("</a>")
        }
    }

    static func referenceID(_ number: Int, _ occurrence: Int) -> String {
        occurrence == 1 ? "fnref.\(number)" : "fnref.\(number).\(occurrence)"
    }
}
