extension Document {
    /// Calls a closure for the running text of each paragraph, heading and cell, in the order of
    /// the text, footnotes last.
    public func forEachInlineText(_ body: (InlineText) -> Void) {
        _ = annotating { text in
            body(text)
            return []
        }
    }
}
