import Handbook
import Templates
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

    @Test("A page marks itself in the navigation of its folder", arguments: ThemeFolder.allCases)
    func marking(_ folder: ThemeFolder) throws {
        let theme = try folder.theme()
        let pages = ["rutiner/index.html", "rutiner/vilkar.html"]
        let folders = [
            NavigationFolder(
                title: "Rutiner", href: "index.html", current: .mark(page: pages[0]), isOpen: true,
                chapters: [
                    NavigationLink(
                        // An address in a title is no link.
                        title: "<a href=\"vilkar.html\">Vilkår", href: "vilkar.html",
                        current: .mark(page: pages[1]))
                ])
        ]
        let part = Navigation(folders: theme.render(parts: folders))
        let navigation = MarkedNavigation(theme.render(part: part))
        let unmarked = navigation.marking(PagePath(path: "vilkar.html")).bytes.text
        #expect(!unmarked.contains("aria-current"))
        for (page, href) in zip(pages, ["index.html", "vilkar.html"]) {
            let marked = navigation.marking(PagePath(path: page)).bytes.text
            #expect(marked.contains("href=\"\(href)\" aria-current=\"page\""))
            #expect(marked.replacing(" aria-current=\"page\"", with: "") == unmarked)
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
