import CalendarDate
import Diagnostics

/// What can only be checked when the whole handbook is known.
enum HandbookChecks {
    /// The faults of a handbook on a day, in no order.
    static func diagnostics(of handbook: Handbook, on today: Day) -> [Diagnostic] {
        diagnostics(of: handbook.chapters + handbook.guidance.values, in: handbook, on: today)
            + LawNameChecks.diagnostics(of: handbook.laws, on: today)
            + GlossaryChecks.diagnostics(of: handbook)
            + RoleChecks.deputies(in: handbook)
            + CoverageChecks.diagnostics(of: handbook)
            + PathChecks.diagnostics(of: handbook)
    }

    /// The faults of some chapters of a handbook on a day, in no order.
    static func diagnostics(
        of chapters: [Chapter], in handbook: Handbook, on today: Day
    ) -> [Diagnostic] {
        chapters.flatMap { RoleChecks.diagnostics(of: $0, in: handbook) }
            + chapters.flatMap { ApprovalChecks.diagnostics(of: $0) }
            + chapters.flatMap { LawChangeChecks.diagnostics(of: $0, in: handbook, on: today) }
            + chapters.flatMap { BasisChecks.diagnostics(of: $0) }
            + chapters.flatMap { DraftChecks.diagnostics(of: $0, in: handbook) }
    }
}
