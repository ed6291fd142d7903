import NorwegianText
import Diagnostics

/// Finds texts that a ` #` cuts short: YAML reads the rest as a comment, which is seldom meant.
enum YAMLComments {
    /// A warning for each value on a line that goes on after ` #`.
    static func cut(in text: String, at place: YAMLPlace) -> [Diagnostic] {
        guard text.holds("#") else { return [] }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().compactMap { index, line in
            guard let hash = line.firstRange(of: " #") else { return nil }
            let before = line[..<hash.lowerBound]
            let after = line[hash.upperBound...]
            // A space or nothing after the sign is how a comment is written on purpose.
            guard before.contains(where: { !$0.isWhitespace }), !before.contains("\""),
                !before.contains("'"), let first = after.first, first != " "
            else { return nil }
            let column = before.unicodeScalars.count + 2
            return Diagnostic(
                .yamlComment, file: place.file,
                at: SourcePosition(line: place.firstLine + index, column: column),
                "Alt etter « #» på linjen blir borte.",
                suggestion: "Sett anførselstegn rundt hele teksten.")
        }
    }
}
