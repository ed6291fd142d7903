import Diagnostics
import Handbook
import LegalReferences

/// A reference that stands alone in a list, as under `lovgrunnlag:`.
enum WholeReference {
    /// The one reference that the text is, or what is wrong with it.
    static func read(
        _ text: Located<String>, with reader: CitationReader, in file: String
    ) -> Result<Reference, LawFault> {
        do throws(WholeReferenceError) {
            return .success(try reader.wholeReference(text.value))
        } catch {
            let before = text.value.utf8.prefix(error.offset).count { $0 & 0xC0 != 0x80 }
            // The question is asked in the suggestion.
            let question = error.suggestions.first.map { " Mente du \($0)?" }
            let reason = question.map { error.description.replacing($0, with: "") }
            return .failure(
                LawFault(
                    .basisInvalid, file: file,
                    at: SourcePosition(
                        line: text.position.line, column: text.position.column + before),
                    "«\(text.value)» er ikke én hel lovhenvisning. \(reason ?? error.description)",
                    suggestion: error.suggestions.first.map { "Mente du «\($0)»?" }
                        ?? "Skriv for eksempel «sotjl. § 17», med ett punkt på hver linje."))
        }
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
                suggestion: near.map { "Mente du «\($0)»?" } ?? "Legg loven til i mappen lover/."))
    }
}
