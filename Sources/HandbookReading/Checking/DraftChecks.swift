import Diagnostics
import Handbook
import Markdown

/// What is published does not lead to drafts, which are not.
enum DraftChecks {
    static func diagnostics(of chapter: Chapter, in handbook: Handbook) -> [Diagnostic] {
        // Few handbooks have many drafts, and going through a text takes long.
        guard chapter.status != .draft, chapter.links.values.contains(where: handbook.isDraft)
        else { return [] }
        return chapter.document.links.compactMap { link in
            guard case .chapter(let id, _) = chapter.links[link.destination],
                let target = handbook.chapter(id), target.status == .draft,
                // Front matter that could not be read is told of elsewhere.
                target.responsible != nil
            else { return nil }
            return Diagnostic(
                .linkToDraft, file: chapter.file, at: link.position,
                "«\(target.title)» er et utkast. Lenken vises som vanlig tekst.",
                suggestion: "Gjør kapittelet gjeldende, eller ta bort lenken.")
        }
    }
}

extension Handbook {
    /// Whether a link leads to a draft.
    fileprivate func isDraft(_ target: LinkTarget) -> Bool {
        guard case .chapter(let id, _) = target else { return false }
        return chapter(id)?.status == .draft
    }
}
