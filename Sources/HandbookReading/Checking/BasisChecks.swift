import Diagnostics
import Handbook
import LegalReferences

/// Basis and text agree: what the front matter names, the text uses, and the other way about.
enum BasisChecks {
    /// A section that is mentioned so often is more than a passing remark.
    static let oftenMentioned = 3

    static func diagnostics(of chapter: Chapter) -> [Diagnostic] {
        guard chapter.kind != .guidance else { return [] }
        let basis = chapter.basis.map(\.value.key)
        let cited = chapter.citedSections
        let unused = chapter.basis.filter { basis in
            !cited.contains { $0.section == basis.value.key }
        }.map { basis in
            Diagnostic(
                .basisNotMentioned, file: chapter.file, at: basis.position,
                "§ \(basis.value.section) står som lovgrunnlag, men er ikke nevnt i teksten.",
                suggestion: "Nevn paragrafen der den betyr noe, eller ta den ut av hodet.")
        }
        let missing = cited.compactMap { cited -> Diagnostic? in
            let key = cited.section
            guard cited.mentions.count >= oftenMentioned, !basis.contains(key) else { return nil }
            // The sections of a range stand in one place.
            let places = Set(cited.mentions.map(\.position))
            guard places.count >= oftenMentioned, let first = places.min() else { return nil }
            return Diagnostic(
                .mentionNotBasis, file: chapter.file, at: first,
                "§ \(key.section) i \(key.law) er nevnt \(places.count) ganger, men står ikke "
                    + "som lovgrunnlag.",
                suggestion: "Vurder å føre paragrafen opp under lovgrunnlag:.")
        }
        return unused + missing
    }
}
