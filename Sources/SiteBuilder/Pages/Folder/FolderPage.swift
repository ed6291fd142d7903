import Templates

/// The page of a folder: what is in it.
struct FolderPage: Page {
    static let template = "mappe"

    var layout: Layout
    /// Sections of law that changed after the folder's own text was approved.
    var lawChanges: [PageLink] = []
    /// Whether the folder's own text is a draft.
    var isDraft = false
    /// The document control of the folder's own text; nil where it has none.
    var control: DocumentControl?
    /// Whether that text changed after its approval.
    var isChangedAfterApproval = false
    /// The folder's own text; empty where it has none.
    var body: Fragment = .empty
    /// Whose its own text is; nil without one, or where no offices share the handbook.
    var origin: Origin?
    /// All of the folder on one page, for paper; nil for a list of laws or roles.
    var printHref: String?
    /// Folders in it.
    var folders: [PageLink] = []
    /// Every ``FolderEntry``, in order, as the theme rendered it.
    var chapters: Fragment = .empty

    static let fields = TemplateFields<Self> {
        ("lawChanges", \.lawChanges)
        ("isDraft", \.isDraft)
        ("control", \.control)
        ("isChangedAfterApproval", \.isChangedAfterApproval)
        ("body", \.body)
        ("origin", \.origin)
        ("printHref", \.printHref)
        ("folders", \.folders)
        ("chapters", \.chapters)
    }
}

/// A chapter in the list of its folder.
struct FolderEntry: TemplateContent, Hashable {
    static let template = "mappelenke"

    /// The title of the chapter.
    var title: String
    /// The chapter.
    var href: String
    /// The kind as a reader sees it.
    var kindTitle: String
    /// The first key point, or the first sentence of the text.
    var summary: String?
    /// Whether it is a draft.
    var isDraft = false
    /// Whether only this office has it.
    var isLocal = false

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("href", \.href)
        ("kindTitle", \.kindTitle)
        ("summary", \.summary)
        ("isDraft", \.isDraft)
        ("isLocal", \.isLocal)
    }
}
