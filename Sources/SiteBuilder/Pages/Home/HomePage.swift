/// The home page.
struct HomePage: Page {
    static let template = TemplateName.home

    var layout: Layout
    /// One or two sentences under the title.
    var lead: String?
    /// The search page; the field on this page opens it.
    var searchHref: String
    /// The index from A to Å.
    var indexHref: String
    /// What staff come for most, verb first: nine to twelve cards.
    var tasks: [TaskCard] = []
    /// Every task by folder, with the chapter as its note; folded under the cards.
    var allTasks: [LinkGroup] = []
    /// All twelve months; the browser shows the one it is.
    var months: [MonthItems] = []
    /// What nobody has said is done.
    var unacknowledged: UnacknowledgedItems?
    /// The annual wheel.
    var wheelHref: String?
    /// Paths for new employees.
    var paths: [PageLink] = []
    /// The latest changes, latest first.
    var changes: [ChangeNote] = []
    /// The page with all changes.
    var changesHref: String?
    /// The folders of the handbook.
    var folders: [PageLink] = []
    /// The letters of the index that have entries.
    var letters: [PageLink] = []

    var values: TemplateValues {
        ("lead", lead)
        ("searchHref", searchHref)
        ("indexHref", indexHref)
        ("tasks", tasks)
        ("allTasks", allTasks)
        ("months", months)
        ("unacknowledged", unacknowledged)
        ("wheelHref", wheelHref)
        ("paths", paths)
        ("changes", changes)
        ("changesHref", changesHref)
        ("folders", folders)
        ("letters", letters)
    }
}

/// A task and the chapter that solves it.
struct TaskCard: TemplatePart, Hashable {
    /// `Vurdere behov for råd og veiledning`.
    var title: String
    /// The chapter.
    var href: String
    /// The title of the chapter.
    var chapterTitle: String

    var values: TemplateValues {
        ("title", title)
        ("href", href)
        ("chapterTitle", chapterTitle)
    }
}
