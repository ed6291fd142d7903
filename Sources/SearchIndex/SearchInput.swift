/// Everything that an index is made from.
public struct SearchInput: Sendable {
    /// The pages. Their order does not matter.
    public var documents: [SearchDocument]
    /// The laws whose sections can be searched, the handbook's standard law first.
    public var laws: [SearchLaw]
    /// For each entry of the glossary everything it is called: term, abbreviations, synonyms.
    public var synonyms: [[String]]
    /// The page that certain words always bring first.
    public var urgent: UrgentPage?
    /// The address of the page that tells what the handbook does not hold, or empty.
    public var absences: String
    /// Where a reader tells that something is missing: an address of mail or of the web, or empty.
    public var report: String
    /// What kinds of page there are, in the order in which readers see their groups.
    public var kinds: [SearchKind]

    /// Creates an input.
    public init(
        documents: [SearchDocument], laws: [SearchLaw] = [], synonyms: [[String]] = [],
        urgent: UrgentPage? = nil, absences: String = "", report: String = "",
        kinds: [SearchKind] = SearchKind.standard
    ) {
        self.documents = documents
        self.laws = laws
        self.synonyms = synonyms
        self.urgent = urgent
        self.absences = absences
        self.report = report
        self.kinds = kinds
    }
}

/// The page for when life or safety may be at stake.
public struct UrgentPage: Sendable {
    /// Its address, as in ``SearchDocument/address``.
    public var address: String
    /// The words that bring it, as they are written. Several words in one text must all stand in the
    /// query, in any order; `*` at the end of a word stands for any ending.
    public var words: [String]

    /// Creates an urgent page.
    public init(address: String, words: [String]) {
        self.address = address
        self.words = words
    }
}

/// A law as people call it in a query.
public struct SearchLaw: Sendable {
    /// Identifier, as in ``SearchDocument/Reference/law``.
    public var id: String
    /// Full names, short names and abbreviations, in any case.
    public var names: [String]

    /// Creates a law.
    public init(id: String, names: [String]) {
        self.id = id
        self.names = names
    }
}

/// A kind of page: what it is called, where its results stand, how much it weighs.
public struct SearchKind: Sendable {
    /// Key, as in ``SearchDocument/kind``.
    public var key: String
    /// What readers see beside a result; searching for it finds pages of the kind.
    public var label: String
    /// Title of the group of results.
    public var group: String
    /// Factor on the score, which decides between pages that match equally well.
    public var weight: Double

    /// Creates a kind.
    public init(key: String, label: String, group: String, weight: Double) {
        self.key = key
        self.label = label
        self.group = group
        self.weight = weight
    }

    /// The kinds of a quality handbook.
    public static let standard = [
        SearchKind(key: "rutine", label: "Rutine", group: "Kapitler", weight: 1.0),
        SearchKind(key: "fagside", label: "Fagside", group: "Kapitler", weight: 0.9),
        SearchKind(key: "kontroll", label: "Kontrollskjema", group: "Kapitler", weight: 0.85),
        SearchKind(key: "rolle", label: "Rolle", group: "Kapitler", weight: 0.9),
        SearchKind(key: "arena", label: "Arena", group: "Kapitler", weight: 0.9),
        SearchKind(key: "begrep", label: "Begreper", group: "Kapitler", weight: 0.9),
        SearchKind(
            key: "opplæringsløp", label: "Opplæringsløp", group: "Kapitler", weight: 0.85),
        SearchKind(key: "side", label: "Side", group: "Kapitler", weight: 0.85),
        SearchKind(key: "lov", label: "Lov", group: "Lov", weight: 0.95),
        SearchKind(key: "skjema", label: "Skjema", group: "Skjema", weight: 0.85),
        SearchKind(key: "ordliste", label: "Ordliste", group: "Ordliste", weight: 0.5),
    ]
}
