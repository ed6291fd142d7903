import Diagnostics
import Handbook
import LegalReferences

extension SectionKey {
    /// The section that a file `lover/<lov>/<§>.md` is guidance to.
    static func find(
        _ chapter: ParsedChapter, in registry: LawRegistry
    ) -> Result<SectionKey, LawFault> {
        let file = chapter.file
        let parts = chapter.place.path.split(separator: "/")
        guard parts.count == 3, let number = SectionNumber(parts[2].dropLast(3)) else {
            return .failure(
                LawFault(
                    .fileNameInvalid, file: file, at: .start,
                    "Veiledning til en paragraf skal hete lover/<lov>/<nummer>.md.",
                    suggestion: "Gi filen et navn som «lover/sosialtjenesteloven/20a.md»."))
        }
        guard let law = registry.law(Law.ID(rawValue: String(parts[1]))) else {
            let near = nearMiss(of: String(parts[1]), in: registry.laws.map(\.id.rawValue))
            return .failure(
                LawFault(
                    .lawUnknown, file: file, at: .start,
                    "Det finnes ingen lov med id «\(parts[1])».",
                    suggestion: near.map { "Mente du «\($0)»?" } ?? "Lag lover/\(parts[1]).yaml."))
        }
        guard law.has(number) else {
            return .failure(
                LawFault(
                    .sectionUnknown, file: file, at: .start,
                    "§ \(number) finnes ikke i \(law.id).", suggestion: "Rett navnet på filen."))
        }
        return .success(SectionKey(law: law.id, section: number))
    }
}

/// Why something of law was not found.
struct LawFault: Error {
    let diagnostic: Diagnostic

    init(
        _ code: DiagnosticCode, file: String, at position: SourcePosition, _ message: String,
        suggestion: String?
    ) {
        diagnostic = Diagnostic(code, file: file, at: position, message, suggestion: suggestion)
    }
}
