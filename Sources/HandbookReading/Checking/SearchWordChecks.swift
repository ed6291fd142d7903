import Diagnostics
import Handbook

/// Routines have words for the search beyond those of their text.
enum SearchWordChecks {
    /// As many as were measured to help: eight or more.
    private static let enough = 8

    /// The routines that have too few, once anybody has begun to write such words.
    static func diagnostics(of handbook: Handbook) -> [Diagnostic] {
        guard handbook.chapters.contains(where: { !$0.searchWords.isEmpty }) else { return [] }
        return handbook.chapters.compactMap { chapter in
            let count = chapter.searchWords.count
            guard chapter.kind == .routine, chapter.status == .current, count < enough else {
                return nil
            }
            return Diagnostic(
                .fewSearchWords, file: chapter.file, at: .start,
                "Rutinen «\(chapter.title)» har \(count) søkeord, og bør ha \(enough) eller flere.",
                suggestion: "Skriv under søkeord: det ansatte og brukere sier om dette.")
        }
    }
}
