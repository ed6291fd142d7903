import NorwegianText
import Diagnostics
import Markdown

/// A link says where it leads, also when it is read aloud alone (WCAG 2.2, 2.4.4 and 2.4.9).
enum LinkTextChecks {
    static func diagnostics(of chapter: ParsedChapter) -> [Diagnostic] {
        chapter.document.links.compactMap { link in
            let text = link.content.plainText
            let words = text.lowercased().trimming([" ", ".", ":", "!", ",", "»", "«"])
            let isAddress =
                (link.isAutolink && !text.contains("@")) || words.hasPrefix("http://")
                || words.hasPrefix("https://") || words.hasPrefix("www.")
            guard isAddress || vague.contains(words) else { return nil }
            return Diagnostic(
                .linkText, file: chapter.file, at: link.position,
                isAddress
                    ? "Nettadressen er brukt som lenketekst."
                    : "Lenken «\(text)» sier ikke hvor den fører.",
                suggestion: "Skriv [navnet på siden](adressen).")
        }
    }

    private static let vague: Set = [
        "her", "klikk her", "trykk her", "se her", "les her", "les mer", "les mer her", "mer",
        "lenke", "lenken", "link", "denne", "denne lenken", "denne siden", "siden", "følg lenken",
    ]
}

/// Headings go down one level at a time, so that the list of contents is a tree (WCAG 2.2, 1.3.1).
enum HeadingChecks {
    static func diagnostics(of chapter: ParsedChapter) -> [Diagnostic] {
        var above = 1
        return chapter.document.headings.compactMap { heading in
            defer { above = heading.level }
            guard heading.level > above + 1 else { return nil }
            let marks = String(repeating: "#", count: above + 1)
            return Diagnostic(
                .headingSkips, file: chapter.file, at: heading.position,
                "Overskriften «\(heading.text)» hopper over et nivå.",
                suggestion: "Skriv: «\(marks) \(heading.text)».")
        }
    }
}
