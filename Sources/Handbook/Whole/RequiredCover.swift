public import Diagnostics
package import LegalReferences

/// A section of law that the office says must be covered, looked up.
public struct RequiredCover: Sendable {
    /// The section.
    public let section: SectionKey
    /// The whole reference, which may name a ledd, bokstav or nr of the section.
    package let reference: Reference
    /// What must cover it.
    public let covers: [CoverageRequirement.Cover]
    /// The roles that must have training in it.
    public let roles: [Role.ID]
    /// Where it is written in `handbok.yaml`.
    public let position: SourcePosition

    package init(
        section: SectionKey, reference: Reference, covers: [CoverageRequirement.Cover],
        roles: [Role.ID], position: SourcePosition
    ) {
        self.section = section
        self.reference = reference
        self.covers = covers
        self.roles = roles
        self.position = position
    }
}

extension RequiredCover {
    /// Whether a basis is about the part of the section that is demanded: it names that part, or the
    /// section alone.
    func isMet(by basis: Reference) -> Bool {
        func agree<Value: Equatable>(_ wanted: Value?, _ given: Value?) -> Bool {
            wanted == nil || given == nil || wanted == given
        }
        return basis.key == section && agree(reference.ledd, basis.ledd)
            && agree(reference.bokstav, basis.bokstav) && agree(reference.nr, basis.nr)
    }
}
