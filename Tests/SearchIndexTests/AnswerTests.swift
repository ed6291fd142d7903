import SearchIndex
import Testing

/// What the search says by itself: an answer, what is urgent, what the handbook does not hold.
@Suite("What the search answers", .enabled(if: Client.node != nil, "node is not installed"))
struct AnswerTests {
    private static let input: SearchInput = {
        func page(
            _ address: String, _ title: String, tasks: [String] = [], words: [String] = [],
            questions: [(String, String)] = [], text: String
        ) -> SearchDocument {
            var document = SearchDocument(
                address: address, title: title, kind: "rutine", tasks: tasks,
                sections: [.init(heading: "Slik gjør du", anchor: "slik", text: text)])
            document.words = words
            document.questions = questions.map {
                .init(wordings: [$0.0], answer: $0.1, anchor: "slik")
            }
            document.standing = .init(label: "Forslag, ikke godkjent ennå", due: "")
            return document
        }
        return SearchInput(
            documents: [
                page(
                    "klage.html", "Klage",
                    questions: [("Hvor lang er klagefristen?", "Fristen er tre uker.")],
                    text: "Fristen er tre uker. Klagen sendes til kontoret som gjorde vedtaket."),
                page(
                    "tolk.html", "Samtaler med tolk", words: ["snakker ikke norsk", "oversetter"],
                    questions: [
                        ("Kan barn tolke for foreldrene?", "Barn skal ikke brukes som tolk.")
                    ],
                    text: "Bestill tolk i god tid. Barn skal ikke brukes som tolk."),
                page("haster.html", "Haster det?", text: "Ring nødetatene."),
                page("mangler.html", "Dette står ikke her", words: ["hund"], text: "Hund. Spør."),
            ],
            urgent: UrgentPage(
                address: "haster.html", words: ["slår", "penger mat", "selvmord*"]),
            absences: "mangler.html")
    }()

    private func ask(_ query: String) throws -> Client.Result {
        try #require(try Client.results(of: [query], in: Self.input)[query])
    }

    @Test(
        "Words of an author find the page, inflected like all others",
        arguments: ["oversetteren", "snakker ikke norsk", "oversettere til møte"])
    func words(query: String) throws {
        #expect(try ask(query).addresses.first?.hasPrefix("tolk.html") == true)
    }

    @Test(
        "A question like an author's is answered by the author's sentence",
        arguments: [
            ("hvor lang er klagefristen", "Fristen er tre uker."),
            ("klagefrist", "Fristen er tre uker."),
            ("kan barnet tolke for foreldre", "Barn skal ikke brukes som tolk."),
        ])
    func answers(query: String, sentence: String) throws {
        let result = try ask(query)
        #expect(result.answer.first == sentence)
        #expect(result.answer.dropFirst().first?.hasSuffix("#slik") == true)
        #expect(result.answer.last == "Forslag, ikke godkjent ennå")
    }

    @Test(
        "A question that only shares a word with an author's is not answered",
        arguments: [
            "hvem behandler klagen", "klage på tolken", "barn med funksjonsnedsettelse", "foreldre",
            "hvor mye koster klagen",
        ])
    func noAnswer(query: String) throws {
        #expect(try ask(query).answer == [])
    }

    @Test(
        "What may not wait comes first, however it is put",
        arguments: [
            "mannen slår henne", "Han SLÅR", "slaar ungene", "har ikke mat og heller ikke penger",
            "selvmordstanker", "penger til mat",
        ])
    func urgent(query: String) throws {
        let result = try ask(query)
        #expect(result.isPinned && result.addresses.first == "haster.html")
    }

    @Test(
        "Urgent words are matched as they are written",
        arguments: ["slår", "sla opp", "penger til måten", "mord", "frist for klage"])
    func notUrgent(query: String) throws {
        #expect(try ask(query).isPinned == (query == "slår"))
    }

    @Test("What the handbook does not hold is said, with the words that are missing")
    func honest() throws {
        let result = try ask("hvordan kobler jeg til skriveren")
        #expect(result.isUncertain)
        #expect(result.missing.contains("skriveren"))
        #expect(result.addresses.count <= 3)
        #expect(try !ask("klagefrist").isUncertain)
        #expect(try !ask("tolk").isUncertain)
    }

    @Test("A page of what is missing is not taken for an answer")
    func absences() throws {
        let result = try ask("kan han ha hund")
        #expect(result.isUncertain && result.addresses.first?.hasPrefix("mangler.html") == true)
        #expect(result.missing == ["hund"])
    }
}
