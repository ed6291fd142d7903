import Diagnostics

/// What can only be checked when the whole handbook is known.
enum HandbookChecks {
    /// The faults of a handbook, in no order.
    static func diagnostics(of handbook: Handbook) -> [Diagnostic] {
        let chapters = handbook.chapters + handbook.guidance.values
        return chapters.flatMap { RoleChecks.diagnostics(of: $0, in: handbook) }
            + chapters.flatMap { ApprovalChecks.diagnostics(of: $0) }
            + RoleChecks.deputies(in: handbook)
            + CoverageChecks.diagnostics(of: handbook)
    }
}
