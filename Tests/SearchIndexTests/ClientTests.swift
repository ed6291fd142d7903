import Foundation
import SearchIndex
import Testing

/// Queries of caseworkers, answered by the real client in node.
@Suite("What a caseworker can type", .enabled(if: Client.node != nil, "node is not installed"))
struct ClientTests {
    @Test("The page that answers comes first")
    func firstHits() throws {
        let expected = [
            "§ 20 a": "lover/sosialtjenesteloven/20a.html",
            "§20a": "lover/sosialtjenesteloven/20a.html",
            "20a": "lover/sosialtjenesteloven/20a.html",
            "20 a": "lover/sosialtjenesteloven/20a.html",
            "paragraf 20 a": "lover/sosialtjenesteloven/20a.html",
            "par. 20a": "lover/sosialtjenesteloven/20a.html",
            "stl 17": "lover/sosialtjenesteloven/17.html",
            "§ 17 i sosialtjenesteloven": "lover/sosialtjenesteloven/17.html",
            "kommuneloven § 25-1": "lover/kommuneloven/25-1.html",
            "17": "lover/sosialtjenesteloven/17.html",
            "KVP": "rutiner/kvp.html",
            "stjl": "lover/sosialtjenesteloven.html",
            "sosialhjelp": "rutiner/okonomi.html",
            "klagefrist": "rutiner/klage.html",
            "klage frist": "rutiner/klage.html",
            "frist for klage": "rutiner/klage.html",
            "saksbehandlings frist": "rutiner/klage.html",
            "kontroll": "internkontroll/rutine.html",
            "stikkprøve": "internkontroll/rutine.html",
            "okonomisk stonad": "rutiner/okonomi.html",
            "oekonomisk stoenad": "rutiner/okonomi.html",
            "sosialtjensteloven": "lover/sosialtjenesteloven.html",
            "fagkordinator": "roller/fag.html",
            "kvalifiserngsprogram": "rutiner/kvp.html",
            "ontroll": "internkontroll/rutine.html",
            "kotroll": "internkontroll/rutine.html",
            "skjema vilkår": "skjema/vilkar.html",
            "hva gjør jeg når bruker ikke møter": "rutiner/vilkar.html",
        ]
        let answers = try Client.ask(Array(expected.keys), of: SmallHandbook.input)
        for (query, address) in expected {
            let hits = answers[query] ?? []
            #expect(hits.first?.prefix { $0 != "#" } == address[...], "\(query): \(hits)")
        }
    }

    @Test("What cites a section follows the section's own page")
    func citing() throws {
        let hits = try Client.ask(["§ 17"], of: SmallHandbook.input)["§ 17"] ?? []
        #expect(
            hits.prefix(2).map { $0.prefix { $0 != "#" } } == [
                "lover/sosialtjenesteloven/17.html", "rutiner/rad.html",
            ])
    }

    @Test("A list of sections finds each of them before pages that cite them")
    func list() throws {
        let query = "§§ 17 og 20 a"
        let hits = try Client.ask([query], of: SmallHandbook.input)[query] ?? []
        #expect(
            Set(hits.prefix(2).map { String($0.prefix { $0 != "#" }) }) == [
                "lover/sosialtjenesteloven/17.html", "lover/sosialtjenesteloven/20a.html",
            ])
    }

    @Test("A number before a unit is no section", arguments: ["17 år", "17 kroner", "17 dager"])
    func units(query: String) throws {
        let hits = try Client.ask([query], of: SmallHandbook.input)[query] ?? []
        #expect(hits.first != "lover/sosialtjenesteloven/17.html#krav", "\(hits)")
    }

    @Test("A hit leads to the heading that answers")
    func headings() throws {
        let hits = try Client.ask(["klagefrist"], of: SmallHandbook.input)["klagefrist"] ?? []
        #expect(hits.first == "rutiner/klage.html#avsnitt-0")
    }

    @Test("Among more pages than a term keeps, the best one comes first")
    func commonWord() throws {
        var documents = (0..<700).map { number in
            SearchDocument(
                address: "side-\(number).html", title: "Kapittel \(number)", kind: "side",
                sections: [.init(heading: "", anchor: "", text: "Noe som er felles for alle.")])
        }
        documents[650].title = "Felles"
        let hits = try Client.ask(["felles"], of: SearchInput(documents: documents))["felles"]
        #expect(hits?.first == "side-650.html")
    }
}
