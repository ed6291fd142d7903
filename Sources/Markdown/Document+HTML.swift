extension Document {
    /// Appends the HTML of the document.
    ///
    /// It is that of libcmark-gfm except that
    /// - raw HTML is shown as text, comments are left out;
    /// - a link or image with an unsafe address (see ``LinkAddress``) shows its text only;
    /// - headings have ids, and so do numbered points when the options say so;
    /// - alerts are a `div` with a Norwegian title;
    /// - the alignment of a column is the class `align-left`, `align-center` or `align-right`;
    /// - a task has the class `task`, and its box a label;
    /// - footnotes have ids by number and Norwegian labels, and each reference its way back;
    /// - a footnote reference inside a link shows its number only.
    public func renderHTML(into output: inout [UInt8], options: HTMLOptions = HTMLOptions()) {
        var renderer = HTMLRenderer(options: options, output: output)
        output = []
        renderer.render(self)
        output = renderer.output
    }

    /// The HTML of the document; see ``renderHTML(into:options:)``.
    public func html(options: HTMLOptions = HTMLOptions()) -> String {
        var output: [UInt8] = []
        renderHTML(into: &output, options: options)
        return String(decoding: output, as: UTF8.self)
    }
}
