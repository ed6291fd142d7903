import LegalReferences

extension SectionKey {
    /// Where the page of the section stands.
    public var address: PagePath {
        PagePath(path: "lov/\(law.rawValue)/\(section.anchor).html")
    }
}
