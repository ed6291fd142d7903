import Templates

/// The page of a chapter, of whatever kind.
struct ChapterPage: Page {
    static let template = "kapittel"

    var layout: Layout
    /// The kind as the front matter names it, in ASCII letters: `rutine`, `opplaringslop`.
    var kind: String
    /// The kind as a reader sees it: `Rutine`.
    var kindTitle: String
    /// Whom to call; nil but on the page of what is urgent.
    var emergency: EmergencyNumbers?
    /// The role that it is about; nil for other chapters.
    var role: RoleFacts?
    /// The title with its references as links.
    var linkedTitle: Fragment
    /// Whether a reader can rely on it; nil for what is not in force.
    var trust: TrustLine?
    /// The points of «Kort fortalt»; may be empty.
    var keyPoints: [KeyPoint] = []
    /// The forms that it leads to.
    var forms: [PageLink] = []
    /// Who keeps it, who approved it, and until when.
    var control: DocumentControl?
    /// When the text was last edited, if that was after the latest note on a change, and the text
    /// is not the one that was approved.
    var lastEdited: DisplayDate?
    /// The roles that it applies to.
    var appliesTo: [PageLink] = []
    /// Whether it is a draft.
    var isDraft = false
    /// Whether it no longer applies.
    var isRetired = false
    /// What came in the place of a retired chapter.
    var replacement: PageLink?
    /// Whether its text changed after the approval.
    var isChangedAfterApproval = false
    /// Sections of law that changed after the approval, with what happened as the note.
    var lawChanges: [PageLink] = []
    /// Changes of law that are adopted and not in force; what happens as the note.
    var comingLaw: [PageLink] = []
    /// The sections of law that it rests on, as the front matter names them.
    var legalBasis: [LegalBasisLink] = []
    /// ``Contents/fragment``; empty leaves the contents out.
    var contents: Fragment = .empty
    /// The text.
    var body: Fragment
    /// The form that it is; a template then shows this instead of the text.
    var form: FormSheet?
    /// Whose it is; nil where no offices share the handbook.
    var origin: Origin?
    /// Whether the text is a ``PathText``, which has a script.
    var isPath = false
    /// Every ``ActivityItem`` of the wheel that uses this chapter, as the theme rendered it.
    var activities: Fragment = .empty
    /// What else belongs to it, such as results of a control.
    var groups: [LinkGroup] = []
    /// The chapter before it in its folder.
    var previous: PageLink?
    /// The chapter after it.
    var next: PageLink?
    /// The coordinator's notes on changes, latest first.
    var changes: [ChangeNote] = []
    /// The title of its folder, which tells it from a chapter of the same title in another.
    var place = ""

    static let fields = TemplateFields<Self> {
        ("kind", \.kind)
        ("kindTitle", \.kindTitle)
        ("emergency", \.emergency)
        ("role", \.role)
        ("linkedTitle", \.linkedTitle)
        ("trust", \.trust)
        ("keyPoints", \.keyPoints)
        ("forms", \.forms)
        ("control", \.control)
        ("lastEdited", \.lastEdited)
        ("appliesTo", \.appliesTo)
        ("isDraft", \.isDraft)
        ("isRetired", \.isRetired)
        ("replacement", \.replacement)
        ("isChangedAfterApproval", \.isChangedAfterApproval)
        ("lawChanges", \.lawChanges)
        ("comingLaw", \.comingLaw)
        ("legalBasis", \.legalBasis)
        ("contents", \.contents)
        ("body", \.body)
        ("form", \.form)
        ("isPath", \.isPath)
        ("activities", \.activities)
        ("groups", \.groups)
        ("previous", \.previous)
        ("next", \.next)
        ("changes", \.changes)
        ("place", \.place)
        ("origin", \.origin)
    }
}
