import HandbookModel

/// How long each stage of a build took, by the clock and of all processors.
struct StageTimes {
    private var stages: [(stage: BuildStage, start: Moment)] = []

    /// A reading of both clocks, in seconds.
    private struct Moment {
        let wall = Clock.seconds
        let processor = Clock.processorSeconds
    }

    /// Tells that a stage begins, and so that the one before it has ended.
    mutating func begin(_ stage: BuildStage) {
        stages.append((stage, Moment()))
    }

    /// The stages until now as a table: seconds, seconds of processor time, share of the whole.
    func table() -> String {
        guard let first = stages.first else { return "" }
        let end = Moment()
        let whole = end.wall - first.start.wall
        let ends = stages.dropFirst().map(\.start) + [end]
        let rows = zip(stages, ends).map { stage, end in
            row(stage.stage.title, from: stage.start, to: end, of: whole)
        }
        return ([StageTimes.heading] + rows + [row("I alt", from: first.start, to: end, of: whole)])
            .joined(separator: "\n")
    }

    private static let heading =
        "Steg".padded(to: titleWidth) + "sekunder".padded(before: width)
        + "prosessor".padded(before: width) + "andel".padded(before: width)

    private func row(_ title: String, from start: Moment, to end: Moment, of whole: Double)
        -> String
    {
        let wall = end.wall - start.wall
        let share = whole > 0 ? Int((wall / whole * 100).rounded()) : 0
        return title.padded(to: StageTimes.titleWidth)
            + Clock.decimal(wall).padded(before: StageTimes.width)
            + Clock.decimal(end.processor - start.processor).padded(before: StageTimes.width)
            + "\(share) %".padded(before: StageTimes.width)
    }

    private static let titleWidth = 34
    private static let width = 11
}

extension BuildStage {
    /// What the stage does, as the table names it.
    fileprivate var title: String {
        switch self {
        case .finding: "Finne filene"
        case .parsing: "Lese og tolke"
        case .resolving: "Slå opp lover, begreper og lenker"
        case .checking: "Se etter feil"
        case .dating: "Spørre git om datoer"
        case .planning: "Planlegge sidene"
        case .indexing: "Lage registeret for søk"
        case .publishing: "Lage og skrive sidene"
        }
    }
}

extension String {
    /// The text with spaces after it, up to a width.
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }

    /// The text with spaces before it, up to a width.
    fileprivate func padded(before width: Int) -> String {
        String(repeating: " ", count: max(0, width - count)) + self
    }
}
