public import CalendarDate
public import Handbook

/// What the rounds of control found with each form, as it may be shown.
public struct ControlReport: Sendable {
    /// The forms with figures, in reading order.
    public let forms: [FormReport]

    /// The report of a handbook; forms that it does not show are left out.
    public init(of handbook: Handbook) {
        let counted = Set(handbook.controlRounds.flatMap { $0.results.map(\.form) })
        forms = handbook.chapters.filter { counted.contains($0.id) }.map {
            FormReport(of: $0, in: handbook)
        }
    }

    /// What a round found with each form.
    public func tables(of round: Day) -> [(form: Chapter.ID, table: RoundTable)] {
        forms.compactMap { form in
            form.rounds.first { $0.round == round }.map { (form.form, $0) }
        }
    }
}

/// What the rounds found with one form.
public struct FormReport: Sendable {
    /// The form.
    public let form: Chapter.ID
    /// Each round that has figures, the latest first.
    public let rounds: [RoundTable]

    init(of form: Chapter, in handbook: Handbook) {
        self.form = form.id
        var rounds: [RoundTable] = []
        // From the earliest on: each is compared with the one before it.
        for round in handbook.controlRounds.reversed() {
            let results = round.results.filter { $0.form == form.id }
            guard !results.isEmpty else { continue }
            rounds.append(
                RoundTable(
                    round: round.day, results, points: form.points.map(\.number),
                    offices: handbook.settings.offices.map(\.id), since: rounds.last))
        }
        self.rounds = rounds.reversed()
    }
}

/// The figures of one round with one form.
public struct RoundTable: Sendable {
    /// The round.
    public let round: Day
    /// The round before it with the same form.
    public let previous: Day?
    /// The offices that were counted apart, in the order of the settings; empty where the round
    /// tells of all as one.
    public let offices: [String]
    /// How many cases each office looked at; `nil` where nobody has said.
    public let officeCases: [Disclosed<Int>?]
    /// How many cases there were in all; `nil` where one office has not said.
    public let cases: Disclosed<Int>?
    /// The points that have figures, in the order of the form.
    public let points: [PointTable]

    init(
        round: Day, _ results: [ControlResult], points: [Int], offices order: [String],
        since previous: RoundTable?
    ) {
        self.round = round
        self.previous = previous?.round
        let offices = order.filter { id in results.contains { $0.office == id } }
        self.offices = offices
        // Either each has an office, or there is one without.
        let units =
            offices.isEmpty
            ? results
            : offices.compactMap { id in
                results.first { $0.office == id }
            }
        let stated = units.compactMap(\.cases)
        let disclosed = Disclosure.cases(stated)
        var rest = disclosed.offices[...]
        officeCases = offices.isEmpty ? [] : units.map { $0.cases == nil ? nil : rest.popFirst() }
        cases = stated.count == units.count ? disclosed.total : nil
        self.points = points.compactMap { point in
            PointTable(
                point: point, units.map { $0.answers[point] }, offices: offices,
                since: previous)
        }
    }
}

/// The figures of one point in one round.
public struct PointTable: Sendable {
    /// The number of the point.
    public let point: Int
    /// The answers of all offices.
    public let total: PointFigure
    /// The answers of each office; `nil` for one that has none to this point.
    public let offices: [PointFigure?]

    fileprivate init?(
        point: Int, _ units: [AnswerCounts?], offices: [String], since previous: RoundTable?
    ) {
        guard units.contains(where: { $0 != nil }) else { return nil }
        self.point = point
        let earlier = previous?.points.first { $0.point == point }
        let disclosed = Disclosure.answers(units.compactMap(\.self))
        total = PointFigure(disclosed.total, since: earlier?.total)
        var rest = disclosed.offices[...]
        self.offices = zip(offices, units).map { office, counts in
            guard counts != nil, let figure = rest.popFirst() else { return nil }
            let place = previous?.offices.firstIndex(of: office)
            return PointFigure(figure, since: place.flatMap { earlier?.offices[$0] })
        }
    }
}

/// The answers of one office, or of all, to one point in one round.
public struct PointFigure: Sendable {
    /// The counts.
    public let counts: Disclosed<AnswerCounts>
    /// The change of the share of «ja» since the last round in percentage points; `nil` where one
    /// of the two is not shown or has no share.
    public let change: Int?

    fileprivate init(_ counts: Disclosed<AnswerCounts>, since earlier: PointFigure?) {
        self.counts = counts
        let shares = (counts.value?.share, earlier?.counts.value?.share)
        change = shares.0.flatMap { share in shares.1.map { share - $0 } }
    }
}
