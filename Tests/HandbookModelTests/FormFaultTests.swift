import Diagnostics
import Handbook
import HandbookReading
import Testing

@Suite("Faults of forms")
struct FormFaultTests {
    @Test(
        "What cannot be filled in as it is written is told at its place",
        arguments: [
            // kind, front matter, body, fault
            ("skjema", "", "- ____\n- Dato ____\n", "9:1 skjema-felt"),
            ("skjema", "", "- Dato ____\n\nNavn på rollen ____\n", "11:1 skjema-felt"),
            ("skjema", "", "- Dato ____\n- Vi\n  - hjelper ____\n", "11:5 skjema-felt"),
            ("skjema", "", "- [ ] Annet ____\n", "9:1 skjema-felt"),
            ("skjema", "", "- Brukerens navn ____\n", "9:1 skjema-personopplysning"),
            ("skjema", "", "- Navn og adresse ________\n", "9:1 skjema-personopplysning"),
            ("skjema", "svar: ja/nei", "- Dato ____\n", "8:7 skjema-svar"),
            ("skjema", "svar: ja", "1. Frist\n", "8:7 skjema-svar"),
            ("skjema", "svar: ja//nei", "1. Frist\n", "8:7 skjema-svar"),
            ("skjema", "svar: ja/nei/Ja", "1. Frist\n", "8:7 skjema-svar"),
            ("rutine", "svar: ja/nei", "1. Frist\n", "8:7 skjema-svar"),
            ("kontroll", "svar: ja/nein", "1. Frist\n", "8:7 skjema-svar"),
            ("kontroll", "svar: ja/nei", "1. Frist\n\nSå:\n\n1. Vedtak\n", "14:1 skjema-svar"),
        ])
    func faults(_ kind: String, _ settings: String, _ body: String, _ fault: String) {
        let form = SmallForm(kind: kind, settings: settings, body: body)
        #expect(form.handbook.faults == ["skjema/10-a.md:\(fault)"])
    }

    @Test("An answer that cannot be counted is met with the nearest that can")
    func nearAnswer() throws {
        let form = SmallForm(kind: "kontroll", settings: "svar: ja/nei/ikke aktuel", body: "1. A\n")
        let fault = try #require(form.handbook.reading.diagnostics.first)
        #expect(fault.suggestion?.hasPrefix("Mente du «ikke aktuelt»?") == true)
    }

    @Test("Forms that hold together have no faults")
    func clean() {
        let form = SmallForm(
            kind: "kontroll", settings: "svar: ja/nei/ikke aktuelt\nvurdering: nei",
            body: "- Dato ____\n\n## Sak\n\n1. A\n\n## Kontor\n\n2. B\n\n- [ ] Avvik er meldt\n")
        #expect(form.handbook.faults == [])
    }

    static let note = "notat:\n  mal: skjema/20-notat.md\n  områder:\n    Bolig: 1\n"

    @Test(
        "A note is held against the headings of the form and the points of its template",
        arguments: [
            (note, [String]()),
            (note.replacing("Bolig", with: "Bolg"), ["11:5 skjema-notat"]),
            (note.replacing(": 1", with: ": 3"), ["11:12 skjema-notat"]),
            (note.replacing(": 1", with: ": en"), ["11:12 yaml-feil-type"]),
            (note.replacing("20-notat", with: "20-nota"), ["9:8 skjema-notat"]),
            ("notat:\n  mal: skjema/20-notat.md\n", ["9:3 yaml-mangler-nokkel"]),
        ])
    func notes(_ settings: String, _ faults: [String]) {
        var handbook = SmallForm(
            settings: settings.trimmingLast, body: "## Bolig\n\n- Leier? ____\n"
        ).handbook
        handbook.files["skjema/20-notat.md"] = SmallHandbook.chapter(
            body: "1. Bosituasjon ____\n2. Mål\n"
        ).replacing("type: rutine", with: "type: skjema")
        #expect(handbook.faults == faults.map { "skjema/10-a.md:\($0)" })
    }

    @Test("A note belongs to a chapter with something to fill in")
    func noteOfNothing() {
        var handbook = SmallForm(
            settings: Self.note.trimmingLast, body: "## Bolig\n\nTekst.\n"
        ).handbook
        handbook.files["skjema/20-notat.md"] = SmallHandbook.chapter(body: "1. A\n")
        #expect(handbook.faults == ["skjema/10-a.md:9:8 skjema-notat"])
    }
}

extension String {
    /// Without the line break at the end.
    fileprivate var trimmingLast: String { hasSuffix("\n") ? String(dropLast()) : self }
}
