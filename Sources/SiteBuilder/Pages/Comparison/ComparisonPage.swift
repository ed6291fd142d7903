import Templates

/// What a chapter says otherwise than it did: since it was approved, and from each approved version
/// to the next.
struct ComparisonPage: Page {
    static let template = "sammenlign"

    var layout: Layout
    /// The chapter.
    var back: PageLink
    /// The comparisons, the latest first.
    var comparisons: [ComparisonPart]

    static let fields = TemplateFields<Self> {
        ("back", \.back)
        ("comparisons", \.comparisons)
    }
}

/// Two versions compared.
struct ComparisonPart: TemplatePart, Hashable {
    /// `Endret etter godkjenningen 15. oktober 2026`.
    var title: String
    /// The anchor.
    var id: String
    /// What the reader must know of the later version; nil where it was approved.
    var note: String?
    /// What differs, drawn; empty where a reader sees no difference.
    var changes: Fragment

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("id", \.id)
        ("note", \.note)
        ("changes", \.changes)
    }
}

/// Where a chapter's comparison stands, and what it is for.
struct ComparisonLink: TemplatePart, Hashable {
    /// The page.
    var href: String
    /// Whether the newest text waits for an approval and is not the one that is shown.
    var isWaiting = false

    static let fields = TemplateFields<Self> {
        ("href", \.href)
        ("isWaiting", \.isWaiting)
    }
}
