import Diagnostics
import Handbook

/// What the office says must be covered, is.
enum CoverageChecks {
    static func diagnostics(of handbook: Handbook) -> [Diagnostic] {
        guard !handbook.requirements.isEmpty else { return [] }
        return Coverage(of: handbook).unmet.flatMap { demand, covers in
            covers.map { cover in
                Diagnostic(
                    .coverageMissing, file: "handbok.yaml", at: demand.position,
                    "§ \(demand.section.section)\(demand.reference.pinpoint.map { " \($0)" } ?? "")"
                        + " i \(demand.section.law): ingen \(cover.rawValue).",
                    suggestion: "Skriv paragrafen under lovgrunnlag: i et kapittel av typen "
                        + "«\(kind(for: cover).rawValue)», eller lag det.")
            }
        }
    }

    /// The kind of chapter that gives a cover.
    private static func kind(for cover: CoverageRequirement.Cover) -> ChapterKind {
        ChapterKind.allCases.first { $0.cover == cover } ?? .routine
    }
}
