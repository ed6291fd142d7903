import Templates

/// Whose a chapter is, and how the office stands to it.
struct Origin: TemplatePart {
    /// `Felles` or `Lokal`.
    var title: String
    /// Whether the office wrote it.
    var isLocal = false
    /// The office; nil in the common handbook.
    var office: String?
    /// When the office adopted it.
    var adoptedOn: DisplayDate?
    /// The role that adopted it.
    var adopter: PageLink?
    /// What the reader must know first: `Ikke vedtatt her`.
    var warning: OriginWarning?
    /// What is replaced and what differs; nil unless it replaces a common chapter.
    var replaced: ReplacedChapter?

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("isLocal", \.isLocal)
        ("office", \.office)
        ("adoptedOn", \.adoptedOn)
        ("adopter", \.adopter)
        ("warning", \.warning)
        ("replaced", \.replaced)
    }
}

/// A warning about whose a chapter is.
struct OriginWarning: TemplatePart, Hashable {
    /// `Vedtatt i tidligere versjon`.
    var title: String
    /// One sentence.
    var text: String

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("text", \.text)
    }
}

/// The common chapter that an office's own stands in the place of.
struct ReplacedChapter: TemplatePart, Hashable {
    /// Why the office has its own.
    var reason: String
    /// The version of the common chapter that it was last compared with.
    var comparedOn: DisplayDate?
    /// What differs, by heading; empty when they say the same.
    var differences: [DifferencePart] = []

    static let fields = TemplateFields<Self> {
        ("reason", \.reason)
        ("comparedOn", \.comparedOn)
        ("differences", \.differences)
    }
}

/// What differs under one heading.
struct DifferencePart: TemplatePart, Hashable {
    /// The heading.
    var title: String
    /// What only the common or only the local chapter says.
    var changes: [DifferenceChange]

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("changes", \.changes)
    }
}

/// A block that only one of the two chapters has.
struct DifferenceChange: TemplatePart, Hashable {
    /// Whether the local chapter has it.
    var isAdded: Bool
    /// The text, plain.
    var text: String

    static let fields = TemplateFields<Self> {
        ("isAdded", \.isAdded)
        ("text", \.text)
    }
}
