import Handbook
import Templates

/// The chapters around a page: all folders of the top level, and the open one unfolded.
struct Navigation: TemplateContent {
    static let template = "navigasjon"

    /// Every ``NavigationFolder``, in order, as the theme rendered it.
    var folders: Fragment

    static let fields = TemplateFields<Self> {
        ("folders", \.folders)
    }
}

/// A folder in the navigation.
struct NavigationFolder: TemplateContent, Hashable {
    static let template = "navigasjonsdel"

    /// The title.
    var title: String
    /// The page of the folder.
    var href: String
    /// Where the page of the folder marks the link.
    var current: Slot
    /// Whether it is unfolded.
    var isOpen: Bool
    /// The chapters; empty unless unfolded.
    var chapters: [NavigationLink]

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("href", \.href)
        ("current", \.current)
        ("isOpen", \.isOpen)
        ("chapters", \.chapters)
    }
}

/// A chapter in the navigation.
struct NavigationLink: TemplatePart, Hashable {
    /// The text.
    var title: String
    /// The relative address.
    var href: String
    /// Where the page that the link leads to marks it.
    var current: Slot

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("href", \.href)
        ("current", \.current)
    }
}

/// The navigation of a folder, rendered once, in which each page marks itself.
struct MarkedNavigation: Sendable {
    private let html: [UInt8]
    /// Where each page marks the link to itself.
    private let places: [String: Int]

    /// The navigation as a theme rendered it, with a ``Slot/mark(page:)`` in each link.
    init(_ fragment: Fragment) {
        html = fragment.bytes
        var places: [String: Int] = [:]
        for placed in fragment.slots {
            if case .mark(let page) = placed.slot { places[page] = placed.offset }
        }
        self.places = places
    }

    /// The navigation with `aria-current="page"` on the link to this page, where it has one.
    func marking(_ page: PagePath) -> Fragment {
        guard let place = places[page.path] else { return Fragment(html) }
        return Fragment(html[..<place] + Array(" aria-current=\"page\"".utf8) + html[place...])
    }
}
