import Templates

/// The wheel of a year on one sheet for the wall.
struct PosterPage: Page {
    static let template = "plakat"

    var layout: Layout
    /// The wheel with all that it tells.
    var wheelHref: String
    /// The drawing as inline SVG.
    var drawing: Fragment
    /// The twelve months, with what does not come back all the time.
    var months: [PosterGroup]
    /// What comes back every week, every month and every quarter.
    var frequent: [PosterGroup]
    /// The rings of the drawing.
    var key: [PosterEntry]

    static let fields = TemplateFields<Self> {
        ("wheelHref", \.wheelHref)
        ("drawing", \.drawing)
        ("months", \.months)
        ("frequent", \.frequent)
        ("key", \.key)
    }
}

/// A month, or a recurrence, and what happens then.
struct PosterGroup: TemplatePart, Hashable {
    /// `Juni`, `Hver måned`.
    var title: String
    /// What happens; may be empty.
    var entries: [PosterEntry]

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("entries", \.entries)
    }
}

/// An activity, or a category in the key.
struct PosterEntry: TemplatePart, Hashable {
    /// What readers see.
    var title: String
    /// The ring in the drawing, from 1, which has a sign of its own.
    var ring: Int

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("ring", \.ring)
    }
}

/// How often an activity comes back in a year, where that is too often to name each time.
enum PosterRecurrence: String, CaseIterable {
    case weekly = "Hver uke eller annenhver uke"
    case monthly = "Hver måned"
    case quarterly = "Hvert kvartal eller tertial"

    /// Whether an activity with so many times a year has it.
    func holds(_ count: Int) -> Bool {
        switch self {
        case .weekly: count > 13
        case .monthly: (8...13).contains(count)
        case .quarterly: (3...7).contains(count)
        }
    }
}
