extension Document {
    /// A document without text.
    public static let empty = Document(blocks: [], footnotes: [], findings: [], comments: [])

    /// What a link into the document can name after `#`: its headings and numbered points.
    public var anchors: Set<String> {
        Set(headings.map(\.anchor) + points.map(\.anchor))
    }
}
