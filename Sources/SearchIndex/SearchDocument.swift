/// One page as the search sees it: plain text, without markup.
public struct SearchDocument: Sendable {
    /// Address relative to the root of the site, with `/` (`rutiner/vilkar.html`); may carry a
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

        /// Creates a section.
        public init(heading: String, anchor: String, text: String) {
            self.heading = heading
            self.anchor = anchor
            self.text = text
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
