/// One page as the search sees it: plain text, without markup.
public struct SearchDocument: Sendable {
    /// PagePath relative to the root of the site, with `/` (`rutiner/vilkar.html`); may carry a
    /// fragment when several documents share a page (`ordliste.html#kvp`).
    public var address: String
    /// Title as readers see it.
    public var title: String
    /// Key of a ``SearchKind``.
    public var kind: String
    /// Where the page belongs, in words (`Rutiner › Vilkår`); empty at the top.
    public var place: String
    /// Factor on the page's score, 1 for an ordinary page. Kinds have weights of their own.
    public var weight: Double
    /// How staff say what the page is for; searched almost like titles.
    public var tasks: [String]
    /// What else people call what the page is for: searched like tasks, shown nowhere.
    public var words: [String] = []
    /// The questions that the page answers.
    public var questions: [Question] = []
    /// How the page stands in the document control, for readers of its answers.
    public var standing = Standing()
    /// The keys of the roles that the page is for.
    public var roles: [String] = []
    /// Sections of law that the page is about, rests on, or mentions.
    public var references: [Reference]
    private let makeSections: @Sendable () -> [Section]

    /// The text in order. Text before the first heading is a section without heading and anchor.
    ///
    /// It is made each time that it is asked for: the texts of all pages are never in memory together.
    public var sections: [Section] { makeSections() }

    /// Creates a document; `sections` is evaluated when the text is needed, on any thread, and has to
    /// be the same each time.
    public init(
        address: String, title: String, kind: String, place: String = "", weight: Double = 1,
        tasks: [String] = [], references: [Reference] = [],
        sections: @autoclosure @escaping @Sendable () -> [Section] = []
    ) {
        self.address = address
        self.title = title
        self.kind = kind
        self.place = place
        self.weight = weight
        self.tasks = tasks
        self.references = references
        makeSections = sections
    }

    /// A heading with the text under it.
    public struct Section: Sendable {
        /// Heading in plain text, empty for text before the first heading.
        public var heading: String
        /// Fragment identifier of the heading without `#`, or empty.
        public var anchor: String
        /// Plain text; white space is collapsed.
        public var text: String
        /// What the rows of its tables are about: their first cells, searched like headings.
        public var rows: [String]

        /// Creates a section.
        public init(heading: String, anchor: String, text: String, rows: [String] = []) {
            self.heading = heading
            self.anchor = anchor
            self.text = text
            self.rows = rows
        }
    }

    /// A question with the sentence of the page that answers it.
    public struct Question: Sendable {
        /// How it is asked; searched like tasks.
        public var wordings: [String]
        /// The answer in plain text.
        public var answer: String
        /// The fragment identifier of the heading that it stands under, or empty.
        public var anchor: String

        /// Creates a question.
        public init(wordings: [String], answer: String, anchor: String) {
            self.wordings = wordings
            self.answer = answer
            self.anchor = anchor
        }
    }

    /// How far a reader can rely on a page.
    public struct Standing: Sendable {
        /// In words: `Godkjent 15. oktober 2026`.
        public var label: String
        /// The last day before the page is overdue, as `2027-10-15`, or empty.
        public var due: String

        /// Creates a standing.
        public init(label: String = "", due: String = "") {
            self.label = label
            self.due = due
        }
    }

    /// A section of law that has to do with the page.
    public struct Reference: Sendable {
        /// How closely page and section belong together.
        public enum Strength: Sendable {
            /// The page is the section's own.
            case own
            /// The page names the section as its legal basis.
            case basis
            /// The text mentions the section.
            case mention
        }

        /// Identifier of a ``SearchLaw``; a law that is not in the list is ignored.
        public var law: String
        /// Section number: `17`, `20 a`, `25-1`.
        public var section: String
        /// How closely page and section belong together.
        public var strength: Strength

        /// Creates a reference.
        public init(law: String, section: String, strength: Strength) {
            self.law = law
            self.section = section
            self.strength = strength
        }
    }
}
