import Diagnostics

/// How diagnostics are printed: as text, or as JSON for other programs.
struct DiagnosticReport {
    let diagnostics: [Diagnostic]
    /// The folder that the files are named from, as the user wrote it.
    let source: String

    /// One line each, and one that counts them; empty when there are none. What is the same in many
    /// files stands once, with the number of files.
    var text: String {
        guard !diagnostics.isEmpty else { return "" }
        let groups = Dictionary(grouping: diagnostics, by: Cause.init)
        var told: Set<Cause> = []
        var lines: [String] = []
        for diagnostic in diagnostics {
            let cause = Cause(diagnostic)
            let files = Set((groups[cause] ?? []).map(\.file)).count
            guard files >= DiagnosticReport.manyFiles else {
                lines.append("\(source.withoutEndingSlash)/\(diagnostic)".onOneLine + "\n")
                continue
            }
            guard told.insert(cause).inserted else { continue }
            lines.append(
                "\(source.withoutEndingSlash)/\(diagnostic) (Samme i \(files) filer.)".onOneLine
                    + "\n")
        }
        return lines.joined() + summary + "\n" + offer
    }

    /// Tells of the command that fixes what can be fixed.
    private var offer: String {
        let count = diagnostics.count { $0.fix != nil }
        guard count > 0 else { return "" }
        return "\(count == 1 ? "Én" : "\(count)") av dem kan rettes med «hjemmel check --fix».\n"
    }

    /// In how many files the same must stand to be told once.
    private static let manyFiles = 10

    /// What makes two faults the same, wherever they stand.
    private struct Cause: Hashable {
        let code: DiagnosticCode
        let message: String
        let suggestion: String?

        init(_ diagnostic: Diagnostic) {
            code = diagnostic.code
            message = diagnostic.message
            suggestion = diagnostic.suggestion
        }
    }

    /// `2 feil, 1 advarsel. 3 merknader.`
    private var summary: String {
        let faults = [Severity.error, .warning, .hint].compactMap(counted).joined(separator: ", ")
        // What waits for somebody is no fault, and is counted apart.
        return [faults.isEmpty ? "Ingen feil" : faults, counted(.notice)].compactMap(\.self)
            .map { "\($0)." }.joined(separator: " ")
    }

    private func counted(_ severity: Severity) -> String? {
        let count = diagnostics.count { $0.severity == severity }
        return count == 0
            ? nil : "\(count) \(count == 1 ? severity.title : severity.pluralTitle)"
    }

    /// A list of objects with `file`, `line`, `column`, `severity`, `code`, `message`, `hint`, and
    /// `fix` where the place of a range can be given a text that puts it right.
    func json() throws -> String {
        try JSONText.pretty(diagnostics.map { Entry($0, source: source) })
    }

    /// The same on one line.
    func jsonLine() throws -> String {
        try JSONText.line(diagnostics.map { Entry($0, source: source) })
    }

    private struct Fix: Encodable {
        let line: Int
        let column: Int
        let endLine: Int
        let endColumn: Int
        let text: String

        init(_ range: Range<SourcePosition>, _ text: String) {
            (line, column) = (range.lowerBound.line, range.lowerBound.column)
            (endLine, endColumn) = (range.upperBound.line, range.upperBound.column)
            self.text = text
        }
    }

    private struct Entry: Encodable {
        let file: String
        let line: Int
        let column: Int
        let severity: String
        let code: String
        let message: String
        let hint: String?
        let fix: Fix?

        init(_ diagnostic: Diagnostic, source: String) {
            file = "\(source.withoutEndingSlash)/\(diagnostic.file)"
            line = diagnostic.position.line
            column = diagnostic.position.column
            severity = diagnostic.severity.rawValue
            code = diagnostic.code.rawValue
            message = diagnostic.message
            hint = diagnostic.suggestion
            fix = diagnostic.range.flatMap { range in
                diagnostic.fix.map { Fix(range, $0) }
            }
        }
    }
}

extension String {
    /// The path of a folder, ready for `/` and a name.
    var withoutEndingSlash: String {
        var path = self
        while path.hasSuffix("/") { path.removeLast() }
        return path
    }
}
