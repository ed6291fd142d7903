import Templates

/// A page for paper: the whole handbook, or one folder of it, written piece by piece.
struct BookPage: Page {
    static let template = "bok"

    var layout: Layout
    /// The anchor of the title.
    var id: String
    /// The name of the handbook, or of the folder.
    var name: String
    /// A line under the title.
    var lead: String?
    /// The latest day that a chapter changed.
    var latestChange: DisplayDate?
    /// Whether it is the whole handbook.
    var isWhole: Bool
    /// Whether an ``Addition`` stands in it.
    var hasAdditions = false
    /// ``Contents/fragment``.
    var contents: Fragment
    /// Where every ``BookPart`` goes.
    var body = Slot.content

    static let fields = TemplateFields<Self> {
        ("id", \.id)
        ("name", \.name)
        ("lead", \.lead)
        ("latestChange", \.latestChange)
        ("isWhole", \.isWhole)
        ("hasAdditions", \.hasAdditions)
        ("contents", \.contents)
        ("body", \.body)
    }
}

/// A part of a book: a folder, or a register.
struct BookPart: TemplateContent {
    static let template = "bok-del"

    /// The anchor.
    var id: String
    /// The level of the heading: 2, or deeper for a part within a part.
    var level = 2
    /// `3`; nil for a register.
    var number: String?
    /// The heading.
    var title: String
    /// The introduction of a folder; empty where there is none.
    var body: Fragment = .empty
    /// Whether what stands in it is a ``BookEntry`` each, else a ``BookChapter`` or ``BookPart``.
    var isList = false
    /// Where what stands in it goes.
    var entries = Slot.content

    static let fields = TemplateFields<Self> {
        ("id", \.id)
        ("level", \.level)
        ("number", \.number)
        ("title", \.title)
        ("body", \.body)
        ("isList", \.isList)
        ("isTop", { $0.level == 2 })
        ("entries", \.entries)
    }
}

/// A chapter in a book.
struct BookChapter: TemplateContent {
    static let template = "bok-kapittel"

    /// The anchor.
    var id: String
    /// The level of the heading.
    var level: Int
    /// `3.12`; nil for guidance to a section of law.
    var number: String?
    /// The title.
    var title: String
    /// The kind in ASCII letters.
    var kind: String
    /// The kind as a reader sees it.
    var kindTitle: String
    /// The role that owns the chapter.
    var owner: PageLink?
    /// The role that approved it.
    var approver: PageLink?
    /// When it was approved.
    var approvedOn: DisplayDate?
    /// The day of its latest change.
    var version: DisplayDate?
    /// When it is to be looked at next.
    var nextReview: DisplayDate?
    /// The roles that it applies to.
    var appliesTo: [PageLink] = []
    /// Whether it no longer applies.
    var isRetired = false
    /// What came in its place.
    var replacement: PageLink?
    /// Sections of law that changed after the approval, with what happened as the note.
    var lawChanges: [PageLink] = []
    /// The sections of law that it rests on.
    var legalBasis: [LegalBasisLink] = []
    /// The points of «Kort fortalt».
    var keyPoints: [KeyPoint] = []
    /// The text.
    var body: Fragment

    static let fields = TemplateFields<Self> {
        ("id", \.id)
        ("level", \.level)
        ("number", \.number)
        ("title", \.title)
        ("kind", \.kind)
        ("kindTitle", \.kindTitle)
        ("owner", \.owner)
        ("approver", \.approver)
        ("approvedOn", \.approvedOn)
        ("version", \.version)
        ("nextReview", \.nextReview)
        ("appliesTo", \.appliesTo)
        ("isRetired", \.isRetired)
        ("replacement", \.replacement)
        ("lawChanges", \.lawChanges)
        ("legalBasis", \.legalBasis)
        ("keyPoints", \.keyPoints)
        ("body", \.body)
    }
}

/// An entry in a register of a book: a term, a role, a section of law, a month.
struct BookEntry: TemplateContent {
    static let template = "bok-oppslag"

    /// The anchor.
    var id: String
    /// What the entry is about.
    var title: String
    /// A word after the title, such as the abbreviation.
    var note: String?
    /// What it says.
    var text: String?
    /// More of it, one point each.
    var points: [String] = []
    /// What stands before the links: `Se`.
    var label = ""
    /// Every ``LinkLine``, as the theme rendered it.
    var links: Fragment = .empty

    static let fields = TemplateFields<Self> {
        ("id", \.id)
        ("title", \.title)
        ("note", \.note)
        ("text", \.text)
        ("points", \.points)
        ("label", \.label)
        ("links", \.links)
    }
}
