import Diagnostics

extension [Inline] {
    /// The text without markup. Code is kept, images give their description, line breaks become
    /// spaces, raw HTML and footnote references are left out.
    public var plainText: String {
        var result = ""
        appendPlainText(to: &result)
        return result
    }

    func appendPlainText(to result: inout String) {
        for inline in self {
            switch inline {
            case .text(let text): result += text.content
            case .softBreak, .lineBreak: result += " "
            case .code(let code): result += code.literal
            case .html, .footnoteReference: break
            case .emphasis(let children), .strong(let children), .strikethrough(let children):
                children.appendPlainText(to: &result)
            case .link(let link): link.content.appendPlainText(to: &result)
            case .image(let image): image.content.appendPlainText(to: &result)
            case .annotation(_, let children): children.appendPlainText(to: &result)
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
            case .annotation(_, let children):
                if let position = children.firstPosition { return position }
            }
        }
        return nil
    }
}
