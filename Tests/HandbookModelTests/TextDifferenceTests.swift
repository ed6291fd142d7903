import Handbook
import HandbookReading
import HandbookReports
import Testing

@Suite("What differs between two chapters")
struct TextDifferenceTests {
    /// The changes from one body to another, each as its heading, `+` or `-`, and its text.
    private func changes(from old: String, to new: String) throws -> [String] {
        let handbook = try #require(
            SmallHandbook([
                "a/a.md": SmallHandbook.chapter(body: old),
                "a/b.md": SmallHandbook.chapter(body: new),
            ]).reading.handbook)
        let difference = TextDifference(
            from: try #require(handbook.chapter("a/a.md")),
            to: try #require(handbook.chapter("a/b.md")))
        return difference.parts.flatMap { part in
            part.changes.map {
                "\(part.heading ?? "") \($0.isAdded ? "+" : "-") \($0.text)"
            }
        }
    }

    @Test(
        "Blocks that are gone and new stand under their headings, in the order of the texts",
        arguments: [
            ("En.\n", "En.\n", []),
            ("En.\n", "*En.*\n", []),
            ("En.\n\nTo.\n", "En.\n\nNy.\n\nTo.\n", [" + Ny."]),
            (
                "## A\n\nEn.\n\n## B\n\nTo.\n", "## A\n\nEn.\n\n## B\n\nTre.\n",
                ["B - To.", "B + Tre."]
            ),
            ("## A\n\n- en\n- to\n", "## A\n\n- en\n- tre\n- to\n", ["A + tre"]),
            ("| a |\n|---|\n| b |\n", "| a |\n|---|\n| c |\n", [" - b", " + c"]),
            ("## A\n\nEn.\n", "", ["A - A", "A - En."]),
        ])
    func blocks(old: String, new: String, expected: [String]) throws {
        #expect(try changes(from: old, to: new) == expected)
    }

    @Test("Very long texts that share nothing are told as a whole")
    func long() throws {
        let old = (0..<2_100).map { "a\($0)\n\n" }.joined()
        let new = (0..<2_100).map { "b\($0)\n\n" }.joined()
        #expect(try changes(from: "Likt.\n\n" + old, to: "Likt.\n\n" + new).count == 4_200)
    }
}
