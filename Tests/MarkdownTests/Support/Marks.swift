import Diagnostics
import Markdown

/// A source in which the places that matter are marked with `‸`.
struct Marks {
    let source: String
    let positions: [SourcePosition]

    init(_ marked: String) {
        var source = ""
        var positions: [SourcePosition] = []
        var line = 1
        var column = 1
        for scalar in marked.unicodeScalars {
            if scalar == "‸" {
                positions.append(SourcePosition(line: line, column: column))
                continue
            }
            source.unicodeScalars.append(scalar)
            column += 1
            if scalar == "\n" {
                line += 1
                column = 1
            }
        }
        self.source = source
        self.positions = positions
    }
}
