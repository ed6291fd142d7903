import Diagnostics
import Handbook

/// The chapters that `handbok.yaml` puts in front are there, and are published.
enum FrontChecks {
    static func diagnostics(of handbook: Handbook) -> [Diagnostic] {
        let single = [handbook.settings.urgent, handbook.settings.absences].compactMap(\.self)
        let named = single + handbook.settings.front
        return named.compactMap { chapter in
            guard let found = handbook.chapter(chapter.value) else {
                let near = nearMiss(of: chapter.value, in: handbook.chapters.map(\.id))
                return Diagnostic(
                    .linkBroken, file: "handbok.yaml", at: chapter.position,
                    "Kapittelet «\(chapter.value)» finnes ikke.",
                    suggestion: near.map { "Mente du «\($0)»?" }
                        ?? "Skriv stien fra roten av håndboka, for eksempel 20-rutiner/fil.md.")
            }
            // Front matter that could not be read is told of elsewhere.
            guard found.status == .draft, found.responsible != nil else { return nil }
            return Diagnostic(
                .linkToDraft, file: "handbok.yaml", at: chapter.position,
                "«\(found.title)» er et utkast og kommer ikke med på forsiden eller i toppen.",
                suggestion: "Gjør kapittelet gjeldende, eller ta bort linjen.")
        }
    }
}
