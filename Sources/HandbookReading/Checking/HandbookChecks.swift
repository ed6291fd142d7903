import CalendarDate
import Diagnostics
import Handbook
import ParallelMap

/// What can only be checked when the whole handbook is known.
enum HandbookChecks {
    /// The faults that do not lie in one chapter alone, in no order.
    static func overall(of handbook: Handbook, on today: Day) -> [Diagnostic] {
        LawNameChecks.diagnostics(of: handbook.laws, on: today)
            + GlossaryChecks.diagnostics(of: handbook)
            + FrontChecks.diagnostics(of: handbook)
            + RoleChecks.deputies(in: handbook)
            + CoverageChecks.diagnostics(of: handbook)
            + PathChecks.diagnostics(of: handbook)
            + SearchWordChecks.diagnostics(of: handbook)
    }

    /// The faults of some chapters of a handbook on a day, in no order.
    static func diagnostics(
        of chapters: [Chapter], in handbook: Handbook, on today: Day
    ) -> [Diagnostic] {
        let found = Parallel.map(chapters) { chapter in
            let written =
                RoleChecks.diagnostics(of: chapter, in: handbook)
                + ApprovalChecks.diagnostics(of: chapter, in: handbook)
                + BasisChecks.diagnostics(of: chapter)
            return written + LawChangeChecks.diagnostics(of: chapter, in: handbook, on: today)
                + FormChecks.diagnostics(of: chapter, in: handbook)
                + DraftChecks.diagnostics(of: chapter, in: handbook)
        }
        return found.flatMap(\.self)
    }
}
