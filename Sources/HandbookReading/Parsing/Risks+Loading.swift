import CalendarDate
import Diagnostics
import Handbook

extension ParsedRisks {
    /// Reads `risiko.yaml`: a list `risikoer`, and what is to be said of all.
    init(_ fields: inout Fields) {
        assessedOn = fields.pastDay("vurdert")?.value
        note = fields.text("merknad")?.value
        if !fields.keys.contains("risikoer") {
            fields.report(
                .yamlMissingKey, at: fields.position, "Nøkkelen «risikoer» mangler.",
                suggestion: "Skriv «risikoer:» og en liste under.")
        }
        var seen: Set<String> = []
        risks = (fields.list("risikoer") ?? []).compactMap { node in
            var entry = Fields(node, at: fields.place)
            defer { fields.adopt(entry) }
            guard let risk = ParsedRisk(&entry) else { return nil }
            guard seen.insert(risk.id.value).inserted else {
                entry.report(
                    .duplicateID, at: risk.id.position,
                    "Risikoen «\(risk.id.value)» står to ganger.",
                    suggestion: "Gi den ene en annen id.")
                return nil
            }
            return risk
        }
        fields.finish()
    }
}

extension ParsedRisk {
    fileprivate init?(_ fields: inout Fields) {
        let id = fields.requiredID("id")
        let title = fields.requiredText("tittel")
        area = fields.text("område")?.value
        description = fields.text("beskrivelse")?.value
        cause = fields.text("årsak")?.value
        consequence = fields.text("konsekvens")?.value
        source = fields.text("kilde")?.value
        before = fields.riskPlace("før")
        after = fields.riskPlace("etter")
        measures = (fields.list("tiltak") ?? []).compactMap { node in
            var entry = Fields(node, at: fields.place)
            defer { fields.adopt(entry) }
            return ParsedRiskMeasure(&entry)
        }
        let owner = fields.requiredText("eier")
        chapters = fields.texts("kapittel")
        activities = fields.texts("aktivitet")
        basis = fields.texts("lovgrunnlag")
        if before == nil, fields.keys.contains("etter"), !fields.keys.contains("før") {
            fields.report(
                .yamlMissingKey, at: fields.position(of: "etter"),
                "Risikoen er plassert etter tiltakene, men ikke før.",
                suggestion: "Skriv «før:» med sannsynlighet og konsekvens.")
        }
        guard let id, let title, let owner else { return nil }
        self.id = id
        self.title = title.value
        self.owner = owner
    }
}

extension ParsedRiskMeasure {
    fileprivate init?(_ fields: inout Fields) {
        let text = fields.requiredText("tekst")
        responsible = fields.text("ansvarlig")
        deadline = fields.day("frist")?.value
        done = fields.pastDay("ferdig")?.value
        guard let text else { return nil }
        self.text = text.value
    }
}

extension Fields {
    /// A square of the matrix: `sannsynlighet` and `konsekvens`, both from 1 to 5.
    fileprivate mutating func riskPlace(_ key: String) -> RiskPlace? {
        guard var entry = fields(key) else { return nil }
        defer { adopt(entry) }
        let likelihood = entry.requiredNumber("sannsynlighet", in: 1...5)
        let consequence = entry.requiredNumber("konsekvens", in: 1...5)
        guard let likelihood, let consequence else { return nil }
        return RiskPlace(likelihood: likelihood.value, consequence: consequence.value)
    }
}
