import Diagnostics
import LegalReferences

/// What is wrong with the references in a chapter's text.
struct ReferenceFaults {
    let reader: CitationReader

    func diagnostics(of mentions: [Mention], in file: String) -> [Diagnostic] {
        mentions.compactMap { mention in
            let reference = mention.reference
            switch reference.status {
            case .ok, .outside, .notYetInForce: return nil
            case .unknownLaw:
                return Diagnostic(
                    .lawUnknown, file: file, at: mention.position,
                    "Loven til § \(reference.section) er ukjent.",
                    mend: "Legg loven til i mappen lover/.")
            case .unknownSection:
                let law = reference.law.flatMap(reader.registry.law)
                let near = law.flatMap { law in
                    nearMiss(
                        of: reference.section.description,
                        in: law.sections.map(\.number.description))
                }
                return Diagnostic(
                    .sectionUnknown, file: file, at: mention.position,
                    "§ \(reference.section) finnes ikke i \(law?.id.rawValue ?? "loven").",
                    mend: near.map { "Mente du § \($0)?" })
            case .repealed:
                return Diagnostic(
                    .lawRepealed, file: file, at: mention.position,
                    "\(reference.law?.rawValue ?? "Loven") gjelder ikke lenger.",
                    mend: "Vis til det som gjelder nå, eller skriv at dette er historie.")
            }
        }
    }
}
