import Diagnostics

extension [Inline] {
    /// The text without markup. Code is kept, images count with their description, line breaks become
    /// spaces, raw HTML and footnote references are left out.
    public var plainText: String {
        var result = ""
        appendPlainText(to: &result)
        return result
    }

    /// Appends ``plainText``.
    func appendPlainText(to result: inout String) {
        appendPlainText(to: &result, html: false)
    }

    /// The text that describes an image made of these inlines: with raw HTML, as the library does it.
    var description: String {
        var result = ""
        appendPlainText(to: &result, html: true)
        return result
    }

    private func appendPlainText(to result: inout String, html keepsHTML: Bool) {
        for inline in self {
            switch inline {
            case .text(let text): result += text.content
            case .softBreak, .lineBreak: result += " "
            case .code(let code): result += code.literal
            case .html(let html): if keepsHTML { result += html.literal }
            case .footnoteReference: break
            case .emphasis(let children), .strong(let children), .strikethrough(let children):
                children.appendPlainText(to: &result, html: keepsHTML)
            case .link(let link): link.content.appendPlainText(to: &result, html: keepsHTML)
            case .image(let image): image.content.appendPlainText(to: &result, html: keepsHTML)
            case .annotation(_, let children), .element(_, let children):
                children.appendPlainText(to: &result, html: keepsHTML)
            }
        }
    }

    /// Where the first inline that has a position begins.
    var firstPosition: SourcePosition? {
        for inline in self {
            switch inline {
            case .text(let text): return text.position
            case .softBreak, .lineBreak: continue
            case .code(let code): return code.position
            case .html(let html): return html.position
            case .footnoteReference(let reference): return reference.position
            case .link(let link): return link.position
            case .image(let image): return image.position
            case .emphasis(let children), .strong(let children), .strikethrough(let children):
                if let position = children.firstPosition { return position }
            case .annotation(_, let children), .element(_, let children):
                if let position = children.firstPosition { return position }
            }
        }
        return nil
    }
}
