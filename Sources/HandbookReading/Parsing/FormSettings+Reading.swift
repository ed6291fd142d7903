import Diagnostics
import Handbook
import NorwegianText

extension FormSettings {
    /// Reads `svar`, `vurdering` and `notat` of a chapter's front matter.
    init(_ fields: inout Fields) {
        self.init(
            answers: FormSettings.answers(&fields),
            hasAssessments: fields.flag("vurdering") ?? true)
        if var note = fields.fields("notat") {
            self.note = NoteMap(&note)
            fields.adopt(note)
        }
    }

    private static func answers(_ fields: inout Fields) -> Located<[String]>? {
        guard let text = fields.text("svar") else { return nil }
        let answers = text.map {
            $0.split(separator: "/", omittingEmptySubsequences: false).map { $0.trimming([" "]) }
        }
        guard answers.value.count > 1, !answers.value.contains(""),
            Set(answers.value.map { $0.lowercased() }).count == answers.value.count
        else {
            fields.report(
                .formAnswers, at: text.position,
                "«\(text.value)» er ikke minst to ulike svar.",
                suggestion:
                    "Skriv svarene med skråstrek mellom, for eksempel «ja/nei/ikke aktuelt».")
            return nil
        }
        return answers
    }
}

extension NoteMap {
    fileprivate init?(_ fields: inout Fields) {
        let template = fields.requiredText("mal")
        guard var areas = fields.fields("områder") else {
            fields.report(
                .yamlMissingKey, at: fields.position, "Nøkkelen «områder» mangler.",
                suggestion: "Skriv overskriftene i skjemaet med nummeret på punktet i notatet.")
            return nil
        }
        let points = areas.keys.compactMap { heading -> Entry? in
            guard let written = areas.text(heading) else { return nil }
            guard let number = Int(written.value) else {
                areas.report(
                    .yamlType, at: written.position, "«\(written.value)» er ikke et nummer.",
                    suggestion: "Skriv nummeret på punktet i notatet, for eksempel «\(heading): 1»."
                )
                return nil
            }
            return Entry(
                area: Located(heading, at: areas.position(of: heading)),
                number: Located(number, at: written.position))
        }
        fields.adopt(areas)
        guard let template else { return nil }
        self.init(template: template, points: points)
    }
}
