import NorwegianText

/// The line of a step in a path as it is read: `Les rutinen (15 min, fadder)`.
package struct StepLine: Equatable {
    /// What to do.
    package let title: String
    /// How long it takes, more than 0.
    package let minutes: Int
    /// Who sees to it, in the coordinator's words.
    package let responsible: String

    /// Reads a line without markup; `nil` where it has another form.
    package init?(_ text: String) {
        let line = text.trimming([" "])
        guard line.last == ")", let open = line.lastIndex(of: "(") else { return nil }
        let parts = line[line.index(after: open)...].dropLast()
            .split(separator: ",", maxSplits: 1).map { $0.trimming([" "]) }
        guard parts.count == 2, !parts[1].isEmpty, let minutes = StepLine.minutes(parts[0]) else {
            return nil
        }
        title = line[..<open].trimming([" "])
        self.minutes = minutes
        responsible = parts[1]
        guard !title.isEmpty else { return nil }
    }

    /// `15 min`, at most a week.
    private static func minutes(_ text: String) -> Int? {
        let words = text.split(separator: " ")
        guard words.count == 2, words[1] == "min", words[0].allSatisfy(\.isASCII),
            let minutes = Int(words[0]), (1...10_080).contains(minutes)
        else { return nil }
        return minutes
    }
}
