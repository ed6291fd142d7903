import Diagnostics
import LegalReferences

/// Basis and text agree: what the front matter names, the text uses, and the other way about.
enum BasisChecks {
    /// A section that is mentioned so often is more than a passing remark.
    static let oftenMentioned = 3

    static func diagnostics(of chapter: Chapter) -> [Diagnostic] {
        guard chapter.kind != .guidance else { return [] }
        let basis = Set(chapter.basis.compactMap(\.value.key))
        let linked = chapter.mentions.filter(\.reference.isLinked)
        let mentions = Dictionary(grouping: linked) { $0.reference.key }
        let unused = chapter.basis.filter { mentions[$0.value.key] == nil }.map { basis in
            Diagnostic(
                .basisNotMentioned, file: chapter.file, at: basis.position,
                "§ \(basis.value.section) står som lovgrunnlag, men er ikke nevnt i teksten.",
                mend: "Nevn paragrafen der den betyr noe, eller ta den ut av hodet.")
        }
        let missing = mentions.compactMap { key, mentions -> Diagnostic? in
            let places = Set(mentions.map(\.position))
            guard let key, !basis.contains(key), places.count >= oftenMentioned,
                let first = places.min()
            else { return nil }
            return Diagnostic(
                .mentionNotBasis, file: chapter.file, at: first,
                "§ \(key.section) i \(key.law) er nevnt \(places.count) ganger, men står ikke "
                    + "som lovgrunnlag.",
                mend: "Vurder å føre paragrafen opp under lovgrunnlag:.")
        }
        return unused + missing
    }
}
