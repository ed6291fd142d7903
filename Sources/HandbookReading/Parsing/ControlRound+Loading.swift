import CalendarDate
import Diagnostics
import Handbook

extension ParsedControlRound {
    /// Reads `internkontroll/<dato>.yaml`; `nil` without a title or a day.
    init?(_ fields: inout Fields) {
        let title = fields.requiredText("tittel")
        if !fields.keys.contains("dato") {
            fields.report(
                .yamlMissingKey, at: fields.position, "Nøkkelen «dato» mangler.",
                suggestion: "Skriv for eksempel «dato: 2019-05-20».")
        }
        let day = fields.pastDay("dato")
        period = fields.text("tidsrom")?.value
        source = fields.text("kilde")?.value
        note = fields.text("merknad")?.value
        isHistory = fields.flag("historisk") ?? false
        strengths = fields.texts("styrker").map(\.value)
        forms = fields.texts("skjema")
        results = (fields.list("resultater") ?? []).compactMap { node in
            var entry = Fields(node, at: fields.place)
            defer { fields.adopt(entry) }
            return ParsedControlResult(&entry)
        }
        findings = (fields.list("funn") ?? []).compactMap { node in
            var entry = Fields(node, at: fields.place)
            defer { fields.adopt(entry) }
            return ParsedFinding(&entry)
        }
        fields.finish()
        guard let title, let day else { return nil }
        file = fields.place.file
        self.title = title.value
        self.day = day.value
        ParsedControlRound.checkName(of: file, against: day, &fields)
    }

    /// The file is named after the day, so that no two rounds have one.
    private static func checkName(
        of file: String, against day: Located<Day>, _ fields: inout Fields
    ) {
        let name = SourcePath.name(of: file)
        guard name != "\(day.value).yaml" else { return }
        fields.report(
            .fileNameInvalid, at: day.position,
            "Filen heter «\(name)», men runden er datert \(day.value).",
            suggestion: "Gi filen navnet «\(day.value).yaml», eller rett datoen.")
    }
}

extension ParsedControlResult {
    fileprivate init?(_ fields: inout Fields) {
        let form = fields.requiredText("skjema")
        office = fields.text("kontor")
        cases = fields.number("saker", in: 1...99_999)?.value
        answers = fields.answers("svar")
        if !fields.keys.contains("svar") {
            fields.report(
                .yamlMissingKey, at: fields.position, "Nøkkelen «svar» mangler.",
                suggestion: "Skriv antall ja/nei/ikke aktuelt for hvert punkt: «svar: 1=8/2/0».")
        }
        guard let form else { return nil }
        self.form = form
        checkSums(&fields)
    }

    /// Every case has an answer to every point that is counted.
    private func checkSums(_ fields: inout Fields) {
        guard let cases else { return }
        for answers in answers where answers.value.counts.sum != cases {
            let counts = answers.value.counts
            fields.report(
                .answersInvalid, at: answers.position,
                "Punkt \(answers.value.point): \(counts.yes) + \(counts.no) + "
                    + "\(counts.notApplicable) er \(counts.sum), men det er \(cases) saker.",
                suggestion:
                    "Rett antallet, eller ta punktet ut hvis det ikke er talt i alle sakene.")
        }
    }
}

extension ParsedFinding {
    fileprivate init?(_ fields: inout Fields) {
        form = fields.text("skjema")
        point = fields.number("punkt", in: 1...999)
        office = fields.text("kontor")
        let text = fields.requiredText("tekst")
        consequence = fields.text("følge")?.value
        extent = fields.text("omfang")?.value
        risk = fields.choice("risiko", of: RiskLevel.self)?.value
        measure = fields.text("tiltak")?.value
        responsible = fields.text("ansvarlig")
        deadline = fields.day("frist")?.value
        closed = fields.pastDay("lukket")?.value
        if let point, form == nil {
            fields.report(
                .yamlMissingKey, at: point.position, "Punktet trenger et skjema.",
                suggestion: "Skriv «skjema:» med navnet på skjemaet.")
        }
        if deadline != nil, responsible == nil {
            fields.report(
                .yamlMissingKey, at: fields.position(of: "frist"), "Fristen har ingen ansvarlig.",
                suggestion: "Skriv «ansvarlig:» med en rolle fra roller.yaml.")
        }
        guard let text else { return nil }
        self.text = text.value
    }
}
