import CalendarDate
import SourceFiles
import Testing
@testable import Handbook
@testable import HandbookEditing

@Suite("Giving a chapter words for the search")
struct SearchWordEditTests {
    private func add(_ words: [String], to extra: String) throws -> String {
        let handbook = SmallHandbook(["rutiner/a.md": SmallHandbook.chapter(extra: extra)])
        let day = try #require(Day(year: 2026, month: 11, day: 21))
        return try #require(
            try SearchWordEdit(
                adding: words, to: "rutiner/a.md", on: day, in: .memory(handbook.files)
            ).change.after)
    }

    @Test(
        "New words come last, and those that are there stay as they are written",
        arguments: [
            ("", "søkeord:\n  - hund\n"),
            ("søkeord:\n  - tolk # ofte", "søkeord:\n  - tolk # ofte\n  - hund\n"),
            ("søkeord: [tolk]", "søkeord:\n  - tolk\n  - hund\n"),
        ])
    func added(extra: String, result: String) throws {
        #expect(try add(["hund"], to: extra).contains(result))
    }

    @Test("A word that the chapter has is refused, and nothing is written")
    func known() {
        #expect(throws: EditRefusal.self) { try add(["Tolk"], to: "søkeord: [tolk]") }
    }
}
