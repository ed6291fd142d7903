import CalendarDate
import LegalReferences
import LovdataFormat
import Testing

@Suite("An act of Lovdata's open data")
struct ActTests {
    @Test("Head, chapter, number and heading are read; the heading loses its full stop")
    func head() throws {
        var act = SmallAct()
        act.body += SmallAct.section("20a", "Vilkår", "<article class=\"legalP\">Krav.</article>")
        let read = try act.read()
        #expect(read.id == "lov/2009-12-18-131")
        #expect(read.shortTitles == ["Sosialtjenesteloven", "sotjl"])
        #expect(read.inForce?.description == "2010-01-01")
        #expect(read.sections.map(\.number.description) == ["17", "20 a"])
        #expect(read.sections.map(\.heading) == ["Råd og veiledning", "Vilkår"])
        #expect(read.sections[0].chapter == "Kapittel 4. Individuelle tjenester")
    }

    @Test(
        "An abbreviation at the end of a heading keeps its full stop",
        arguments: [
            ("Stønad og arbeidsinntekt mv", "Stønad og arbeidsinntekt mv."),
            ("Refusjon i ytelser m.m", "Refusjon i ytelser m.m."),
            ("Om råd", "Om råd"),
        ])
    func abbreviation(written: String, heading: String) throws {
        var act = SmallAct()
        act.body = SmallAct.section("37", written, "<article class=\"legalP\">Krav.</article>")
        #expect(try act.read().sections.map(\.heading) == [heading])
    }

    @Test(
        "What changes no word changes no fingerprint",
        arguments: [
            "<article class=\"legalP\">Gi <b>råd</b>.</article>",
            "<article class=\"legalP\">Gi\n   r&#xE5;d.</article>",
            "<article class=\"legalP\">Gi\u{A0}rå\u{AD}d.</article>",
            "<article class=\"legalP\"><a href=\"lov/1\">Gi</a> råd.</article><!-- x -->",
            "<article class=\"legalP\">Gi råd.<footer class=\"footnotes\">Fot</footer></article>",
            "<article class=\"legalP\">Gi råd.</article><article class=\"changesToParent\">Endret</article>",
            "<article class=\"legalP\">Gi råd.</article><article class=\"futureLegalArticle\">Nytt</article>",
            "<article class=\"legalP\">Gi råd.</article><article class=\"legalP\" data-repealeddate=\"2020-01-01\">Gammelt</article>",
            "<article class=\"legalP\"><![CDATA[Gi råd.]]></article>",
        ])
    func sameWords(text: String) throws {
        var act = SmallAct()
        let first = try #require(act.read().sections.first)
        act.body = SmallAct.section("17", "Råd og veiledning", text)
        let second = try #require(act.read().sections.first)
        #expect(first.fingerprint == second.fingerprint)
    }

    @Test(
        "A word, a ledd or an item more changes the fingerprint",
        arguments: [
            "<article class=\"legalP\">Gi gode råd.</article>",
            "<article class=\"legalP\">Gi</article><article class=\"legalP\">råd.</article>",
            "<article class=\"legalP\">Gi<ul><li data-name=\"a\">råd.</li></ul></article>",
            "<article class=\"legalP\">Giråd.</article>",
        ])
    func otherWords(text: String) throws {
        var act = SmallAct()
        let first = try #require(act.read().sections.first)
        act.body = SmallAct.section("17", "Råd og veiledning", text)
        let second = try #require(act.read().sections.first)
        #expect(first.fingerprint != second.fingerprint)
    }

    @Test("A section that the act quotes from another law is not one of its own")
    func quoted() throws {
        var act = SmallAct()
        act.body += SmallAct.section("9", "Fremmed", "").replacing(
            "2009-12-18-131", with: "1967-02-10")
        #expect(try act.read().sections.map(\.number.description) == ["17"])
    }

    @Test("The latest change that has taken force counts")
    func changes() throws {
        var act = SmallAct()
        act.head["lastChangeInForce"] = "2026-01-01, 2027-01-01"
        let read = try act.read()
        #expect(read.changesInForce.count == 2)
        #expect(
            read.lastChange(on: try #require(read.changesInForce.first)) == read.changesInForce[0])
    }

    @Test("A change to come of a whole chapter is one of each of its sections")
    func chapterNote() throws {
        var act = SmallAct()
        act.body += SmallAct.section("18", "Stønad", "<article class=\"legalP\">Gi.</article>")
        act.body += """
            <article class="changesToParent">Kapitlet endret ved lov 1 mars 2024 nr. 3 (i kraft 1 juli
            2024). Endres ved lov 12 juni 2026 nr. 24 (i kraft 1 okt 2027).</article>
            </section><section class="section" data-name="kap5"><h2>Kapittel 5</h2>
            """
        act.body += SmallAct.section("41", "Lov", "<article class=\"legalP\">Gi.</article>")
        let coming = try act.read().sections.map { $0.coming.map(\.description) }
        let change = "endres ved lov 12. juni 2026 nr. 24, fra 2027-10-01"
        #expect(coming == [[change], [change], []])
        #expect(try act.read().sections.allSatisfy { $0.changedBy == nil })
    }

    @Test("A repealed section tells from when")
    func repealed() throws {
        var act = SmallAct()
        act.body += SmallAct.section(
            "18", "Borte", "", attributes: "data-repealeddate=\"2026-07-01\"")
        #expect(try act.read().sections.last?.repealedOn?.description == "2026-07-01")
    }
}
