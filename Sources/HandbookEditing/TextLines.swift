/// A text as its lines, each with its own line end, so that joining them gives the same bytes.
struct TextLines {
    /// The lines without their ends.
    private(set) var contents: [String] = []
    private var ends: [String] = []

    /// The lines of a text; LF, CRLF and CR end one. The last may have no end.
    init(_ text: String) {
        var line = String.UnicodeScalarView()
        var scalars = text.unicodeScalars.makeIterator()
        var pending: Unicode.Scalar?
        while let scalar = pending ?? scalars.next() {
            pending = nil
            switch scalar {
            case "\n": close(&line, "\n")
            case "\r":
                let next = scalars.next()
                if next == "\n" { close(&line, "\r\n") } else { close(&line, "\r") }
                if next != "\n" { pending = next }
            default: line.append(scalar)
            }
        }
        if !line.isEmpty { close(&line, "") }
    }

    /// The whole text.
    var text: String { zip(contents, ends).map(+).joined() }

    /// Some of the lines, with their ends.
    func text(of range: Range<Int>) -> String {
        zip(contents[range], ends[range]).map(+).joined()
    }

    /// Puts other lines in the place of some; what they end in is what the text's first line does.
    mutating func replace(_ range: Range<Int>, with lines: [String]) {
        let end = ends.first.flatMap { $0.isEmpty ? nil : $0 } ?? "\n"
        if range.lowerBound > 0, ends[range.lowerBound - 1].isEmpty {
            ends[range.lowerBound - 1] = end
        }
        contents.replaceSubrange(range, with: lines)
        ends.replaceSubrange(range, with: lines.map { _ in end })
    }

    /// Gives a line another content; its end stays.
    mutating func set(_ index: Int, to content: String) {
        contents[index] = content
    }

    private mutating func close(_ line: inout String.UnicodeScalarView, _ end: String) {
        contents.append(String(line))
        ends.append(end)
        line = String.UnicodeScalarView()
    }
}
