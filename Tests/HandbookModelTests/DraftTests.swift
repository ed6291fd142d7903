import Diagnostics
import Handbook
import HandbookReading
import Testing

@Suite("Drafts")
struct DraftTests {
    private let handbook = SmallHandbook([
        "a/a.md": SmallHandbook.chapter(body: "Se [utkastet](b.md) og [c](c.md).\n"),
        "a/b.md": SmallHandbook.chapter(
            title: "Et utkast", extra: "status: utkast\nlovgrunnlag:\n  - sotjl. § 17",
            body: "Se [a](a.md) og [d](d.md), § 17.\n"),
        "a/c.md": SmallHandbook.chapter(),
        "a/d.md": SmallHandbook.chapter(extra: "status: utkast"),
    ])

    @Test("A link from what is published to a draft is a warning at the link")
    func warning() {
        #expect(handbook.faults == ["a/a.md:9:4 lenke-til-utkast"])
    }

    @Test("What is published knows nothing of drafts")
    func leftOut() throws {
        let read = try #require(handbook.reading.handbook)
        #expect(read.draftCount == 2)
        let published = read.withoutDrafts
        #expect(published.chapters.map(\.id) == ["a/a.md", "a/c.md"])
        #expect(published.folders.map(\.chapters) == [["a/a.md", "a/c.md"]])
        #expect(published.chapter("a/b.md") == nil)
        #expect(published.citations.isEmpty)
        #expect(read.citations.count == 1)
    }

    @Test("A term leads to a chapter that is there")
    func term() {
        let glossary = """
            begreper:
              - begrep: program
                forklaring: Et program.
                se: a/aa.md
            """
        let handbook = SmallHandbook([
            "a/a.md": SmallHandbook.chapter(), "ordliste.yaml": glossary,
        ])
        #expect(handbook.faults == ["ordliste.yaml:4:9 lenke-brutt"])
        #expect(handbook.reading.diagnostics.first?.suggestion == "Mente du «a/a.md»?")
    }
}
