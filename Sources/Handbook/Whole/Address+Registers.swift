import LegalReferences

extension Role {
    /// Where the page of the role stands.
    public var address: PagePath { PagePath(path: "rolle/\(id).html") }
}

extension LawFile {
    /// Where the page of the law stands.
    public var address: PagePath { PagePath(path: "lov/\(law.id).html") }
}
