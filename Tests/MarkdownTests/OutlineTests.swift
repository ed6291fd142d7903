import Markdown
import Testing

@Suite("Outline")
struct OutlineTests {
    private let source = """
        Innledning med [lenke](a.md).

        # Formål *og* mål

        > sitat

        - punkt `kode`

        | a | b |
        |---|---|
        | c | d |

        ## Under ![bilde](b.png)

        ```
        kode
        ```

        [^1] <http://c.no>

        [^1]: Note med [lenke](d.md).
        """

    @Test("Headings, links and images come in the order of the text")
    func collections() throws {
        let document = try Document.parse(source)
        #expect(document.headings.map(\.text) == ["Formål og mål", "Under bilde"])
        #expect(document.headings.map(\.level) == [1, 2])
        #expect(document.links.map(\.destination) == ["a.md", "http://c.no", "d.md"])
        #expect(document.links.map(\.isAutolink) == [false, true, false])
        #expect(document.images.map(\.text) == ["bilde"])
    }

    @Test("Each section has the text up to the next heading")
    func sections() throws {
        let sections = try Document.parse(source).sections
        #expect(sections.map { $0.heading?.anchor } == [nil, "formål-og-mål", "under-bilde"])
        #expect(
            sections.map(\.text) == [
                "Innledning med lenke.\n", "sitat\npunkt kode\na b\nc d\n",
                "kode\n http://c.no\nNote med lenke.\n",
            ])
    }

    @Test("A link in the description of an image is no link of the document")
    func imageDescription() throws {
        let document = try Document.parse("![a [b](javascript:c) [^1]](d.png)\n\n[^1]: e")
        #expect(document.links.isEmpty)
        #expect(document.findings.isEmpty)
        #expect(!document.html().contains("#fnref"))
    }
}
