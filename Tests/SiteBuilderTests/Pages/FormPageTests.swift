import Testing

@testable import SiteBuilder

@Suite("Pages with forms")
struct FormPageTests {
    @Test("A field has a label, in which references and terms still lead on")
    func labels() throws {
        let page = try page(body: "- Har brukeren rett etter § 17 eller KVP? ____\n")
        #expect(
            page.contains(
                "<label for=\"side:felt-1\">Har brukeren rett etter <a class=\"paragraf\""))
        #expect(page.contains("<a class=\"begrep\""))
        #expect(page.contains("data-ledetekst=\"Har brukeren rett etter §\u{A0}17 eller KVP?\""))
        #expect(page.contains("<textarea id=\"side:felt-1\" rows=\"1\"></textarea>"))
    }

    @Test("Long blanks have more room, ticks a box, and the text around them stays")
    func kinds() throws {
        let page = try page(
            body: "Les først.\n\n- Mål ________\n- [ ] Avtalt\n\n## Lov\n\nSlutt.\n")
        #expect(page.contains("rows=\"4\""))
        #expect(page.contains("<label for=\"side:felt-2\">Avtalt</label>"))
        let form = try #require(page.firstRange(of: "<form class=\"skjema"))
        let end = try #require(page.firstRange(of: "</form>\n<div class=\"tekst\">"))
        #expect(page[..<form.lowerBound].contains("Les først."))
        #expect(page[end.upperBound...].contains("Slutt."))
        #expect(!page.contains("____"))
    }

    @Test("A numbered point takes the answers of the front matter, and an assessment or none")
    func questions() throws {
        let page = try page(extra: "svar: ja/ikke aktuelt", body: "## Sak\n\n1. Frist\n")
        #expect(page.contains("<fieldset class=\"punkt\" id=\"sak:1\""))
        #expect(page.contains("name=\"punkt-1\" value=\"ikke aktuelt\"> Ikke aktuelt</label>"))
        #expect(page.contains(">Vurdering</label>"))
        let bare = try self.page(extra: "svar: ja/nei\nvurdering: nei", body: "1. Frist\n")
        #expect(!bare.contains(">Vurdering</label>"))
        #expect(!bare.contains("data-neste-sak"))
    }

    @Test("A control counts cases by office; without offices it asks for none")
    func counting() throws {
        let settings = "kontorer:\n  - id: hamar\n    tittel: Nav Hamar\n"
        let site = try SmallSite([
            "skjema/10-vilkar.md": SmallSite.chapter(
                kind: "kontroll", extra: "svar: ja/nei", body: "1. Frist\n"),
            "handbok.yaml": "format: 1\nid: test\ntittel: Testhåndbok\n" + settings,
        ])
        let page = try #require(site.files["skjema/vilkar.html"])
        #expect(page.contains("data-navn=\"vilkar\""))
        #expect(page.contains("<option value=\"hamar\">Nav Hamar</option>"))
        #expect(page.contains("<th scope=\"col\" data-svar=\"nei\">Nei</th>"))
        let other = try self.page(kind: "kontroll", extra: "svar: ja/nei", body: "1. Frist\n")
        #expect(other.contains("data-neste-sak"))
        #expect(!other.contains("data-kontor"))
    }

    @Test("An area knows its point of the note")
    func note() throws {
        let site = try SmallSite([
            "skjema/a.md": SmallSite.chapter(
                kind: "skjema",
                extra: "notat:\n  mal: skjema/notat.md\n  områder:\n    Bolig: 2",
                body: "## Bolig\n\n- Leier? ____\n"),
            "skjema/notat.md": SmallSite.chapter(
                title: "Samtalenotat", kind: "skjema", body: "1. Mål ____\n2. Bosituasjon ____\n"),
        ])
        let page = try #require(site.files["skjema/a.html"])
        #expect(page.contains("data-notat=\"2\" data-notat-punkt=\"Bosituasjon\""))
        #expect(page.contains("data-notat-tittel=\"Samtalenotat\""))
        #expect(site.files["skjema/notat.html"]?.contains("data-kopier=\"notat\"") == false)
    }

    @Test("Footnotes of a form stand below it")
    func footnotes() throws {
        let page = try page(body: "- Leier?[^1] ____\n\n[^1]: Også framleie.\n")
        let end = try #require(page.firstRange(of: "</form>"))
        #expect(page[end.upperBound...].contains("Også framleie."))
    }

    @Test("Only pages with a form carry its script, and its underscores are not searched")
    func elsewhere() throws {
        let site = try SmallSite([
            "skjema/a.md": SmallSite.chapter(kind: "skjema", body: "- Leier? ____\n"),
            "skjema/b.md": SmallSite.chapter(kind: "skjema", body: "Tekst.\n"),
        ])
        #expect(site.files["skjema/a.html"]?.contains("skjema.js") == true)
        #expect(site.files["skjema/b.html"]?.contains("skjema.js") == false)
        let index = site.files.filter { $0.key.hasPrefix("sok/") && $0.key != "sok/sok.js" }
        #expect(index.values.contains { $0.contains("Leier?") })
        #expect(!index.values.contains { $0.contains("____") })
    }

    private func page(
        kind: String = "skjema", extra: String = "", body: String
    ) throws -> String {
        let chapter = SmallSite.chapter(kind: kind, extra: extra, body: body)
        return try #require(try SmallSite(["skjema/a.md": chapter]).files["skjema/a.html"])
    }
}
