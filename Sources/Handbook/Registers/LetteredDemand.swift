import LegalReferences

/// A provision of law whose letters the office shows, one by one, how it meets: `kravsider` in
/// `handbok.yaml`.
public struct LetteredDemand: Sendable {
    /// One letter of the provision.
    public struct Point: Sendable {
        /// The letter, `a`–`å`.
        public let letter: Character
        /// What it demands, in the office's own words.
        public let text: String

        package init(letter: Character, text: String) {
            self.letter = letter
            self.text = text
        }
    }

    /// The provision as written, for example `kommuneloven § 25-1 tredje ledd`.
    public let basis: Located<String>
    /// The title of the page; `nil` for one made of the section and the letters.
    public let title: String?
    /// The letters, in the order they are written.
    public let points: [Point]

    package init(basis: Located<String>, title: String?, points: [Point]) {
        self.basis = basis
        self.title = title
        self.points = points
    }
}

/// A ``LetteredDemand`` that was looked up.
public struct DemandedLetters: Sendable {
    /// The section.
    public let section: SectionKey
    /// The ledd in which the letters stand; `nil` where the section has one list.
    public let ledd: Int?
    /// The title of the page.
    public let title: String
    /// The letters, in the order they are written.
    public let points: [LetteredDemand.Point]

    package init(section: SectionKey, ledd: Int?, title: String, points: [LetteredDemand.Point]) {
        self.section = section
        self.ledd = ledd
        self.title = title
        self.points = points
    }

    /// Where the page stands.
    public var address: PagePath {
        let part = ledd.map { "-ledd-\($0)" } ?? ""
        return PagePath(path: "krav/\(section.law.rawValue)-\(section.section.anchor)\(part).html")
    }
}
