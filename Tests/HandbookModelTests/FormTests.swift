import Diagnostics
import Handbook
import HandbookReading
import Markdown
import Testing

@Suite("Forms")
struct FormTests {
    @Test("Points become fields, ticks and questions under the headings they stand under")
    func reading() throws {
        let form = try #require(
            SmallForm(
                settings: "svar: ja/nei",
                body: """
                    Les dette først.

                    - Dato ____

                    ## Sak

                    3. Fristen er holdt.
                    4. Vedtaket er begrunnet.

                    ### Mer

                    - [ ] Samtykke
                    - Vurdering ________
                    - bare tekst

                    ## Lovgrunnlag

                    - Råd: § 17

                    """
            ).form)
        #expect(
            SmallForm.describe(form.areas) == [
                "– felt Dato", "Sak 3 spørsmål Fristen er holdt.",
                "Sak 4 spørsmål Vedtaket er begrunnet.", "Mer kryss Samtykke",
                "Mer stort felt Vurdering",
            ])
        #expect(form.introduction.count == 1)
        #expect(form.ending.count == 2)
        #expect(form.fields.map(\.anchor) == ["", "sak:3", "sak:4", "", ""])
    }

    @Test("Without answers a numbered point with a blank is a field, and one without is text")
    func numbered() throws {
        let form = try #require(SmallForm(body: "1. Bolig ____\n2. Mål\n").form)
        #expect(SmallForm.describe(form.areas) == ["– 1 felt Bolig"])
        guard case .text(let blocks) = form.areas[0].parts.last, case .list(let list) = blocks[0]
        else { return #expect(Bool(false)) }
        #expect(list.start == 2)
    }

    @Test("What stands under a point explains it")
    func help() throws {
        let form = try #require(SmallForm(body: "- Dato ____\n\n  Dagen for samtalen.\n").form)
        #expect(form.fields[0].help.count == 1)
    }

    @Test(
        "Only forms, and controls with answers, are filled in",
        arguments: [
            ("skjema", "", true), ("kontroll", "svar: ja/nei", true), ("kontroll", "", false),
            ("rutine", "", false),
        ])
    func kinds(_ kind: String, _ settings: String, _ isForm: Bool) {
        let form = SmallForm(kind: kind, settings: settings, body: "1. Frist ____\n").form
        #expect((form != nil) == isForm)
    }

    @Test("A form with nothing to fill in is a page like others")
    func empty() {
        #expect(SmallForm(body: "Bruk skjemaet i fagsystemet.\n").form == nil)
    }

    @Test("A note knows its numbered points, each once, without their blanks")
    func notePoints() throws {
        let chapter = try #require(
            SmallForm(body: "1. Bolig ____\n2. Mål\n\nSå:\n\n1. Igjen\n").chapter)
        #expect(chapter.points.map(\.text) == ["Bolig", "Mål"])
        #expect(chapter.points.map(\.number) == [1, 2])
        #expect(chapter.formName == "a")
    }
}

/// A handbook with one form.
struct SmallForm {
    let handbook: SmallHandbook

    init(kind: String = "skjema", settings: String = "", body: String) {
        let chapter = SmallHandbook.chapter(extra: settings, body: body)
        handbook = SmallHandbook([
            "skjema/10-a.md": chapter.replacing("type: rutine", with: "type: \(kind)")
        ])
    }

    var chapter: Chapter? { handbook.reading.handbook?.chapter("skjema/10-a.md") }
    var form: Form? { chapter?.form }

    /// The fields, each with the nearest heading.
    static func describe(_ areas: [FormArea]) -> [String] {
        areas.flatMap { area in
            area.parts.flatMap { part -> [String] in
                switch part {
                case .text: []
                case .area(let inner): describe([inner])
                case .field(let field):
                    [
                        [
                            area.heading?.text ?? "–", field.number.map { "\($0)" },
                            word(for: field.kind), field.label.plainText,
                        ].compactMap(\.self).joined(separator: " ")
                    ]
                }
            }
        }
    }

    private static func word(for kind: FormField.Kind) -> String {
        switch kind {
        case .text(let isLarge): isLarge ? "stort felt" : "felt"
        case .tick: "kryss"
        case .question: "spørsmål"
        }
    }
}
