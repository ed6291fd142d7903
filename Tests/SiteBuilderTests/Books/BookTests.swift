import SystemTesting
import Testing

@testable import SiteBuilder

@Suite("Whole book")
struct BookTests {
    private static let book = "hele-boka.html"
    private static let part = "hele-boka/rutiner.html"

    @Test("Every id of the book stands there once")
    func uniqueIDs() throws {
        let ids = try page(Self.book).matches(of: /\sid="([^"]*)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        for wanted in ["rutiner/a", "rutiner/a:når", "rutiner/b:når", "rutiner/a:fn.1", "index"] {
            #expect(ids.contains(wanted), "\(wanted)")
        }
    }

    @Test("All that the chapters link to in the handbook is a place in the book that is there")
    func innerLinks() throws {
        let text = try page(Self.book)
        let main = try #require(text.split(separator: "<header class=\"bok-hode\">").last)
            .split(separator: "</main>")[0]
        let ids = Set(text.matches(of: /\sid="([^"]*)"/).map { String($0.1) })
        let links = main.matches(of: /href="([^"]*)"/).map { String($0.1) }
        #expect(links.count > 20)
        for link in links where !link.contains("://") && link != "rutiner/bilde.png" {
            let anchor = try #require(link.wholeMatch(of: /#(.+)/)?.1, "\(link)")
            #expect(ids.contains(String(anchor).withoutPercents), "\(link)")
        }
        #expect(links.contains("rutiner/bilde.png"))
        #expect(links.contains("#rutiner/b:n%C3%A5r"))
        #expect(links.contains("#lov/sosialtjenesteloven/20a"))
        #expect(links.contains("#ordliste:kvalifiseringsprogram"))
    }

    @Test("A footnote leads to the note of its own chapter, and back")
    func footnotes() throws {
        let text = try page(Self.book)
        for chapter in ["rutiner/a", "rutiner/b"] {
            #expect(text.contains("href=\"#\(chapter):fn.1\" id=\"\(chapter):fnref.1\""))
            #expect(text.contains("href=\"#\(chapter):fnref.1\""))
        }
    }

    @Test("Chapters stand in their order under their parts, a level for each")
    func headings() throws {
        let text = try page(Self.book)
        let headings = text.matches(of: /<h([1-6]) id="(?:rutiner|index)[^>]*>(.*?)<\/h/).map {
            "\($0.1) " + String($0.2).replacing(/<[^>]*>/, with: "")
        }
        #expect(
            headings == [
                "1 Testhåndbok", "2 1 Rutiner", "3 Om delen", "3 1.1 Første", "4 Når",
                "3 1.2 Andre", "4 Når",
            ])
        #expect(text.contains("<a href=\"#rutiner/b\">1.2 Andre</a>"))
    }

    @Test("Each chapter says its version and its approval")
    func approval() throws {
        let text = try page(Self.book)
        #expect(text.contains("Versjon <time datetime=\"2026-02-01\">1. februar 2026</time>"))
        #expect(text.contains("Godkjent <time datetime=\"2026-01-15\">15. januar 2026</time> av"))
    }

    @Test("A part has its own chapters inside it and leads to the pages of the others")
    func part() throws {
        let text = try page(Self.part)
        #expect(text.contains("href=\"#rutiner/b:n%C3%A5r\""))
        #expect(text.contains("href=\"../lov/sosialtjenesteloven/20a.html\""))
        #expect(text.contains("src=\"../rutiner/bilde.png\""))
        #expect(!text.contains("id=\"ordliste\""))
        #expect(try page("rutiner/index.html").contains("href=\"../hele-boka/rutiner.html\""))
    }

    @Test("A chapter has the same number in the book of its part as in the whole one")
    func numbers() throws {
        let site = try SmallSite([
            "10-om/10-a.md": SmallSite.chapter(title: "Første"),
            "20-rutiner/10-b.md": SmallSite.chapter(title: "Andre"),
        ])
        for path in [Self.book, Self.part] {
            let text = try #require(site.files[path])
            #expect(text.contains("<span class=\"bok-nr\">2.1</span> Andre<"), "\(path)")
            #expect(text.contains("<a href=\"#rutiner/b\">2.1 Andre</a>"), "\(path)")
        }
    }

    @Test(
        "Books that are written together are those that are written alone",
        arguments: [
            ["10-a/10-x.md", "20-b/10-y.md", "20-b/20-z.md"],
            ["a/x.md", "a/b/y.md", "c/z.md"],
            // The folders of `a` do not follow each other: `a-b` comes before `a/b`.
            ["a/x.md", "a/b/y.md", "a-b/z.md"],
        ])
    func together(chapters: [String]) throws {
        let body = "Se § 17, [lov](../lover) og [fil](/a/fil.pdf).\n"
        var files = ["a/fil.pdf": "fil"]
        for path in chapters { files[path] = SmallSite.chapter(title: path, body: body) }
        let plan = try #require(SmallSite(files).plan)
        let temporary = try TemporaryFolder()
        _ = try Publisher().publish(plan, to: temporary("Site"))
        let written = try temporary.texts(in: "Site")
        let books = plan.files.filter { $0.path.hasPrefix("hele-boka") }
        #expect(books.count > 1)
        for book in books {
            let alone = String(decoding: try book.contents.bytes(), as: UTF8.self)
            #expect(written[book.path] == alone, "\(book.path)")
        }
    }

    @Test("No page for paper is found by search engines or by the search of the site")
    func notSearched() throws {
        let site = try site()
        for path in [Self.book, Self.part] {
            #expect(try page(path).contains("<meta name=\"robots\" content=\"noindex\">"))
        }
        for (path, text) in site.files where path.hasPrefix("sok/") {
            #expect(!text.contains("hele-boka"), "\(path)")
        }
    }

    private func page(_ path: String) throws -> String {
        try #require(site().files[path])
    }

    private func site() throws -> SmallSite {
        let note = """
            endringer:
              - dato: 2026-02-01
                tekst: Nytt punkt
            """
        return try SmallSite([
            "rutiner/index.md": SmallSite.chapter(
                title: "Rutiner", kind: "side", body: "## Om delen\n\nSe [b](20-b.md).\n"),
            "rutiner/10-a.md": SmallSite.chapter(
                title: "Første", extra: note,
                body: """
                    ## Når

                    KVP etter § 20 a, se [b](20-b.md#når), [her](#når) og [delen](index.md).
                    Se [ordlista](../ordliste.yaml), [roller](../roller.yaml), [lov](../lover)
                    og [fil](bilde.png).[^1]

                    1. Ett
                    2. ![kart](bilde.png)

                    [^1]: Noten i a.
                    """),
            "rutiner/20-b.md": SmallSite.chapter(
                title: "Andre", body: "## Når\n\nTekst.[^1]\n\n1. Ett\n\n[^1]: Noten i b.\n"),
            "rutiner/bilde.png": "bilde",
            "lover/sosialtjenesteloven/17.md": """
            ---
            tittel: Om § 17
            dokumentansvarlig: fagkoordinator
            godkjent:
              dato: 2026-01-15
              av: nav-leder
            ---
            ## Når

            Se [a](../../rutiner/10-a.md).
            """,
        ])
    }
}
