import Diagnostics

/// A text to put in the place of some characters of one line, which fixes what is wrong there.
struct LineFix: Hashable {
    /// The columns from 0, in Unicode scalars; empty where the text is put in between.
    let columns: Range<Int>
    let text: String

    init(_ columns: Range<Int>, _ text: String) {
        self.columns = columns
        self.text = text
    }

    /// The place of the fix in a line of a file.
    func range(onLine line: Int) -> Range<SourcePosition> {
        let start = SourcePosition(line: line, column: columns.lowerBound + 1)
        return start..<SourcePosition(line: line, column: columns.upperBound + 1)
    }
}

/// The lines of a text that is part of a file, by their numbers in the file.
struct FileLines {
    private let lines: [Substring.UTF8View]
    private let firstLine: Int

    init(_ text: Substring, firstLine: Int) {
        lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        self.firstLine = firstLine
    }

    /// The characters of a line; none where there is no such line.
    subscript(number: Int) -> [Unicode.Scalar] {
        let index = number - firstLine
        return lines.indices.contains(index) ? Array(Substring(lines[index]).unicodeScalars) : []
    }
}
