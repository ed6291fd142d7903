import Diagnostics
import Handbook

/// What offices share, each of them has adopted.
enum AdoptionChecks {
    /// One notice for an office that adopts, and has not adopted everything as it is now. In a
    /// proposal nothing is to be adopted yet.
    static func diagnostics(of handbook: Handbook) -> [Diagnostic] {
        guard let profile = handbook.office, !handbook.settings.isProposal,
            !profile.adoptions.isEmpty
        else { return [] }
        let waiting = (handbook.chapters + handbook.guidance.values).filter {
            switch profile.adoption(of: $0) {
            case .missing, .earlier: true
            case .current, nil: false
            }
        }.sorted { $0.id < $1.id }
        guard let first = waiting.first else { return [] }
        let others = waiting.count == 1 ? "" : " og \(waiting.count - 1) til"
        return [
            Diagnostic(
                .adoptionMissing, file: ParsedOffice.filePath(of: profile.office.id),
                "\(profile.office.title) har ikke vedtatt «\(first.title)»\(others), slik det er nå.",
                suggestion: "Før vedtaket opp under vedtatt:.")
        ]
    }
}
