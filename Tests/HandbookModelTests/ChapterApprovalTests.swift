import CalendarDate
import Diagnostics
import HandbookReading
import SourceFiles
import Testing
@testable import Handbook
@testable import HandbookEditing

@Suite("Approving a chapter")
struct ChapterApprovalTests {
    @Test("Only the lines of the approval change; comments, order and line ends stay")
    func onlyTheLines() throws {
        let before = """
            \u{FEFF}---
            # Hodet er skrevet for hånd.
            status: "gjeldende"   # slik
            tittel: 'Et: kapittel'
            godkjent:   # forrige gang
                dato: 15.01.2026 # i møte
                av: "veileder"
            type: rutine

            dokumentansvarlig: fagkoordinator
            ---
            Tekst.   \n
            """.replacing("\n", with: "\r\n")
        let after = try approve(before).after
        #expect(
            after
                == before.replacing("15.01.2026 # i møte", with: "2026-11-21 # i møte")
                .replacing(
                    "av: \"veileder\"\r\n",
                    with: "av: nav-leder\r\n    sjekksum: \(try checksum(in: after))\r\n"))
    }

    @Test("An approval in brackets is written anew, one key on each line")
    func brackets() throws {
        let after = try approve(
            Self.chapter("godkjent: { dato: 2026-01-15, av: veileder } # før")
        ).after
        #expect(
            after.contains("godkjent: # før\n  dato: 2026-11-21\n  av: nav-leder\n  sjekksum: "))
    }

    @Test("A draft without approval comes in force")
    func draft() throws {
        let after = try approve(Self.chapter("status: utkast")).after
        #expect(after.contains("status: gjeldende\ngodkjent:\n  dato: 2026-11-21\n"))
    }

    @Test(
        "A note joins the notes where the latest stand",
        arguments: [
            ("", "endringer:\n  - dato: 2026-11-21\n    tekst: Nytt\n"),
            ("endringer:\n", "endringer:\n  - dato: 2026-11-21\n    tekst: Nytt\n"),
            ("endringer: []\n", "endringer:\n  - dato: 2026-11-21\n    tekst: Nytt\n"),
            (
                "endringer:\n- dato: 2026-01-01\n  tekst: A\n",
                "endringer:\n- dato: 2026-01-01\n  tekst: A\n- dato: 2026-11-21\n  tekst: Nytt\n"
            ),
            (
                "endringer:\n  - dato: 2026-02-01\n    tekst: B\n  - dato: 2026-01-01\n    tekst: A\n",
                "endringer:\n  - dato: 2026-11-21\n    tekst: Nytt\n  - dato: 2026-02-01\n"
            ),
        ])
    func note(written: String, expected: String) throws {
        let after = try approve(Self.chapter(String(written.dropLast())), note: "Nytt").after
        #expect(after.contains(expected), "\(after)")
    }

    @Test(
        "Is refused, with the reason",
        arguments: [
            ("rutiner/a.md", "fagkoordinator", "dokumentansvarlig"),
            ("rutiner/a.md", "nav-ledr", "Mente du «nav-leder»?"),
            ("a.md", "nav-leder", "Mente du «rutiner/a.md»?"),
            ("rutiner/feil.md", "nav-leder", "Rett feilene først."),
            ("rutiner/gammel.md", "nav-leder", "er utgått"),
            ("rutiner/klammer.md", "nav-leder", "Rett feilene først."),
        ])
    func refused(chapter: String, role: String, reason: String) throws {
        let files = [
            "rutiner/feil.md": SmallHandbook.chapter(body: "[Brutt](borte.md)\n"),
            "rutiner/gammel.md": Self.chapter("status: utgått\nerstattes_av: rutiner/a.md"),
            "rutiner/klammer.md": Self.chapter("endringer: [{dato: 2026-01-01, tekst: A}]"),
        ]
        let refusal = try #require(throws: EditRefusal.self) {
            try ChapterApproval(
                request(chapter, role: role, note: "Nytt"),
                in: .memory(
                    SmallHandbook(files.merging(["rutiner/a.md": Self.chapter()]) { $1 })
                        .files))
        }
        #expect(refusal.message.contains(reason))
    }

    @Test(
        "What changes the meaning shows as changed after approval, and what does not, does not",
        arguments: [
            ("Tekst.", "Teksten.", true),
            ("tittel: Et kapittel", "tittel: Et annet kapittel", true),
            ("kort:\n  - Punkt", "kort:\n  - Et annet punkt", true),
            ("type: rutine", "type: side", true),
            ("gjelder_for:\n  - veileder", "gjelder_for:\n  - nav-leder", true),
            ("Tekst.\n", "Tekst.\n\nOg mer.\n", true),
            ("Tekst.\n", "Tekst.  \n\n\n", false),
            ("Tekst.\n", "Tekst.\n\n<!-- hjemmel: tillat lov-bokstav grunn -->\n", false),
            ("tittel: Et kapittel", "tittel: \"Et  kapittel\"  # slik", false),
            ("dokumentansvarlig: fagkoordinator", "dokumentansvarlig: veileder", false),
            ("\n", "\r\n", false),
        ])
    func meaning(part: String, edited: String, isChanged: Bool) throws {
        let extra = "gjelder_for:\n  - veileder\nkort:\n  - Punkt"
        let approved = try approve(Self.chapter(extra)).after
        #expect(try !isMarked(approved))
        let changed = approved.replacing(part, with: edited)
        #expect(changed != approved)
        #expect(try isMarked(changed) == isChanged)
        #expect(try !isMarked(approve(changed).after))
    }

    private func isMarked(_ text: String) throws -> Bool {
        let reading = SmallHandbook(["rutiner/a.md": text]).reading
        let chapter = try #require(reading.handbook?.chapter("rutiner/a.md"))
        let isTold = reading.diagnostics.contains { $0.code == .changedAfterApproval }
        #expect(isTold == chapter.isChangedAfterApproval)
        return chapter.isChangedAfterApproval
    }

    private func approve(
        _ text: String, note: String? = nil
    ) throws -> (change: FileChange, after: String) {
        let change = try ChapterApproval(
            request("rutiner/a.md", role: "nav-leder", note: note),
            in: .memory(SmallHandbook(["rutiner/a.md": text]).files)
        ).change
        return (change, try #require(change.after))
    }

    private func request(
        _ chapter: String, role: String, note: String?
    ) -> ChapterApproval.Request {
        ChapterApproval.Request(
            chapter: chapter, role: role, day: Day("2026-11-21") ?? Day(number: 0), note: note,
            mustBeReadAgain: false)
    }

    private func checksum(in text: String) throws -> Substring {
        let range = try #require(text.firstRange(of: "sjekksum: "))
        return text[range.upperBound...].prefix(text.contains("sjekksum: \"") ? 18 : 16)
    }

    private static func chapter(_ extra: String = "") -> String {
        """
        ---
        tittel: Et kapittel
        type: rutine
        dokumentansvarlig: fagkoordinator
        \(extra.isEmpty ? "" : extra + "\n")---
        Tekst.

        """
    }
}
