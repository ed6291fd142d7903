import Diagnostics
import LegalReferences

/// A reference that stands alone in a list, as under `lovgrunnlag:`.
enum WholeReference {
    /// The one reference that the text is, or what is wrong with it.
    static func read(
        _ text: Located<String>, with reader: CitationReader, in file: String
    ) -> Result<Reference, LawFault> {
        var context = PageContext()
        let references = reader.references(in: text.value, context: &context)
        guard references.count == 1, references[0].law != nil else {
            return .failure(
                LawFault(
                    .basisInvalid, file: file, at: text.position,
                    "«\(text.value)» er ikke en hel henvisning til én paragraf.",
                    mend: "Skriv lov og paragraf, for eksempel «sotjl. § 17»."))
        }
        return .success(references[0])
    }
}

/// The name of a law that stands alone, as under `lov:`.
enum LawName {
    /// The law that is meant, or what is wrong.
    static func find(
        _ name: Located<String>, in registry: LawRegistry, file: String
    ) -> Result<Law.ID, LawFault> {
        if let law = registry.law(Law.ID(rawValue: name.value)) ?? registry.law(named: name.value) {
            return .success(law.id)
        }
        let near = nearMiss(of: name.value, in: registry.laws.map(\.id.rawValue))
        return .failure(
            LawFault(
                .lawUnknown, file: file, at: name.position, "Loven «\(name.value)» er ukjent.",
                mend: near.map { "Mente du «\($0)»?" } ?? "Legg loven til i mappen lover/."))
    }
}
