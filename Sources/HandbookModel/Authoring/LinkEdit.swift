import Diagnostics
import Markdown

/// A chapter's text in which the destinations of links are changed, and nothing else.
struct LinkEdit {
    private var lines: TextLines

    init(_ text: String) {
        lines = TextLines(text)
    }

    /// The text with the changes made.
    var text: String { lines.text }

    /// Gives the link, or image, that begins at a place another destination.
    ///
    /// - Returns: Whether the destination was found as it is written in the source.
    mutating func replace(
        _ destination: String, at position: SourcePosition, with new: String
    ) -> Bool {
        let first = position.line - 1
        guard lines.contents.indices.contains(first) else { return false }
        // The text of a link may go on over some lines, but not over an empty one.
        for index in lines.contents.indices[first...] {
            let line = lines.contents[index]
            if index > first, line.allSatisfy(\.isWhitespace) { break }
            let start =
                index == first
                ? line.unicodeScalars.index(
                    line.startIndex, offsetBy: position.column - 1, limitedBy: line.endIndex)
                    ?? line.endIndex
                : line.startIndex
            for opening in ["](", "](<"] {
                guard let range = line[start...].firstRange(of: opening + destination),
                    LinkEdit.ends(destinationIn: line[range.upperBound...], opening)
                else { continue }
                lines.set(index, to: LinkEdit.line(line, range, opening, new))
                return true
            }
        }
        return replaceDefinition(destination, with: new)
    }

    /// Changes definitions, `[name]: destination`.
    private mutating func replaceDefinition(_ destination: String, with new: String) -> Bool {
        var isFound = false
        for index in lines.contents.indices {
            let line = lines.contents[index]
            guard line.drop(while: { $0 == " " }).hasPrefix("[") else { continue }
            for opening in ["]: ", "]: <"] {
                guard let range = line.firstRange(of: opening + destination),
                    LinkEdit.ends(destinationIn: line[range.upperBound...], opening)
                else { continue }
                lines.set(index, to: LinkEdit.line(line, range, opening, new))
                isFound = true
                break
            }
        }
        return isFound
    }

    /// Whether a destination ends where what was looked for ends.
    private static func ends(destinationIn rest: Substring, _ opening: String) -> Bool {
        guard let next = rest.first else { return opening == "]: " }
        return opening.hasSuffix("<") ? next == ">" : next == ")" || next.isWhitespace
    }

    private static func line(
        _ line: String, _ range: Range<String.Index>, _ opening: String, _ new: String
    ) -> String {
        line[..<range.lowerBound] + opening + new + line[range.upperBound...]
    }
}
