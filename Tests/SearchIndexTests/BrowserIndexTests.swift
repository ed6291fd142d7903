import SearchIndex
import Testing

@Suite("The files of the index")
struct BrowserIndexTests {
    private let index = BrowserIndex(SmallHandbook.input)

    private func text(_ path: String) throws -> String {
        let file = try #require(index.files.first { $0.path == path })
        return String(decoding: file.bytes, as: UTF8.self)
    }

    @Test("The same documents in any order give the same bytes")
    func deterministic() {
        var input = SmallHandbook.input
        input.documents.reverse()
        #expect(BrowserIndex(input).files == index.files)
        #expect(Set(index.files.map(\.path)).count == index.files.count)
    }

    @Test("Every file is one call of the registering function")
    func scripts() {
        for file in index.files {
            let text = String(decoding: file.bytes, as: UTF8.self)
            #expect(text.hasPrefix("hjemmelSok(\"") && text.hasSuffix(");\n"), "\(file.path)")
            #expect(text.filter { $0 == "\n" }.count == 1)
        }
    }

    @Test("A page's file holds what is shown, with white space collapsed and quotes escaped")
    func pageFile() throws {
        let document = SearchDocument(
            address: "a.html", title: "Si \"ja\"\n og \\", kind: "rutine", place: "Rutiner",
            tasks: ["Svare"],
            sections: [.init(heading: "Når", anchor: "nar", text: " to\n\n linjer\t")])
        let files = BrowserIndex(SearchInput(documents: [document])).files
        let page = try #require(files.first { $0.path == "s/0.js" })
        #expect(
            String(decoding: page.bytes, as: UTF8.self) == """
                hjemmelSok("s",0,["Si \\"ja\\" og \\\\","a.html","Rutiner",["Svare"],[["Når","nar","to linjer"]],[],["",""],[]]);

                """)
    }

    @Test("Compounds are found under their parts, sections of law under law and number")
    func terms() throws {
        let terms = Self.terms(of: try text("o/0.js"))
        let expected: Set = [
            "kontrol", "internkontrol", "klag", "frist", "saksbehandling", "vilk", "#20a:0",
            "#25-1:2",
        ]
        #expect(expected.subtracting(terms).isEmpty)
        #expect(!terms.contains("og"))
    }

    @Test("Synonyms stand in the core as stems")
    func synonyms() throws {
        let core = try text("kjerne.js")
        #expect(core.contains("[\"kvalifiseringsprogram\",\"kvp\"]"))
        #expect(core.contains("[\"okonomisk stonad\",\"sosialhjelp\"]"))
    }

    @Test("An index of nothing is valid")
    func empty() {
        let files = BrowserIndex(SearchInput(documents: [])).files
        #expect(files.map(\.path) == ["kjerne.js", "b.js"])
    }

    /// The terms of a shard, front coding undone.
    private static func terms(of shard: String) -> Set<String> {
        var previous = ""
        var terms: Set<String> = []
        for code in shard.split(separator: "\"")[3].split(separator: " ") {
            let shared = Int(code.utf8.first ?? 0x41) - 0x41
            let rest = code.dropFirst().prefix { !("A"..."Z").contains($0) }
            previous = String(previous.prefix(shared) + rest)
            terms.insert(previous)
        }
        return terms
    }
}
