public import Diagnostics

/// A section of law that the office says must be covered, looked up.
public struct RequiredCover: Sendable {
    /// The section.
    public let section: SectionKey
    /// What must cover it.
    public let covers: [CoverageRequirement.Cover]
    /// The roles that must have training in it.
    public let roles: [Role.ID]
    /// Where it is written in `handbok.yaml`.
    public let position: SourcePosition

    package init(
        section: SectionKey, covers: [CoverageRequirement.Cover], roles: [Role.ID],
        position: SourcePosition
    ) {
        self.section = section
        self.covers = covers
        self.roles = roles
        self.position = position
    }
}
