import Diagnostics
import Markdown

/// What is published does not lead to drafts, which are not.
enum DraftChecks {
    static func diagnostics(of chapter: Chapter, in handbook: Handbook) -> [Diagnostic] {
        guard chapter.status != .draft else { return [] }
        return chapter.document.links.compactMap { link in
            guard case .chapter(let id, _) = chapter.links[link.destination],
                let target = handbook.chapter(id), target.status == .draft,
                // Front matter that could not be read is told of elsewhere.
                target.responsible != nil
            else { return nil }
            return Diagnostic(
                .linkToDraft, file: chapter.file, at: link.position,
                "«\(target.title)» er et utkast. Lenken vises som vanlig tekst.",
                mend: "Gjør kapittelet gjeldende, eller ta bort lenken.")
        }
    }
}
