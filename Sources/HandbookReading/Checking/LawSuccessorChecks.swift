import Diagnostics
import Handbook
import LegalReferences

/// A law that another has taken the place of names one that the handbook has, and sections of it.
enum LawSuccessorChecks {
    static func diagnostics(of laws: [LawFile]) -> [Diagnostic] {
        laws.flatMap { file -> [Diagnostic] in
            guard let id = file.replacedBy else {
                return file.replacements.isEmpty
                    ? []
                    : [
                        Diagnostic(
                            .lawUnknown, file: file.file,
                            "Paragrafer har «erstattes_av», men loven har det ikke.",
                            suggestion:
                                "Skriv «erstattes_av:» med id-en til den nye loven i toppen.")
                    ]
            }
            guard let next = laws.first(where: { $0.law.id == id })?.law else {
                let near = nearMiss(of: id.rawValue, in: laws.map(\.law.id.rawValue))
                return [
                    Diagnostic(
                        .lawUnknown, file: file.file, "Loven «\(id)» er ukjent.",
                        suggestion: near.map { "Mente du «\($0)»?" }
                            ?? "Legg loven til i mappen lover/.")
                ]
            }
            return file.replacements.sorted { $0.key < $1.key }.compactMap { old, new in
                guard !next.has(new) else { return nil }
                return Diagnostic(
                    .sectionUnknown, file: file.file,
                    "§ \(old) erstattes av § \(new), som ikke finnes i \(id).",
                    suggestion: next.sections(near: new, limit: 1).first.map {
                        "Mente du § \($0)?"
                    })
            }
        }
    }
}
