/// What is told of what was brought in: each kind once, with a count and one example.
package struct ImportReport: Sendable {
    /// The lines, in Norwegian, without a margin.
    package let lines: [String]

    /// - Parameters:
    ///   - margins: The texts of headers and footers.
    ///   - comments: What was said of the text, and the words that it is about.
    package init(
        _ notes: [ImportNote], margins: [String] = [],
        comments: [(text: String, about: String)] = []
    ) {
        var lines: [String] = []
        let facts = margins.filter(ImportReport.isFact)
        if !facts.isEmpty {
            lines.append("Fra topp- og bunnteksten: \(facts.joined(separator: " · "))")
        }
        for (heading, isKept) in [("Se over:", true), ("Ble ikke med som det var:", false)] {
            let told = ImportNote.Kind.allCases.filter { $0.isKept == isKept }.compactMap { kind in
                ImportReport.line(notes.filter { $0.kind == kind })
            }
            if !told.isEmpty { lines.append(heading) }
            lines += told.map { "  \($0)" }
        }
        if !comments.isEmpty { lines.append("Merknader i dokumentet, uten navn:") }
        for comment in comments {
            let about = comment.about.isEmpty ? "" : "Til «\(comment.about.prefix(60))»: "
            lines.append("  \(about)\(comment.text)")
        }
        self.lines = lines
    }

    private static func line(_ notes: [ImportNote]) -> String? {
        guard let first = notes.first else { return nil }
        let example = notes.first { !$0.example.isEmpty }?.example ?? ""
        let shown =
            example.isEmpty
            ? "" : " For eksempel \(first.kind.isPlace ? "etter " : "")«\(example)»."
        return "\(first.kind.text): \(notes.count).\(shown)"
    }

    /// Whether a text in the margin tells the number, the version or the days of a document. Others may
    /// be names.
    private static func isFact(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter }.map(String.init)
        let names = ["forfatter", "utarbeidet", "godkjent", "eier", "ansvarlig", "av", "author"]
        guard text.contains(where: \.isNumber), !words.contains(where: names.contains) else {
            return false
        }
        return words.contains { word in
            ["versjon", "utgave", "revisjon", "rev", "dok", "id", "version", "gyldig"].contains(
                word)
                || word.hasPrefix("dokument") || word.hasPrefix("gjelder")
                || word.hasPrefix("revidert")
        }
    }
}

extension ImportNote.Kind {
    /// Whether the example tells what stands before it.
    fileprivate var isPlace: Bool {
        switch self {
        case .hiddenText, .trackedChange, .chart, .diagram, .equation, .embeddedObject,
            .outsidePicture, .missingPicture, .pictureKind, .drawnShape, .symbol, .otherFile,
            .mergedCells, .nestedTable, .missingDescription:
            true
        default: false
        }
    }
}
