import Diagnostics
import Handbook
import Markdown

/// No two chapters of one kind in a folder have the same title: a reader of the list could not tell
/// them apart.
enum TitleChecks {
    static func diagnostics(of parsed: ParsedHandbook) -> [Diagnostic] {
        var owners: [String: ParsedChapter] = [:]
        return parsed.chapters.compactMap { chapter in
            guard let title = chapter.frontMatter.title, !chapter.place.isGuidance,
                SourcePath.name(of: chapter.file) != "index.md"
            else { return nil }
            let kind = chapter.frontMatter.kind?.value.rawValue ?? ""
            let folder = SourcePath.folder(of: chapter.file)
            let key = "\(folder) \(kind) \(title.value.lowercased())"
            guard let owner = owners[key] else {
                owners[key] = chapter
                return nil
            }
            guard isCopy(chapter, of: owner) else { return nil }
            return Diagnostic(
                .titleTwice, file: chapter.file, at: title.position,
                "«\(owner.file)» har den samme tittelen.",
                suggestion: "Gi den ene en tittel som sier hva som skiller dem, eller slett kopien."
            )
        }
    }

    /// Whether two chapters begin with the same words: titles alone may be alike on purpose.
    private static func isCopy(_ chapter: ParsedChapter, of owner: ParsedChapter) -> Bool {
        func beginning(_ chapter: ParsedChapter) -> String {
            String(chapter.document.sections.map(\.text).joined().prefix(200))
        }
        let text = beginning(chapter)
        return text.count >= 80 && text == beginning(owner)
    }
}
