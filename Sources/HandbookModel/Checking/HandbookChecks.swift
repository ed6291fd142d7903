import CalendarDate
import Diagnostics

/// What can only be checked when the whole handbook is known.
enum HandbookChecks {
    /// The faults of a handbook on a day, in no order.
    static func diagnostics(of handbook: Handbook, on today: Day) -> [Diagnostic] {
        let chapters = handbook.chapters + handbook.guidance.values
        let ofChapters = Parallel.map(chapters) { chapter in
            RoleChecks.diagnostics(of: chapter, in: handbook)
                + ApprovalChecks.diagnostics(of: chapter)
                + LawChangeChecks.diagnostics(of: chapter, in: handbook, on: today)
                + BasisChecks.diagnostics(of: chapter)
                + FormChecks.diagnostics(of: chapter, in: handbook)
                + DraftChecks.diagnostics(of: chapter, in: handbook)
        }
        return ofChapters.flatMap(\.self)
            + LawNameChecks.diagnostics(of: handbook.laws, on: today)
            + GlossaryChecks.diagnostics(of: handbook)
            + FrontChecks.diagnostics(of: handbook)
            + RoleChecks.deputies(in: handbook)
            + CoverageChecks.diagnostics(of: handbook)
            + PathChecks.diagnostics(of: handbook)
    }
}
