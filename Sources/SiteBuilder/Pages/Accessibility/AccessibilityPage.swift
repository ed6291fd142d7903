import Templates

/// The accessibility statement that Norwegian law asks of an intranet: the state of the site,
/// what is known to be wrong, and where to complain.
struct AccessibilityPage: Page {
    static let template = "tilgjengelighet"

    var layout: Layout
    /// Who answers for the site.
    var publisher: String
    /// The standard: `WCAG 2.1 nivå A og AA`.
    var standard: String
    /// Whether nothing is known to be wrong.
    var conforms: Bool
    /// What is known to be wrong.
    var shortcomings: [Shortcoming] = []
    /// When it was last tested.
    var testedOn: DisplayDate?
    /// How it was tested, one point each.
    var methods: [String] = []
    /// Whom to tell, in words.
    var contactText: String?
    /// Where to complain: the `mailto:` address.
    var contactHref: String?
    /// The same, as text.
    var contact: String?
    /// When the statement was last gone through.
    var updatedOn: DisplayDate

    static let fields = TemplateFields<Self> {
        ("publisher", \.publisher)
        ("standard", \.standard)
        ("conforms", \.conforms)
        ("shortcomings", \.shortcomings)
        ("testedOn", \.testedOn)
        ("methods", \.methods)
        ("contactText", \.contactText)
        ("contactHref", \.contactHref)
        ("contact", \.contact)
        ("updatedOn", \.updatedOn)
    }
}

/// Something on the site that breaks a criterion.
struct Shortcoming: TemplatePart, Hashable {
    /// `1.4.10 Dynamisk tilpasning`.
    var criterion: String
    /// What is wrong, and for whom.
    var text: String
    /// When it will be fixed.
    var plan: String?

    static let fields = TemplateFields<Self> {
        ("criterion", \.criterion)
        ("text", \.text)
        ("plan", \.plan)
    }
}
