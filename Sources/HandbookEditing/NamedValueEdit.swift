import Diagnostics
import HandbookReading

/// A file in which values that name something else are replaced where they stand: nothing else of the
/// text is touched, in block style and in brackets alike.
struct NamedValueEdit {
    private let file: String
    private var lines: TextLines
    private let hasMark: Bool

    init(_ text: String, file: String) {
        self.file = file
        lines = TextLines(text)
        hasMark = text.unicodeScalars.first == "\u{FEFF}"
    }

    /// The file with the values that `new` gives another text; the same text where it gives none.
    static func text(
        _ text: String, of file: String,
        replacing new: (NamedValue) throws(EditRefusal) -> String?
    ) throws(EditRefusal) -> String {
        var replaced: [(NamedValue, String)] = []
        for value in NamedValue.all(in: text, of: file) {
            if let text = try new(value), text != value.value { replaced.append((value, text)) }
        }
        guard !replaced.isEmpty else { return text }
        var edit = NamedValueEdit(text, file: file)
        // From the end, so that the places of those before still hold.
        for (value, text) in replaced.reversed() { try edit.replace(value, with: text) }
        return edit.lines.text
    }

    private mutating func replace(_ value: NamedValue, with new: String) throws(EditRefusal) {
        let line = value.position.line - 1
        let column = value.position.column - 1 + (hasMark && line == 0 ? 1 : 0)
        guard lines.contents.indices.contains(line), value.style != .block else {
            throw refusal(of: value)
        }
        let scalars = Array(lines.contents[line].unicodeScalars)
        guard column < scalars.count, let end = end(of: value, from: column, in: scalars) else {
            throw refusal(of: value)
        }
        var text = String.UnicodeScalarView()
        text += scalars[..<column]
        text += NamedValueEdit.written(new, like: value).unicodeScalars
        text += scalars[end...]
        lines.set(line, to: String(text))
    }

    /// Where a value ends on the line that it begins on; `nil` where it goes on.
    private func end(
        of value: NamedValue, from column: Int, in line: [Unicode.Scalar]
    ) -> Int? {
        guard value.style != .plain else {
            let written = Array(value.value.unicodeScalars)
            return line[column...].starts(with: written) ? column + written.count : nil
        }
        let quote = line[column]
        var index = column + 1
        while index < line.count {
            if line[index] == quote {
                guard quote == "'", index + 1 < line.count, line[index + 1] == quote else {
                    return index + 1
                }
                index += 1
            } else if quote == "\"", line[index] == "\\" {
                index += 1
            }
            index += 1
        }
        return nil
    }

    private static func written(_ new: String, like value: NamedValue) -> String {
        if value.style == .singleQuoted, !new.contains("'") { return "'\(new)'" }
        let plain = YAMLScalar.text(new)
        let needsQuotes = plain == new && new.contains { ",[]{}".contains($0) }
        return value.style == .plain && !needsQuotes ? plain : YAMLScalar.quoted(new)
    }

    private func refusal(of value: NamedValue) -> EditRefusal {
        EditRefusal([
            Diagnostic(
                .yamlType, file: file, at: value.position,
                "«\(value.value)» går over flere linjer og kan ikke endres av programmet.",
                suggestion: "Skriv verdien på én linje, og prøv igjen.")
        ])
    }
}
