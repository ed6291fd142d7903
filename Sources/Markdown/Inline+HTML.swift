extension [Inline] {
    /// Appends the HTML of this running text alone, as ``Document/renderHTML(into:options:)`` writes it.
    public func renderHTML(into output: inout [UInt8], options: HTMLOptions = HTMLOptions()) {
        var renderer = HTMLRenderer(options: options, output: output)
        output = []
        renderer.render(self)
        output = renderer.output
    }
}
