import Diagnostics
import Handbook
import Markdown

/// No two chapters of one kind in a folder have the same title: a reader of the list could not tell
/// them apart.
enum TitleChecks {
    static func diagnostics(of parsed: ParsedHandbook) -> [Diagnostic] {
        let titled = parsed.chapters.filter {
            $0.frontMatter.title != nil && !$0.place.isGuidance
                && SourcePath.name(of: $0.file) != "index.md"
        }
        let alike = Dictionary(grouping: titled) { chapter in
            let kind = chapter.frontMatter.kind?.value.rawValue ?? ""
            return "\(kind) \(chapter.frontMatter.title?.value.lowercased() ?? "")"
        }
        return alike.values.filter { $0.count > 1 }.flatMap(repeats)
    }

    /// What is told of chapters that have one title and kind; what holds hardly a sentence is not
    /// compared.
    private static func repeats(_ chapters: [ParsedChapter]) -> [Diagnostic] {
        var owners: [String: String] = [:]
        return chapters.compactMap { chapter in
            guard chapter.document.sections.map(\.text).joined().count >= 80 else { return nil }
            let folder = SourcePath.folder(of: chapter.file)
            guard let owner = owners[folder] else {
                owners[folder] = chapter.file
                return nil
            }
            return Diagnostic(
                .titleTwice, file: chapter.file,
                at: chapter.frontMatter.title?.position ?? .start,
                "«\(owner)» har den samme tittelen.",
                suggestion: "Gi den ene en tittel som sier hva som skiller dem, eller slett kopien."
            )
        }
    }
}
