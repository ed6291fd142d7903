import Diagnostics
import Handbook
import HandbookReading
import Testing

@Suite("Questions that a chapter answers")
struct AnsweredQuestionTests {
    private static let body = """
        Alle kan klage.

        ## Slik gjør du

        1. Fristen er **tre uker** fra [vedtaket](a.md) kom
           fram. Klagen skal til oss. Vi svarer bare når den er skriftlig.
        2. Barn skal ikke brukes som tolk

        | Hva | Hvem |
        |---|---|
        | Utbetaling til andre. | Økonomi. |

        """

    private func handbook(_ question: String, extra: String = "") -> SmallHandbook {
        SmallHandbook([
            "rutiner/a.md": SmallHandbook.chapter(
                extra: "kort: [Vi hjelper deg å klage.]\nspørsmål:\n  - \(question)",
                body: Self.body)
        ])
    }

    @Test(
        "An answer stands in the chapter as it is shown",
        arguments: [
            ("Alle kan klage.", nil),
            ("Fristen er tre uker fra vedtaket kom fram.", "slik-gjør-du"),
            ("Fristen er **tre uker** fra [vedtaket](a.md) kom fram", "slik-gjør-du"),
            ("Fristen er tre uker fra vedtaket kom fram. Klagen skal til oss.", "slik-gjør-du"),
            ("Barn skal ikke brukes som tolk.", "slik-gjør-du"),
            ("Utbetaling til andre.", "slik-gjør-du"),
            ("Vi hjelper deg å klage.", nil),
        ] as [(String, String?)])
    func found(answer: String, anchor: String?) throws {
        let handbook = handbook("spm: [Når?, Hvor lenge?]\n    svar: \"\(answer)\"")
        #expect(handbook.faults == [])
        let question = try #require(
            handbook.reading.handbook?.chapter("rutiner/a.md")?.questions.first)
        #expect(question.wordings == ["Når?", "Hvor lenge?"])
        #expect(
            question.answer.value
                == answer.replacing("**", with: "").replacing("[vedtaket](a.md)", with: "vedtaket"))
        #expect(question.anchor == anchor)
    }

    @Test(
        "An answer that the chapter does not give is an error with the nearest sentence",
        arguments: [
            (
                "Fristen er to uker fra vedtaket kom fram.",
                "Mente du «Fristen er tre uker fra vedtaket kom fram.»?"
            ),
            ("Vi svarer", "Skriv hele setningen: «Vi svarer bare når den er skriftlig.»"),
            ("Klagen skal til oss. Alle kan klage.", "Mente du «Klagen skal til oss.»?"),
            ("Noe helt annet står her.", "Kopier en hel setning fra teksten eller fra kort:."),
        ])
    func missing(answer: String, suggestion: String) throws {
        let reading = handbook("spm: Når?\n    svar: \(answer)").reading
        let fault = try #require(reading.diagnostics.first { $0.code == .answerNotInText })
        #expect(fault.severity == .error)
        #expect(fault.position.line == 11)
        #expect(fault.position.column == 11)
        #expect(fault.suggestion == suggestion)
    }

    @Test(
        "A pair without one of its halves, or with another key, is told of",
        arguments: [
            ("spm: Når?", "rutiner/a.md:10:5 yaml-mangler-nokkel"),
            ("svar: Alle kan klage.", "rutiner/a.md:10:5 yaml-mangler-nokkel"),
            (
                "spm: Når?\n    svar: Alle kan klage.\n    ord: x",
                "rutiner/a.md:12:5 yaml-ukjent-nokkel"
            ),
            ("Når?", "rutiner/a.md:10:5 yaml-feil-type"),
        ])
    func incomplete(question: String, fault: String) {
        #expect(handbook(question).faults.contains(fault))
    }

    @Test("A value of the office in an answer is filled in as it is in the text")
    func value() throws {
        let handbook = SmallHandbook(officeValues: [
            "rutiner/a.md": SmallHandbook.chapter(
                extra: "spørsmål: [{spm: Når?, svar: \"Vi betaler {{kontor.dag}}.\"}]",
                body: "Vi betaler {{kontor.dag}}.\n\n## En\n"),
            "kontor/hamar/kontor.yaml": "verdier:\n  dag: den 15.\n",
            "kontor/stange/kontor.yaml": "verdier:\n  dag: den 20.\n",
        ])
        #expect(handbook.faults.isEmpty)
        let chapter = try #require(handbook.office("hamar")?.chapter("rutiner/a.md"))
        #expect(chapter.questions.map(\.answer.value) == ["Vi betaler den 15.."])
    }
}
