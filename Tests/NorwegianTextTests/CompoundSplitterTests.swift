import NorwegianText
import Testing

@Suite("Compounds")
struct CompoundSplitterTests {
    private func split(_ word: String, among words: [String: Int]) -> [String]? {
        var stems = WordTable()
        var frequencies: [Int] = []
        for (word, count) in words.sorted(by: { $0.key < $1.key }) {
            let id = stems.intern(SearchStemmer.stem(word).utf8.span)
            if id == frequencies.count { frequencies.append(0) }
            frequencies[id] += count
        }
        let splitter = CompoundSplitter(stems: stems, frequencies: frequencies)
        guard let id = stems.find(SearchStemmer.stem(word).utf8.span),
            let split = splitter.splits[id]
        else { return nil }
        return [split.modifier, split.head].map { String(decoding: stems[$0], as: UTF8.self) }
    }

    @Test("A compound is a modifier, perhaps a link, and a head that occur by themselves")
    func compounds() {
        let words = [
            "internkontroll": 3, "intern": 5, "kontroll": 9, "saksbehandlingsfrist": 1,
            "saksbehandling": 8, "frist": 9, "klagefrist": 2, "klage": 10, "sak": 20,
            "barnehage": 1, "barn": 20, "hage": 1,
        ]
        #expect(split("internkontroll", among: words) == ["intern", "kontrol"])
        #expect(split("saksbehandlingsfrist", among: words) == ["saksbehandling", "frist"])
        #expect(split("klagefristen", among: words) == ["klag", "frist"])
        #expect(split("barnehagen", among: words) == ["barn", "hag"])
    }

    @Test("A common word with rare parts is no compound")
    func wholes() {
        #expect(split("bruker", among: ["bruker": 90, "bru": 1, "ker": 1]) == nil)
        #expect(split("kompetanse", among: ["kompetanse": 50, "kompe": 1, "tanse": 1]) == nil)
    }

    @Test("A head of many compounds is a head although the compound is commoner than its parts")
    func productiveParts() {
        let words = [
            "vedtaksmal": 50, "vedtak": 5, "mal": 2, "notatmal": 5, "notat": 2, "brevmal": 4,
            "brev": 3, "vedtaksbrev": 3,
        ]
        #expect(split("vedtaksmal", among: words) == ["vedtak", "mal"])
    }

    @Test("Particles, suffixes and listed words are not split")
    func blocked() {
        let words = [
            "spørsmål": 1, "spør": 50, "mål": 50, "avslag": 1, "av": 50, "slag": 50,
            "veiledning": 1, "vei": 50, "ledning": 50, "undersøkelse": 1, "under": 50,
            "søkelse": 50,
        ]
        for word in ["spørsmål", "avslag", "veiledning", "undersøkelse"] {
            #expect(split(word, among: words) == nil, "\(word)")
        }
    }

    @Test("A word table finds what was added, also after growing")
    func wordTable() {
        var table = WordTable(capacity: 4)
        for number in 0..<5000 { #expect(table.intern("ord\(number)".utf8.span) == number) }
        for number in 0..<5000 { #expect(table.intern("ord\(number)".utf8.span) == number) }
        #expect(table.count == 5000)
        #expect(table.find("ord4999".utf8.span) == 4999)
        #expect(table.find("ord".utf8.span) == nil)
        #expect(String(decoding: table[17], as: UTF8.self) == "ord17")
    }
}
