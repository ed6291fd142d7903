import Diagnostics
public import Markdown

extension ParseRefusal {
    /// What there is too much of, in Norwegian.
    public var message: String {
        switch reason {
        case .bytes: "Teksten er større enn \(limit / 1000) kB."
        case .tableColumns: "En tabell har mer enn \(limit) kolonner."
        case .tableCells: "Tabellene har mer enn \(limit) celler."
        case .nesting: "Teksten er nøstet dypere enn \(limit) nivåer."
        case .textBeforeTables: "For mye tekst står foran en tabell uten tom linje imellom."
        case .parentheses: "Et ord har mer enn \(limit) sluttparenteser."
        case .linksAmongEmphasis:
            "For mange lenker og uthevinger står sammen uten tom linje imellom."
        case .linkReferences: "Lange lenkedefinisjoner er brukt for mange ganger."
        }
    }

    /// The refusal as a fault of a chapter.
    func diagnostic(in file: String) -> Diagnostic {
        Diagnostic(
            .markdownHostile, file: file, at: SourcePosition(line: line, column: 1), message,
            suggestion: "Del kapittelet, eller skriv det enklere.")
    }
}
