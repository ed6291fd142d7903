import Templates

/// The home page.
struct HomePage: Page {
    static let template = "forside"

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
    /// What happens within a year, each activity once with all its times; the browser shows what is
    /// next for the chosen role.
    var coming: Fragment = .empty
    /// How many activities there are in the month of the build, in words: `20 aktiviteter i november`.
    var monthSummary: String?
    /// The roles to choose among, those with something to do.
    var roles: [FilterOption] = []
    /// The offices to choose among; empty in the handbook of one office.
    var offices: [FilterOption] = []
    /// The on-call numbers, by office.
    var phones: [PhoneGroup] = []
    /// The paths, with the roles that they are for.
    var rolePaths: [RolePath] = []
    /// What must be read again, latest first, with the roles that it is for.
    var rereads: [RoleChange] = []
    /// The page with all that must be read again.
    var rereadHref: String
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

    static let fields = TemplateFields<Self> {
        ("lead", \.lead)
        ("searchHref", \.searchHref)
        ("indexHref", \.indexHref)
        ("tasks", \.tasks)
        ("allTasks", \.allTasks)
        ("coming", \.coming)
        ("monthSummary", \.monthSummary)
        ("roles", \.roles)
        ("offices", \.offices)
        ("phones", \.phones)
        ("rolePaths", \.rolePaths)
        ("rereads", \.rereads)
        ("rereadHref", \.rereadHref)
        ("wheelHref", \.wheelHref)
        ("paths", \.paths)
        ("changes", \.changes)
        ("changesHref", \.changesHref)
        ("folders", \.folders)
        ("letters", \.letters)
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

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("href", \.href)
        ("chapterTitle", \.chapterTitle)
    }
}

/// A path and whom it is for.
struct RolePath: TemplatePart, Hashable {
    /// The path, with its length as the note.
    var path: PageLink
    /// The ids of the roles, with a space between.
    var roles: String

    static let fields = TemplateFields<Self> {
        ("path", \.path)
        ("roles", \.roles)
    }
}

/// A change that must be read, and by whom.
struct RoleChange: TemplatePart, Hashable {
    /// The chapter.
    var chapter: PageLink
    /// The day of the change.
    var date: DisplayDate
    /// What is new.
    var text: String
    /// Where the change is shown word for word; nil where no approved version is older.
    var comparison: String?
    /// The ids of the roles, with a space between.
    var roles: String

    static let fields = TemplateFields<Self> {
        ("chapter", \.chapter)
        ("date", \.date)
        ("text", \.text)
        ("comparison", \.comparison)
        ("roles", \.roles)
    }
}
