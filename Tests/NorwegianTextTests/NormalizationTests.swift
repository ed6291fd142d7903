import NorwegianText
import Testing

@Suite("Normalization, words, folding")
struct NormalizationTests {
    @Test(
        "Invisible characters vanish, spaces and hyphens become plain, letters lower case",
        arguments: [
            ("intern\u{AD}kontroll", "internkontroll"),
            ("§\u{A0}20\u{202F}a", "§ 20 a"),
            ("kvalitets\u{2011}innsyn", "kvalitets-innsyn"),
            ("A\u{30A}PNING", "\u{E5}pning"),
            ("ØÆÅ ČŽ", "øæå čž"),
            ("Ÿ×÷", "ÿ×÷"),
        ])
    func normalize(text: String, expected: String) {
        let normalized = Normalization.normalize(text)
        #expect(Array(normalized.unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test("Words are runs of letters and digits, with their places in bytes")
    func words() {
        var scanner = WordScanner()
        var found: [(String, Range<Int>)] = []
        scanner.scan("Rå-d: §\u{A0}20a, «veiled\u{AD}ning»".utf8.span) { word, range in
            found.append((String(decoding: Array(word), as: UTF8.self), range))
        }
        #expect(found.map(\.0) == ["rå", "d", "20a", "veiledning"])
        #expect(found.map(\.1) == [0..<3, 4..<5, 11..<14, 18..<30])
    }

    @Test("Malformed UTF-8 separates words and does not crash")
    func malformed() {
        var scanner = WordScanner()
        var found: [String] = []
        let bytes: [UInt8] = [0x61, 0xC3, 0x62, 0xFF, 0xE2, 0x80, 0x63, 0xF0]
        scanner.scan(bytes.span) { word, _ in
            found.append(String(decoding: Array(word), as: UTF8.self))
        }
        #expect(found == ["a", "b", "c"])
    }

    @Test(
        "Every way to write a Norwegian letter folds alike",
        arguments: [
            ("økonomisk", "okonomisk"), ("oekonomisk", "okonomisk"), ("ÖKONOMISK", "okonomisk"),
            ("rådgivning", "radgivning"), ("raadgivning", "radgivning"),
            ("særlig", "sarlig"), ("saerlig", "sarlig"), ("kafé", "kafe"),
            ("koordinator", "kordinator"), ("Čoahkkin", "coahkkin"),
        ])
    func fold(word: String, expected: String) {
        #expect(Folding.fold(word) == expected)
    }

    @Test(
        "All forms of a word have one search stem",
        arguments: [
            ["bruker", "brukere", "brukerne", "brukernes", "brukeren"],
            ["program", "programmet", "programmene", "programmer"],
            ["år", "året", "årene", "aar", "aarene"],
            ["uke", "uker", "ukene", "uken", "uka"],
            ["rådgivning", "rådgiving", "rådgivningen", "raadgivning"],
            ["sosialtjenesteloven", "sosialtjenestelov", "sosialtjenestelova"],
            ["veiledning", "veiledningen", "veiledningens", "veiledninger"],
        ])
    func stems(forms: [String]) {
        #expect(Set(forms.map(SearchStemmer.stem)).count == 1, "\(forms.map(SearchStemmer.stem))")
    }

    @Test("Words with different meanings keep different stems")
    func differentStems() {
        #expect(SearchStemmer.stem("sosialloven") != SearchStemmer.stem("sosial"))
        #expect(SearchStemmer.stem("klage") != SearchStemmer.stem("klasse"))
    }

    @Test("Stop words are tested before folding")
    func stopWords() {
        #expect(StopWords.contains("når"))
        #expect(StopWords.contains("naar"))
        #expect(!StopWords.contains("nær"))
        #expect(!StopWords.contains("ikke"))
    }
}
