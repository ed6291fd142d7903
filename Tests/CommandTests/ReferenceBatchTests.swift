import SystemTesting
import Testing

@Suite("hjemmel refs --batch")
struct ReferenceBatchTests {
    @Test("One line comes for each, in order, with absent fields left out")
    func order() throws {
        let run = try batch(
            #"{"id": "b", "text": "Se § 20 a første ledd bokstav b nr. 2.", "law": "sosialtjenesteloven"}"#,
            #"{"id": "a", "text": "Ingen henvisning."}"#,
            #"{"id": "c", "text": "Se forvaltningsloven § 11 a."}"#)
        #expect(run.status == 0)
        #expect(
            run.lines == [
                #"{"id":"b","refs":[{"bokstav":"b","law":"sosialtjenesteloven","ledd":1,"match":"§ 20 a første ledd bokstav b nr. 2","nr":2,"section":"20 a"}]}"#,
                #"{"id":"a","refs":[]}"#,
                #"{"id":"c","refs":[{"law":"forvaltningsloven","match":"§ 11 a","section":"11 a"}]}"#,
            ])
    }

    @Test(
        "Emphasis is seen through; code, addresses and comments are not read",
        arguments: [
            ("sotjl. **§ 17** her", ["§ 17"]),
            ("sotjl. § **20** a her", ["§ 20 a"]),
            ("[sotjl. § 18](a.md) her", ["§ 18"]),
            ("`sotjl. § 17` her", []),
            ("```\nsotjl. § 17\n```", []),
            ("https://lovdata.no/lov/2009-12-18-131/§17", []),
            ("<!-- sotjl. § 17 --> her", []),
        ])
    func markdown(text: String, matches: [String]) throws {
        let escaped = text.replacing("\n", with: "\\n")
        let run = try batch(#"{"id": "x", "text": "\#(escaped)", "law": "sosialtjenesteloven"}"#)
        let found = run.output.split(separator: #""match":""#).dropFirst().map {
            String($0.prefix { $0 != "\"" })
        }
        #expect(found == matches)
    }

    @Test("Every law of the handbook is listed, and no other")
    func listed() throws {
        let run = try batch(
            #"{"id": "x", "text": "Se åndsverkloven § 209, Grunnloven § 97 og tolkeloven § 6."}"#)
        #expect(run.lines.count == 1)
        #expect(run.output.contains("\"law\":\"grunnloven\""))
        #expect(run.output.contains("\"law\":\"tolkeloven\""))
        #expect(!run.output.contains("209"))
    }

    @Test("A line that is no question is told with its number, the others are answered")
    func badLines() throws {
        let run = try batch(
            #"{"id": "a", "text": "Se sotjl. § 17."}"#, "tull", #"{"id": "b"}"#,
            #"{"id": "c", "text": "Tekst."}"#)
        #expect(run.status == 1)
        #expect(run.lines.count == 2)
        #expect(run.error.contains("standard inn:2:"))
        #expect(run.error.contains("standard inn:3:"))
    }

    @Test("Blank lines and a missing last line end are no questions")
    func blankLines() throws {
        let run = try ProgramRun(
            "hjemmel", ["refs", "--batch", "--source", "/finnes-ikke"],
            input: "\n{\"id\": \"a\", \"text\": \"Tekst.\"}")
        #expect(run.status == 0)
        #expect(run.lines == [#"{"id":"a","refs":[]}"#])
    }

    /// The laws are those that the program carries, because there is no handbook.
    private func batch(_ lines: String...) throws -> ProgramRun {
        try ProgramRun(
            "hjemmel", ["refs", "--batch", "--source", "/finnes-ikke"],
            input: lines.joined(separator: "\n") + "\n")
    }
}
