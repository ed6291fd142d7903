package import Diagnostics
package import Yams

/// Where a YAML text stands: the file, and the line of the file on which the text begins.
package struct YAMLPlace {
    package let file: String
    package let firstLine: Int

    package init(file: String, firstLine: Int) {
        self.file = file
        self.firstLine = firstLine
    }

    /// The place in the file of a place in the text.
    package func position(_ position: SourcePosition) -> SourcePosition {
        SourcePosition(line: position.line + firstLine - 1, column: position.column)
    }

    /// The place in the file of what the YAML parser marked.
    package func position(_ mark: Mark?) -> SourcePosition {
        position(mark.map { SourcePosition($0) } ?? .start)
    }
}

extension SourcePosition {
    /// The place that the YAML parser marked.
    package init(_ mark: Mark) {
        self.init(line: max(mark.line, 1), column: max(mark.column, 1))
    }
}
