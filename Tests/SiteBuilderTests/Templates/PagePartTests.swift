import Testing

@testable import SiteBuilder

@Suite("Parts of pages")
struct PagePartTests {
    @Test(
        "The contents nest by level",
        arguments: [
            ([2], ""),
            ([2, 2], "<ol><li>a</li><li>b</li></ol>"),
            ([2, 3, 3, 2], "<ol><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ol>"),
            ([2, 3], "<ol><li>a<ol><li>b</li></ol></li></ol>"),
            ([3, 3, 2], "<ol><li>a<ol><li>b</li></ol></li><li>c</li></ol>"),
            ([2, 4, 1, 2], "<ol><li>a</li><li>d</li></ol>"),
        ])
    func contents(_ levels: [Int], _ expected: String) {
        let entries = zip(levels, ["a", "b", "c", "d"]).map { level, title in
            Contents.Entry(level: level, title: title, id: title)
        }
        var html = Contents(entries: entries).fragment.bytes.text
        for title in ["a", "b", "c", "d"] {
            html = html.split(
                separator: "<a href=\"#\(title)\">\(title)</a>", omittingEmptySubsequences: false
            )
            .joined(separator: title)
        }
        #expect(html == expected)
    }

    @Test("A heading in the contents is text")
    func hostileContents() {
        let entry = Contents.Entry(level: 2, title: "<b>", id: "\"")
        #expect(
            Contents(entries: [entry, entry]).fragment.bytes.text
                .hasPrefix("<ol><li><a href=\"#&quot;\">&lt;b&gt;</a></li>"))
    }

    @Test(
        "A page marks itself in the navigation of its folder",
        arguments: [
            (
                "a.html",
                "<a href=\"a.html\" aria-current=\"page\">A</a><a href=\"b&amp;c.html\">B</a>"
            ),
            (
                "b&c.html",
                "<a href=\"a.html\">A</a><a href=\"b&amp;c.html\" aria-current=\"page\">B</a>"
            ),
            ("c.html", "<a href=\"a.html\">A</a><a href=\"b&amp;c.html\">B</a>"),
        ])
    func marking(_ href: String, _ expected: String) {
        let html = "<a href=\"a.html\">A</a><a href=\"b&amp;c.html\">B</a>"
        let navigation = RenderedNavigation(Fragment(html: html))
        #expect(navigation.marking(href).bytes.text == expected)
    }

    @Test(
        "Every theme writes addresses in the navigation where a page can mark them",
        arguments: ThemeFolder.allCases)
    func marksInThemes(_ folder: ThemeFolder) throws {
        let theme = try folder.theme()
        let folders = [
            NavigationFolder(
                title: "Rutiner", href: "index.html", isOpen: true,
                chapters: [PageLink(title: "Vilkår", href: "vilkar.html")])
        ]
        let part = Navigation(folders: theme.render(parts: folders))
        let navigation = RenderedNavigation(theme.render(part: part))
        for href in ["index.html", "vilkar.html"] {
            #expect(
                navigation.marking(href).bytes.text.contains(
                    "href=\"\(href)\" aria-current=\"page\""))
        }
    }

    @Test("Text becomes a fragment by escaping")
    func fragment() {
        #expect(
            Fragment(text: "§ 17 & <æøå> 'x' \"y\"").bytes.text
                == "§ 17 &amp; &lt;æøå&gt; &#39;x&#39; &quot;y&quot;")
        #expect(Fragment(text: "").bytes.isEmpty)
    }

    @Test("The breadcrumbs are a list of links")
    func breadcrumbs() throws {
        let part = Breadcrumbs(links: [PageLink(title: "Forside", href: "../index.html")])
        let html = try ThemeFolder.standard.theme().render(part: part).bytes.text
        #expect(
            html == "<nav class=\"sti\" aria-label=\"Brødsmulesti\"><ol>"
                + "<li><a href=\"../index.html\">Forside</a></li></ol></nav>\n")
    }
}
