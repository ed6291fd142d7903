import Diagnostics

/// A YAML text with its slips made harmless, so that the rest of it can be read and told of too.
///
/// Only for reading on after a fault was told: what a command writes never comes from here. No line is
/// added or taken away, so that places stay those of the file.
enum YAMLRepair {
    /// The text as it was most likely meant; lines that nobody can guess are left out.
    static func repaired(_ text: String, _ slips: [YAMLSlip]) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { Array($0.unicodeScalars) }
        for slip in slips.reversed() where lines.indices.contains(slip.position.line - 1) {
            let index = slip.position.line - 1
            lines[index] = repaired(lines[index], slip)
        }
        return lines.map { line in
            var result = String.UnicodeScalarView()
            result.append(contentsOf: line)
            return String(result)
        }.joined(separator: "\n")
    }

    private static func repaired(_ line: [Unicode.Scalar], _ slip: YAMLSlip) -> [Unicode.Scalar] {
        if let fix = slip.fix, fix.columns.upperBound <= line.count {
            return Array(line[..<fix.columns.lowerBound]) + fix.text.unicodeScalars
                + line[fix.columns.upperBound...]
        }
        let start = slip.position.column - 1
        switch slip.kind {
        case .openQuote: return quoted(line, from: start)
        case .tab:
            return line.map { $0 == "\t" ? " " : $0 }
        case .noColon:
            let end = start + slip.text.unicodeScalars.count
            guard end <= line.count else { return [] }
            return Array(line[..<end]) + [":", " "] + line[end...].drop { $0 == " " || $0 == "=" }
        case .strayText, .conflict: return []
        default: return line
        }
    }

    /// A line whose value is closed by the quotation mark that opens it.
    private static func quoted(_ line: [Unicode.Scalar], from start: Int) -> [Unicode.Scalar] {
        guard start < line.count else { return line }
        var value = Array(line[(start + 1)...])
        while value.last == " " || value.last == "\r" { value.removeLast() }
        let escaped = value.flatMap { $0 == "'" ? [$0, $0] : [$0] }
        return Array(line[..<start]) + ["'"] + escaped + ["'"]
    }
}
