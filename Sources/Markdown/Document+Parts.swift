// Parts of a document as HTML, for a page that puts something of its own between them. Together
// they are what ``Document/renderHTML(into:options:)`` writes.

extension [Block] {
    /// Appends the HTML of these blocks, without the footnotes that they refer to.
    public func renderHTML(into output: inout [UInt8], options: HTMLOptions = HTMLOptions()) {
        HTMLRenderer.append(to: &output, options) { for block in self { $0.render(block) } }
    }
}

extension [Inline] {
    /// Appends the HTML of this running text.
    public func renderHTML(into output: inout [UInt8], options: HTMLOptions = HTMLOptions()) {
        HTMLRenderer.append(to: &output, options) { $0.render(self) }
    }
}

extension Document {
    /// Appends the HTML of the footnotes; nothing where there are none.
    public func renderFootnotesHTML(
        into output: inout [UInt8], options: HTMLOptions = HTMLOptions()
    ) {
        HTMLRenderer.append(to: &output, options) { $0.render(footnotes) }
    }
}

extension HTMLRenderer {
    fileprivate static func append(
        to output: inout [UInt8], _ options: HTMLOptions, _ write: (inout HTMLRenderer) -> Void
    ) {
        var renderer = HTMLRenderer(options: options, output: output)
        output = []
        write(&renderer)
        output = renderer.output
    }
}
