extension Document {
    /// A document without text.
    public static let empty = Document(
        blocks: [], footnotes: [], findings: [], comments: [], leftovers: [])

    /// What a link into the document can name after `#`: its headings, numbered points
    /// and the anchors that the author set.
    public var anchors: Set<String> {
        var marks: [String] = []
        forEachInline { inline in
            if case .element(.anchor(let id), _) = inline { marks.append(id) }
        }
        return Set(headings.map(\.anchor) + points.map(\.anchor) + marks)
    }
}
