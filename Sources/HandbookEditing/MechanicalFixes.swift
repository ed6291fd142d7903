public import CalendarDate
public import Diagnostics
import HandbookReading
public import SourceFiles

/// The fixes that diagnostics carry, made in the files of a handbook.
///
/// A fix may show the next fault, as in YAML that could not be read before; so the handbook is read
/// again until nothing is left to fix, and fixing what is fixed changes nothing.
public struct MechanicalFixes {
    /// The files as they shall be, in the order of their paths.
    public let changes: [FileChange]
    /// How many places are fixed.
    public let count: Int
    /// What is wrong when the fixes are made.
    public let remaining: [Diagnostic]

    /// As often is the handbook read at most.
    private static let rounds = 8

    /// Works out the fixes of a handbook on a day.
    public init(of tree: FileTree, on today: Day, findsHints: Bool) throws(EditRefusal) {
        var changes: [String: FileChange] = [:]
        var count = 0
        var current = tree
        var reading = HandbookReading(current, on: today, findsHints: findsHints)
        for _ in 0..<MechanicalFixes.rounds {
            let files = Dictionary(
                grouping: reading.diagnostics.filter { $0.fix != nil }, by: \.file)
            var isChanged = false
            for (file, diagnostics) in files {
                let text = try current.text(of: file)
                var fixed = FixedText(text)
                count += fixed.make(diagnostics)
                guard fixed.text != text else { continue }
                isChanged = true
                changes[file] = FileChange(
                    editing: file, from: changes[file]?.before ?? text, to: fixed.text)
            }
            guard isChanged else { break }
            current = tree.changed(by: Array(changes.values))
            reading = HandbookReading(current, on: today, findsHints: findsHints)
        }
        self.changes = changes.values.sorted { $0.file < $1.file }
        self.count = count
        remaining = reading.diagnostics
    }
}

/// A text in which places of its lines are given other characters.
private struct FixedText {
    private var scalars: [Unicode.Scalar]
    private let lineStarts: [Int]

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        var starts = [scalars.first == "\u{FEFF}" ? 1 : 0]
        for (index, scalar) in scalars.enumerated() {
            let isReturn =
                scalar == "\r" && (index + 1 == scalars.count || scalars[index + 1] != "\n")
            if scalar == "\n" || isReturn { starts.append(index + 1) }
        }
        lineStarts = starts
    }

    /// The whole text.
    var text: String {
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars)
        return String(result)
    }

    /// Makes the fixes that do not touch each other, and returns how many.
    mutating func make(_ diagnostics: [Diagnostic]) -> Int {
        var edits: [(range: Range<Int>, text: String)] = []
        for diagnostic in diagnostics {
            guard let range = diagnostic.range, let text = diagnostic.fix,
                let start = offset(of: range.lowerBound), let end = offset(of: range.upperBound),
                start <= end
            else { continue }
            edits.append((start..<end, text))
        }
        edits.sort {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
        var free = -1
        edits = edits.filter { edit in
            guard edit.range.lowerBound > free else { return false }
            free = edit.range.upperBound
            return true
        }
        for edit in edits.reversed() {
            scalars.replaceSubrange(edit.range, with: edit.text.unicodeScalars)
        }
        return edits.count
    }

    /// The place of a position; that of the end for the line after the last.
    private func offset(of position: SourcePosition) -> Int? {
        let line = position.line - 1
        guard line < lineStarts.count else { return line == lineStarts.count ? scalars.count : nil }
        let offset = lineStarts[line] + position.column - 1
        return offset <= scalars.count ? offset : nil
    }
}
