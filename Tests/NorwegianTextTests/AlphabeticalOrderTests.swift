import NorwegianText
import Testing

@Suite("Norwegian alphabetical order")
struct AlphabeticalOrderTests {
    @Test("Æ, ø and å come last, aa as å, numbers by value, punctuation as space")
    func order() {
        let sorted = [
            "§ 9", "§ 10", "§ 20", "§ 20 a", "abc", "Arena", "Zürich", "ære", "ærlig", "øke",
            "ånd", "Aasen", "åtte",
        ]
        #expect(sorted.shuffled().sorted(by: AlphabeticalOrder.precedes) == sorted)
    }

    @Test("Accents and case decide only between words that are otherwise equal")
    func ties() {
        #expect(AlphabeticalOrder.precedes("kafe", "kafé"))
        #expect(AlphabeticalOrder.precedes("kafé", "kafeen"))
        #expect(AlphabeticalOrder.precedes("KVP", "kvp"))
        #expect(!AlphabeticalOrder.precedes("kvp", "kvp"))
        #expect(AlphabeticalOrder.precedes("Müller", "Myller") == false)
        #expect(AlphabeticalOrder.precedes("sak", "saksbehandler"))
        #expect(AlphabeticalOrder.precedes("sak og vedtak", "saksbehandler"))
    }

    @Test(
        "The heading in an index is the first letter",
        arguments: [
            ("avvik", "A"), ("årshjul", "Å"), ("Aasen", "Å"), ("Ærlig", "Æ"), ("øk", "Ø"),
            ("Éclair", "E"), ("«Klage»", "K"), ("§ 17", "#"), ("", "#"), ("日本", "#"),
        ])
    func initial(text: String, expected: String) {
        #expect(AlphabeticalOrder.initial(of: text) == expected)
    }
}
