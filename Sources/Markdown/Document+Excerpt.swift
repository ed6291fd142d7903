extension Document {
    /// Some of the blocks of the document as one of their own, such as a single section.
    ///
    /// Anchors, annotations and the numbers of footnotes stay as they are in the whole.
    ///
    /// - Parameter keepsFootnotes: Whether the footnotes of the whole stand below the excerpt. Of
    ///   the excerpts on one page, one keeps them.
    public func excerpt(_ blocks: [Block], keepsFootnotes: Bool = false) -> Document {
        Document(
            blocks: blocks, footnotes: keepsFootnotes ? footnotes : [], findings: [],
            comments: [], leftovers: [])
    }
}
