/// Writes blocks and inlines as HTML.
struct HTMLRenderer {
    let options: HTMLOptions
    var output: [UInt8]

    /// Whether a link is open, in which no other may begin.
    var isInLink = false

    init(options: HTMLOptions, output: [UInt8]) {
        self.options = options
        self.output = output
    }

    mutating func render(_ document: Document) {
        for (index, block) in document.blocks.enumerated() {
            insert(at: index)
            render(block)
        }
        insert(at: document.blocks.count)
        guard !document.footnotes.isEmpty else { return }
        startLine()
        output.append("<section class=\"footnotes\" aria-label=\"Fotnoter\">\n<ol>\n")
        for footnote in document.footnotes { render(footnote) }
        output.append("</ol>\n</section>\n")
    }

    private mutating func insert(at index: Int) {
        for insertion in options.insertions where insertion.index == index {
            startLine()
            insertion.write(&output)
        }
    }

    mutating func render(_ block: Block) {
        switch block {
        case .paragraph(let paragraph):
            startLine()
            output.append("<p>")
            render(paragraph.content)
            output.append("</p>\n")
        case .heading(let heading):
            render(heading)
        case .quote(let quote):
            startLine()
            output.append("<blockquote>\n")
            for block in quote.blocks { render(block) }
            startLine()
            output.append("</blockquote>\n")
        case .alert(let alert):
            render(alert)
        case .list(let list):
            render(list)
        case .code(let code):
            render(code)
        case .html(let html):
            startLine()
            output.append("<p>")
            HTMLEscape.append(html.literal.withoutTrailingSpace, to: &output)
            output.append("</p>\n")
        case .table(let table):
            render(table)
        case .details(let details):
            startLine()
            output.append("<details class=\"utvid\">\n<summary>")
            HTMLEscape.append(details.summary, to: &output)
            output.append("</summary>\n")
            for block in details.blocks { render(block) }
            startLine()
            output.append("</details>\n")
        case .thematicBreak:
            startLine()
            output.append("<hr />\n")
        }
    }

    /// Begins a new line unless one has just begun.
    mutating func startLine() {
        if let last = output.last, last != 0x0A { output.append(0x0A) }
    }

    mutating func appendNumber(_ number: Int) {
        output.append(contentsOf: String(number).utf8)
    }

    /// Appends ` id="…"`.
    mutating func appendID(_ id: String) {
        output.append(" id=\"")
        HTMLEscape.append(options.idPrefix, to: &output)
        HTMLEscape.append(id, to: &output)
        output.append("\"")
    }

    // MARK: Blocks

    private mutating func render(_ heading: Heading) {
        let level = max(1, min(6, heading.level + options.headingShift))
        startLine()
        output.append("<h")
        appendNumber(level)
        appendID(heading.anchor)
        output.append(">")
        render(heading.content)
        options.endHeading(heading, &output)
        output.append("</h")
        appendNumber(level)
        output.append(">\n")
    }

    private mutating func render(_ alert: Alert) {
        startLine()
        output.append("<div class=\"alert alert-")
        output.append(contentsOf: alert.kind.rawValue.utf8)
        output.append("\" role=\"note\">\n<p class=\"alert-title\">")
        if alert.title.isEmpty {
            output.append(contentsOf: alert.kind.title.utf8)
        } else {
            render(alert.title)
        }
        output.append("</p>\n")
        for block in alert.blocks { render(block) }
        startLine()
        output.append("</div>\n")
    }

    private mutating func render(_ code: CodeBlock) {
        startLine()
        output.append("<pre><code")
        let language = code.language
        if !language.isEmpty {
            output.append(" class=\"language-")
            HTMLEscape.append(language, to: &output)
            output.append("\"")
        }
        output.append(">")
        HTMLEscape.append(code.literal, to: &output)
        output.append("</code></pre>\n")
    }
}

extension Alert.Kind {
    /// The Norwegian title of the alert.
    public var title: String {
        switch self {
        case .note: "Merk"
        case .tip: "Tips"
        case .important: "Viktig"
        case .warning: "Advarsel"
        case .caution: "Forsiktig"
        }
    }
}

extension String {
    /// The string without white space at its end.
    fileprivate var withoutTrailingSpace: Substring {
        var result = self[...]
        while let last = result.last, last.isWhitespace { result.removeLast() }
        return result
    }
}
