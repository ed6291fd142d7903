public import LegalReferences

extension Reference {
    /// The section that is meant, whatever ledd, bokstav or nr; `nil` outside the registry.
    public var key: SectionKey? {
        law.map { SectionKey(law: $0, section: section) }
    }

    /// Whether the section has a page to link to.
    public var isLinked: Bool {
        switch status {
        case .ok, .repealed, .notYetInForce: law != nil
        case .unknownSection, .unknownLaw, .outside, .undecided: false
        }
    }
}

extension Term {
    /// Every word by which the term is found in a text.
    public var words: [String] { [name] + [abbreviation].compactMap(\.self) + synonyms }
}
