import CalendarDate
import HandbookReading
import SourceFiles
import Testing
@testable import Handbook
@testable import HandbookEditing

@Suite("Moving a chapter")
struct ChapterMoveTests {
    @Test("Links to it and in it, YAML and the redirect follow; comments and line ends stay")
    func whole() throws {
        let files = try moved(
            [
                "rutiner/a.md": SmallHandbook.chapter(
                    body: "Se [b](b.md#om), [d](../del/d.md)\n![x](x.png) og [alle](../rutiner/).\n"
                ),
                "rutiner/b.md": SmallHandbook.chapter(
                    body: "## Om\n\nSe [a][1] og `](a.md)`.\n\n[1]: <a.md>\n"),
                "rutiner/x.png": "png",
                "rutiner/index.md": SmallHandbook.chapter(title: "Alle").replacing(
                    "\n", with: "\r\n"),
                "del/d.md": SmallHandbook.chapter(
                    extra: "status: utgått\nerstattes_av: rutiner/a.md # slik",
                    body: "[lenke\nover to](../rutiner/a.md) [og](<../rutiner/a.md> \"tittel\")\n"),
                "ordliste.yaml":
                    "begreper:\n  - begrep: x\n    forklaring: y\n    se: rutiner/a.md\n",
                "aarshjul.yaml": """
                kategorier:
                  k:
                    tittel: K
                aktiviteter:
                  - id: x
                    tittel: X
                    kategori: k
                    når: juni
                    ansvarlig: veileder
                    kapittel: "rutiner/a.md" # her

                """,
            ], "rutiner/a.md", to: "del/ny/10-aa.md")
        #expect(files["rutiner/a.md"] == nil)
        let text = try #require(files["del/ny/10-aa.md"])
        #expect(
            text.contains("[b](../../rutiner/b.md#om), [d](../d.md)\n![x](../../rutiner/x.png)"))
        #expect(text.contains("[alle](../../rutiner/)"))
        #expect(text.contains("tidligere_adresser:\n  - rutiner/a.html\n---\n"))
        #expect(
            files["rutiner/b.md"]?.contains("`](a.md)`.\n\n[1]: <../del/ny/10-aa.md>\n") ?? false)
        #expect(files["del/d.md"]?.contains("erstattes_av: del/ny/10-aa.md # slik\n") ?? false)
        #expect(
            files["del/d.md"]?.contains("over to](ny/10-aa.md) [og](<ny/10-aa.md> \"tittel\")")
                ?? false)
        #expect(files["ordliste.yaml"]?.contains("    se: del/ny/10-aa.md\n") ?? false)
        #expect(
            files["aarshjul.yaml"]?.contains("    kapittel: \"del/ny/10-aa.md\" # her\n") ?? false)
        #expect(files["rutiner/index.md"]?.contains("\r\n") ?? false)
    }

    @Test("A new number keeps the address and needs no redirect; back again needs none either")
    func renumbered() throws {
        let chapter = SmallHandbook.chapter()
        let same = try moved(["rutiner/10-a.md": chapter], "rutiner/10-a.md", to: "rutiner/20-a.md")
        #expect(same["rutiner/20-a.md"] == chapter)
        let there = try moved(["rutiner/a.md": chapter], "rutiner/a.md", to: "rutiner/b.md")
        let back = try moved(there, "rutiner/b.md", to: "rutiner/a.md")
        #expect(
            back["rutiner/a.md"]
                == chapter.replacing(
                    "---\nTekst", with: "tidligere_adresser:\n  - rutiner/b.html\n---\nTekst"))
    }

    @Test("A folder moves with all its chapters")
    func folder() throws {
        let files = try moved(
            [
                "rutiner/index.md": SmallHandbook.chapter(),
                "rutiner/a.md": SmallHandbook.chapter(body: "[opp](index.md) [b](../del/b.md)\n"),
                "del/b.md": SmallHandbook.chapter(
                    body: "[alle](../rutiner/) [a](../rutiner/a.md)\n"),
            ], "rutiner", to: "del/rutiner")
        #expect(files["del/rutiner/a.md"]?.contains("[opp](index.md) [b](../b.md)") ?? false)
        #expect(files["del/b.md"]?.contains("[alle](rutiner) [a](rutiner/a.md)") ?? false)
    }

    @Test("What was approved stays approved, and what was changed since stays changed")
    func checksums() throws {
        let request = ChapterApproval.Request(
            chapter: "rutiner/b.md", role: "nav-leder", day: Self.day, note: nil,
            mustBeReadAgain: false)
        var files = SmallHandbook([
            "rutiner/a.md": SmallHandbook.chapter(),
            "rutiner/b.md": SmallHandbook.chapter(body: "[a](a.md)\n"),
        ]).files
        files["rutiner/b.md"] = try ChapterApproval(request, in: .memory(files)).change.after
        let changed = files["rutiner/b.md"]?.replacing("[a]", with: "Se [a]") ?? ""
        files["rutiner/c.md"] = changed
        let after = SmallHandbook(try moved(files, "rutiner/a.md", to: "del/a.md")).reading.handbook
        #expect(after?.chapter("rutiner/b.md")?.isChangedAfterApproval == false)
        #expect(after?.chapter("rutiner/c.md")?.isChangedAfterApproval == true)
    }

    @Test(
        "Is refused, and the reason told",
        arguments: [
            ("rutiner/d.md", "del/d.md", "Mente du «rutiner/a.md»?"),
            ("rutiner/a.md", "rutiner/b.md", "finnes fra før"),
            ("rutiner/a.md", "rutiner/a.md", "er der den er"),
            ("rutiner/a.md", "a.md", "må ligge i en mappe"),
            ("rutiner/a.md", "../a.md", "er ikke et sted"),
            ("rutiner/a.md", "lover/a.md", "Under lover/"),
            ("rutiner/a.md", "rutiner/10-b.md", "ville gitt disse feilene"),
            ("lover", "del", "Mappen lover/"),
            ("rutiner", "rutiner/ny", "kan ikke flyttes til"),
            ("bilder", "del", "ikke er et kapittel"),
        ])
    func refused(source: String, destination: String, reason: String) throws {
        let files = [
            "rutiner/a.md": SmallHandbook.chapter(), "rutiner/b.md": SmallHandbook.chapter(),
            "bilder/c.md": SmallHandbook.chapter(), "bilder/x.png": "png",
        ]
        let refusal = try #require(throws: EditRefusal.self) {
            try ChapterMove(
                source, to: destination, in: .memory(SmallHandbook(files).files), on: Self.day)
        }
        #expect(refusal.message.contains(reason), "\(refusal.message)")
    }

    private static let day = Day("2026-11-21") ?? Day(number: 0)

    /// The files after a move, which may have brought no error.
    private func moved(
        _ files: [String: String], _ source: String, to destination: String
    ) throws -> [String: String] {
        var all = SmallHandbook(files).files
        let move = try ChapterMove(source, to: destination, in: .memory(all), on: Self.day)
        for change in move.changes {
            if let former = change.formerFile { all[former] = nil }
        }
        for change in move.changes { all[change.file] = change.after }
        return all
    }
}
