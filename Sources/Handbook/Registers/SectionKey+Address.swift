import LegalReferences

extension SectionKey {
    /// Where the page of the section stands.
    public var address: Address {
        Address(path: "lov/\(law.rawValue)/\(section.anchor).html")
    }
}
