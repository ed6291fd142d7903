import Handbook

/// How long each stage of a build took, by the clock and of all processors.
struct StageTimes {
    private var begun: [(stage: BuildStage, at: Moment)] = []

    /// A reading of both clocks, or the time between two readings, in seconds.
    private struct Moment {
        var wall = Clock.seconds
        var processor = Clock.processorSeconds

        static func - (end: Moment, start: Moment) -> Moment {
            Moment(wall: end.wall - start.wall, processor: end.processor - start.processor)
        }
    }

    /// Tells that a stage begins, and so that the one before it has ended. A stage may come again.
    mutating func begin(_ stage: BuildStage) {
        begun.append((stage, Moment()))
    }

    /// The stages until now as a table: seconds, seconds of processor time, share of the whole.
    func table() -> String {
        guard let first = begun.first else { return "" }
        let end = Moment()
        let whole = end - first.at
        var spent: [BuildStage: Moment] = [:]
        for (start, next) in zip(begun, begun.dropFirst().map(\.at) + [end]) {
            let time = next - start.at
            let before = spent[start.stage] ?? Moment(wall: 0, processor: 0)
            spent[start.stage] = Moment(
                wall: before.wall + time.wall, processor: before.processor + time.processor)
        }
        let rows = BuildStage.allCases.compactMap { stage in
            spent[stage].map { row(stage.title, $0, of: whole) }
        }
        return ([StageTimes.heading] + rows + [row("I alt", whole, of: whole)])
            .joined(separator: "\n")
    }

    private static let heading =
        "Steg".padded(to: titleWidth) + "sekunder".padded(before: width)
        + "prosessor".padded(before: width) + "andel".padded(before: width)

    private func row(_ title: String, _ time: Moment, of whole: Moment) -> String {
        let share = whole.wall > 0 ? Int((time.wall / whole.wall * 100).rounded()) : 0
        return title.padded(to: StageTimes.titleWidth)
            + Clock.decimal(time.wall).padded(before: StageTimes.width)
            + Clock.decimal(time.processor).padded(before: StageTimes.width)
            + "\(share) %".padded(before: StageTimes.width)
    }

    private static let titleWidth = 34
    private static let width = 11
}

extension BuildStage {
    /// What the stage does, as the table and the line of progress name it.
    var title: String {
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
