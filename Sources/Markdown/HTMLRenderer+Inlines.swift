extension HTMLRenderer {
    mutating func render(_ inlines: [Inline]) {
        for inline in inlines { render(inline) }
    }

    private mutating func render(_ inline: Inline) {
        switch inline {
        case .text(let text):
            if options.bindsSigns {
                SectionSigns.append(text.content, to: &output)
            } else {
                HTMLEscape.append(text.content, to: &output)
            }
        case .softBreak:
            output.append(0x0A)
        case .lineBreak:
            output.append("<br />\n")
        case .code(let code):
            output.append("<code>")
            HTMLEscape.append(code.literal, to: &output)
            output.append("</code>")
        case .html(let html):
            HTMLEscape.append(html.literal, to: &output)
        case .emphasis(let children):
            output.append("<em>")
            render(children)
            output.append("</em>")
        case .strong(let children):
            output.append("<strong>")
            render(children)
            output.append("</strong>")
        case .strikethrough(let children):
            output.append("<del>")
            render(children)
            output.append("</del>")
        case .link(let link):
            render(link)
        case .image(let image):
            render(image)
        case .footnoteReference(let reference):
            render(reference)
        case .element(let element, let children):
            output.append("<")
            output.append(element.name)
            if case .anchor(let id) = element { appendID(id) }
            output.append(">")
            render(children)
            output.append("</")
            output.append(element.name)
            output.append(">")
        case .annotation(let id, let children):
            options.openAnnotation(id, &output)
            render(children)
            options.closeAnnotation(id, &output)
        }
    }

    private mutating func render(_ link: Link) {
        guard LinkAddress.isSafe(link.destination), let target = options.link(link) else {
            render(link.content)
            return
        }
        output.append("<a href=\"")
        target.writeAddress(&output)
        output.append("\"")
        renderAttributes(title: link.title, target)
        output.append(">")
        let outer = isInLink
        isInLink = true
        render(link.content)
        isInLink = outer
        output.append("</a>")
    }

    private mutating func render(_ image: Image) {
        let text = image.text
        guard LinkAddress.isSafe(image.destination), let target = options.image(image) else {
            HTMLEscape.append(text, to: &output)
            return
        }
        output.append("<img src=\"")
        target.writeAddress(&output)
        output.append("\" alt=\"")
        HTMLEscape.append(text, to: &output)
        output.append("\"")
        renderAttributes(title: image.title, target)
        output.append(" />")
    }

    private mutating func renderAttributes(title: String, _ target: HTMLOptions.Target) {
        if !title.isEmpty {
            output.append(" title=\"")
            HTMLEscape.append(title, to: &output)
            output.append("\"")
        }
        for attribute in target.attributes {
            output.append(" ")
            output.append(contentsOf: attribute.name.utf8)
            output.append("=\"")
            HTMLEscape.append(attribute.value, to: &output)
            output.append("\"")
        }
    }

    private mutating func render(_ reference: FootnoteReference) {
        let id = Self.referenceID(reference.number, reference.occurrence)
        output.append("<sup class=\"footnote-ref\"")
        if isInLink {
            // A link may not stand in a link.
            appendID(id)
            output.append(">")
            appendNumber(reference.number)
            output.append("</sup>")
            return
        }
        output.append("><a href=\"#")
        HTMLEscape.append(options.idPrefix, to: &output)
        output.append("fn.")
        appendNumber(reference.number)
        output.append("\"")
        appendID(id)
        output.append(" aria-label=\"Fotnote ")
        appendNumber(reference.number)
        output.append("\">")
        appendNumber(reference.number)
        output.append("</a></sup>")
    }
}
