import Diagnostics
import Yams

/// Where a YAML text stands: the file, and the line of the file on which the text begins.
struct YAMLPlace {
    let file: String
    let firstLine: Int

    /// The place in the file of a place in the text.
    func position(_ position: SourcePosition) -> SourcePosition {
        SourcePosition(line: position.line + firstLine - 1, column: position.column)
    }

    /// The place in the file of what the YAML parser marked.
    func position(_ mark: Mark?) -> SourcePosition {
        position(mark.map { SourcePosition($0) } ?? .start)
    }
}

extension SourcePosition {
    /// The place that the YAML parser marked.
    init(_ mark: Mark) {
        self.init(line: max(mark.line, 1), column: max(mark.column, 1))
    }
}
