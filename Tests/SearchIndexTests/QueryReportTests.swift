import SearchIndex
import Testing

@Suite("Why a query finds what it finds")
struct QueryReportTests {
    private static let input: SearchInput = {
        var interpreter = SearchDocument(
            address: "tolk.html", title: "Samtaler med tolk", kind: "rutine",
            tasks: ["Bestille tolk"],
            sections: [.init(heading: "Før samtalen", anchor: "for", text: "Avtal tiden.")])
        interpreter.words = ["oversetter", "snakker ikke norsk"]
        let complaint = SearchDocument(
            address: "klage.html", title: "Klage", kind: "rutine",
            sections: [
                .init(
                    heading: "Klagefrist", anchor: "frist", text: "Klagefristen er tre uker.",
                    rows: ["Klagen er for sen"])
            ])
        return SearchInput(
            documents: [interpreter, complaint], synonyms: [["klage", "anke"]],
            urgent: UrgentPage(address: "haster.html", words: ["slår", "penger mat"]))
    }()

    @Test("A word of an author is told as the reason")
    func word() throws {
        let report = QueryReport("oversetteren", in: Self.input)
        #expect(report.words.map(\.stem) == ["overset"])
        let hit = try #require(report.hits.first)
        #expect(hit.address == "tolk.html")
        #expect(hit.places == ["oversetteren: søkeord «oversetter»"])
    }

    @Test(
        "Each field is told by its name, the strongest first",
        arguments: [
            ("tolk", "tolk: tittel «Samtaler med tolk»"),
            ("bestille", "bestille: brukes_når «Bestille tolk»"),
            ("avtale", "avtale: teksten"), ("sen", "sen: tabell «Klagen er for sen»"),
            ("anke", "anke: tittel «Klage»"), ("klagefrist", "klagefrist: overskrift «Klagefrist»"),
        ])
    func places(query: String, place: String) {
        #expect(QueryReport(query, in: Self.input).hits.first?.places == [place])
    }

    @Test("A word that no page has is told with no pages")
    func unknown() {
        let report = QueryReport("hund", in: Self.input)
        #expect(report.words.map(\.pageCount) == [0])
        #expect(report.hits.isEmpty)
    }

    @Test("Urgent words are told of as the client pins them")
    func urgent() {
        #expect(QueryReport("mat og penger", in: Self.input).urgent == "haster.html")
        #expect(QueryReport("maten", in: Self.input).urgent == nil)
    }
}
