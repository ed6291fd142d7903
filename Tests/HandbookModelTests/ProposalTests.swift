import AnnualWheel
import CalendarDate
import Handbook
import HandbookReading
import HandbookReports
import Testing

@Suite("A handbook that is a proposal")
struct ProposalTests {
    private static let unapproved =
        "---\ntittel: A\ntype: rutine\ndokumentansvarlig: fagkoordinator\n---\nTekst.\n"

    @Test("Missing approvals are no faults and need no attention; in an adopted one they do")
    func approvals() throws {
        let proposal = Self.handbook("forslag: ja", ["rutiner/a.md": Self.unapproved])
        #expect(proposal.faults.isEmpty)
        let handbook = try #require(proposal.reading.handbook)
        let day = try #require(Day("2026-11-21"))
        #expect(
            handbook.reviewStatus(of: handbook.chapters[0], on: day).conditions == [.proposed])
        #expect(ReviewReport(of: handbook, on: day).entries.isEmpty)

        let adopted = Self.handbook("forslag: nei", ["rutiner/a.md": Self.unapproved])
        #expect(adopted.faults == ["rutiner/a.md:1:1 godkjenning-mangler"])
    }

    @Test("What is approved in a proposal still becomes due, and is still a proposal")
    func approved() throws {
        let handbook = try #require(
            Self.handbook("forslag: ja", ["rutiner/a.md": SmallHandbook.chapter()])
                .reading.handbook)
        let day = try #require(Day("2027-06-01"))
        #expect(
            handbook.reviewStatus(of: handbook.chapters[0], on: day).conditions
                == [.overdue, .proposed])
    }

    @Test("Anything but yes and no is told")
    func value() {
        #expect(Self.handbook("forslag: kanskje").faults == ["handbok.yaml:5:10 yaml-feil-type"])
    }

    @Test(
        "The wheel of a proposal has not begun, unless its file says when",
        arguments: [
            ("forslag: ja", "", [Progress.State.passed, .passed]),
            ("forslag: ja", "gjelder_fra: 2026-01-01\n", [.passed, .unacknowledged]),
            ("forslag: nei", "gjelder_fra: 2025-01-01\n", [.unacknowledged, .unacknowledged]),
            // The oldest approval, on 15 January 2026.
            ("forslag: nei", "", [.passed, .unacknowledged]),
        ])
    func start(setting: String, key: String, states: [Progress.State]) throws {
        let wheel = try #require(
            Self.handbook(
                setting,
                ["rutiner/a.md": SmallHandbook.chapter(), "aarshjul.yaml": key + Self.wheel]
            )
            .reading.handbook?.wheel)
        let days = try #require(Day("2025-01-01"))...#require(Day("2026-11-01"))
        let progress = try wheel.progress(in: days, asOf: #require(Day("2026-11-01")))
        #expect(
            progress.filter { $0.occurrence.activity == "kontroll" }.map(\.state) == states)
    }

    @Test("Meetings need no receipt unless their category says so", arguments: [true, false])
    func meetings(isAsked: Bool) throws {
        let wheel =
            "gjelder_fra: 2025-01-01\n"
            + Self.wheel.replacing(
                "    teller_som: annet\n",
                with: "    teller_som: annet\n" + (isAsked ? "    kvitteres: ja\n" : ""))
        let handbook = try #require(
            Self.handbook(
                "forslag: nei",
                ["rutiner/a.md": SmallHandbook.chapter(), "aarshjul.yaml": wheel]
            )
            .reading.handbook)
        let evaluation = try #require(handbook.wheel).evaluation(
            ofYear: 2026, asOf: #require(Day("2026-11-01")))
        #expect(evaluation.tally(category: "moter").planned == (isAsked ? 1 : 0))
        #expect(evaluation.tally(category: "kontroll").planned == 1)
    }

    private static let wheel = """
        kategorier:
          kontroll:
            tittel: Kontroll
            teller_som: kontroll
          moter:
            tittel: Møter
            teller_som: annet
        aktiviteter:
          - id: kontroll
            tittel: Kontroll
            kategori: kontroll
            når: juni
            ansvarlig: fagkoordinator
          - id: mote
            tittel: Møte
            kategori: moter
            når: mars
            ansvarlig: fagkoordinator
        """

    private static func handbook(_ setting: String, _ files: [String: String] = [:])
        -> SmallHandbook
    {
        SmallHandbook(
            files.merging([
                "handbok.yaml": """
                format: 1
                id: test
                tittel: Testhåndbok
                standardlov: sosialtjenesteloven
                \(setting)
                """
            ]) { given, _ in given })
    }
}
