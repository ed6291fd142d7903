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
            let line = LinkEdit.withoutCode(lines.contents[index])
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
                let written = lines.contents[index]
                lines.set(index, to: LinkEdit.line(written, range, opening, new))
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

    /// A line in which what stands between backticks is covered, byte for byte, so that
    /// places in it are places in the line: there are no links in code.
    private static func withoutCode(_ line: String) -> String {
        guard line.utf8.contains(UInt8(ascii: "`")) else { return line }
        var bytes = Array(line.utf8)
        var start = 0
        while let open = bytes[start...].firstIndex(of: UInt8(ascii: "`")) {
            let run = bytes[open...].prefix { $0 == UInt8(ascii: "`") }.count
            guard let close = closing(of: run, in: bytes, after: open + run) else {
                start = open + run
                continue
            }
            for index in open + run..<close { bytes[index] = UInt8(ascii: "`") }
            start = close + run
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Where the next run of exactly so many backticks begins.
    private static func closing(of run: Int, in bytes: [UInt8], after start: Int) -> Int? {
        var index = start
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "`")) {
            let length = bytes[open...].prefix { $0 == UInt8(ascii: "`") }.count
            if length == run { return open }
            index = open + length
        }
        return nil
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
