import Diagnostics
import Handbook
import Markdown

/// A chapter in force says something: the sentences of its template are not left in it.
enum TemplateTextChecks {
    static func diagnostics(of chapter: ParsedChapter) -> [Diagnostic] {
        guard chapter.frontMatter.status == .current else { return [] }
        var found: [Diagnostic] = []
        chapter.document.forEachBlock { block, _ in
            switch block {
            case .paragraph(let paragraph):
                check(paragraph.content.plainText, at: paragraph.position)
            case .heading(let heading): check(heading.text, at: heading.position)
            default: break
            }
        }
        return found

        func check(_ text: String, at position: SourcePosition) {
            guard templateTexts.contains(text) else { return }
            found.append(
                Diagnostic(
                    .templateText, file: chapter.file, at: position,
                    "«\(text)» er tekst fra malen, og kapittelet er gjeldende.",
                    suggestion:
                        "Skriv teksten, eller slett avsnittet. Er kapittelet ikke ferdig, skriv "
                        + "«status: utkast»."))
        }
    }

    /// The sentences that ask the author to write something.
    static let templateTexts: Set<String> = [
        "Skriv hva rutinen skal sikre.", "Skriv det første du gjør.", "Skriv det neste.",
        "Skriv hva som skal dokumenteres, og hvor.",
        "Skriv hvem som tar over, og hva som er neste steg.", "Skriv det første spørsmålet.",
        "Skriv et spørsmål her", "Skriv et svar som er galt", "Skriv det rette svaret",
        "Skriv hvorfor.", "Skriv det viktigste først.",
    ]
}
