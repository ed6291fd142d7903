import CalendarDate
import HandbookReading
import Testing
@testable import Handbook
@testable import HandbookReports

@Suite("What may be shown of counts")
struct DisclosureTests {
    @Test("An office with a count from 1 to 4 shows none of the three; 0 and 5 are shown")
    func primary() {
        let counts = [
            AnswerCounts(yes: 10, no: 0, notApplicable: 0),
            AnswerCounts(yes: 8, no: 2, notApplicable: 0),
            AnswerCounts(yes: 5, no: 5, notApplicable: 0),
            AnswerCounts(yes: 9, no: 6, notApplicable: 4),
        ]
        let shown = Disclosure.answers(counts).offices
        #expect(shown == [.shown(counts[0]), .underFive, .shown(counts[2]), .underFive])
    }

    @Test(
        "The total is hidden where it would tell what an office hides",
        arguments: [
            // One hidden office: the total less the others.
            ([(8, 2, 0), (10, 10, 0)], false),
            // Two hidden offices, which could share the noes otherwise.
            ([(18, 2, 0), (17, 3, 0), (10, 10, 0)], true),
            // Nothing is hidden.
            ([(10, 10, 0), (5, 5, 0)], true),
            // A hidden office of fewer than five cases, whose number the total tells.
            ([(3, 0, 0), (18, 2, 0), (6, 6, 0)], false),
            // A sum that is under five itself.
            ([(18, 1, 0), (17, 2, 0)], false),
        ])
    func complementary(counts: [(Int, Int, Int)], isShown: Bool) {
        let offices = counts.map { AnswerCounts(yes: $0.0, no: $0.1, notApplicable: $0.2) }
        #expect((Disclosure.answers(offices).total.value != nil) == isShown)
    }

    @Test("Two hidden numbers of cases whose sum can only be 4 and 4 hide the total")
    func cases() {
        #expect(Disclosure.cases([4, 4, 20]).total == .withheld)
        #expect(Disclosure.cases([3, 4, 20]).total == .shown(27))
        #expect(Disclosure.cases([3, 20]).total == .withheld)
        #expect(Disclosure.cases([3, 20]).offices == [.underFive, .shown(20)])
        #expect(Disclosure.cases([20, 30]).total == .shown(50))
    }

    /// Every pair of offices of 5 to 9 cases: wherever the total is shown, each hidden count could
    /// have been another.
    @Test("No hidden count follows from a total, tried for every two small offices")
    func exhaustive() {
        let all = (5...9).flatMap { sum in
            (0...sum).flatMap { yes in
                (0...(sum - yes)).map { no in
                    AnswerCounts(yes: yes, no: no, notApplicable: sum - yes - no)
                }
            }
        }
        let hidden = all.filter { Disclosure.answers([$0]).offices == [.underFive] }
        // What a reader sees of two hidden offices: their numbers of cases and the total.
        var possible: [[Int]: [(AnswerCounts, AnswerCounts)]] = [:]
        for first in hidden {
            for second in hidden {
                let total = first + second
                let seen = [first.sum, second.sum, total.yes, total.no]
                possible[seen, default: []].append((first, second))
            }
        }
        for pairs in possible.values {
            guard Disclosure.answers([pairs[0].0, pairs[0].1]).total.value != nil else { continue }
            for answer in [\AnswerCounts.yes, \.no, \.notApplicable] {
                for (first, _) in pairs where Disclosure.isSmall(first[keyPath: answer]) {
                    #expect(Set(pairs.map { $0.0[keyPath: answer] }).count > 1, "\(pairs)")
                }
            }
        }
    }

    @Test("The change is that of the share since the last round, where both are shown")
    func change() throws {
        let handbook = try #require(SmallControls.handbook.reading.handbook)
        let form = try #require(ControlReport(of: handbook).forms.first)
        let latest = form.rounds[0]
        #expect(latest.previous?.description == "2026-05-20")
        #expect(latest.offices == ["hamar", "loten"])
        // Point 1: both offices hide 2 and 3 noes, the total 25/5 leaves them open.
        #expect(latest.points[0].offices.map { $0?.counts } == [.underFive, .underFive])
        #expect(latest.points[0].total.counts.value?.share == 83)
        #expect(latest.points[0].total.change == 83 - 67)
        // Point 2: 14 of 20 after 12 of 20; the other office was not asked in the spring.
        #expect(latest.points[1].offices.map { $0?.change } == [10, nil])
        #expect(form.rounds[1].points[1].offices[1] == nil)
        #expect(form.rounds[1].points[0].total.change == nil)
    }

    @Test("A share is rounded to whole per cent, and there is none without yes or no")
    func share() {
        #expect(AnswerCounts(yes: 2, no: 1, notApplicable: 9).share == 67)
        #expect(AnswerCounts(yes: 1, no: 1, notApplicable: 0).share == 50)
        #expect(AnswerCounts(yes: 0, no: 0, notApplicable: 9).share == nil)
    }
}
