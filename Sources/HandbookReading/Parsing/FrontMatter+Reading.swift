import Diagnostics
import Handbook

extension FrontMatter {
    /// Reads the keys of a chapter's front matter; every fault becomes a diagnostic.
    init(_ fields: inout Fields, of place: ChapterPlace) {
        title = fields.requiredText("tittel")
        if place.office != nil { replacement = ReplacementClaim(&fields) }
        if !place.isGuidance {
            kind = fields.choice("type", of: ChapterKind.self)
            if let written = kind, written.value == .guidance {
                fields.report(
                    .yamlChoice, at: written.position,
                    "«\(written.value.rawValue)» er bare for veiledninger under lover/.",
                    suggestion: "Flytt filen dit, eller velg en annen type.")
            }
            if kind == nil, !fields.keys.contains("type") {
                fields.report(
                    .yamlMissingKey, at: fields.position, "Nøkkelen «type» mangler.",
                    suggestion: "Skriv for eksempel «type: rutine».")
            }
        }
        if place.isGuidance { lastDay = fields.day("gjelder_til")?.value }
        law = fields.text("lov")
        basis = fields.texts("lovgrunnlag")
        responsible = fields.requiredText("dokumentansvarlig")
        status = fields.choice("status", of: ChapterStatus.self)?.value ?? .current
        replacedBy = fields.text("erstattes_av")
        approval = Approval(&fields)
        reviewInterval = fields.interval("revisjon_hver")?.value
        appliesTo = fields.texts("gjelder_for")
        let tasks = fields.texts("brukes_når")
        let points = fields.texts("kort")
        usedWhen = tasks.map(\.value)
        searchWords = fields.searchWords()
        questions = AnsweredQuestion.list(&fields)
        summary = points.map(\.value)
        valueUses = ValueUse.all(
            in: [title].compactMap(\.self) + tasks + points + questions.map(\.answer))
        changes = Change.list(&fields)
        formerAddresses = fields.texts("tidligere_adresser")
        if !place.isGuidance { form = FormSettings(&fields) }
        pastDays = fields.pastDays
        fields.finish()
    }

    /// Reads the few keys of an addition to a chapter.
    init(addition fields: inout Fields) {
        after = fields.text("etter")
        law = fields.text("lov")
        basis = fields.texts("lovgrunnlag")
        responsible = fields.requiredText("dokumentansvarlig")
        status = fields.choice("status", of: ChapterStatus.self)?.value ?? .current
        approval = Approval(&fields)
        reviewInterval = fields.interval("revisjon_hver")?.value
        changes = Change.list(&fields)
        pastDays = fields.pastDays
        fields.finish()
    }
}

extension Approval {
    fileprivate init?(_ fields: inout Fields) {
        guard var entry = fields.fields("godkjent") else { return nil }
        defer { fields.adopt(entry) }
        let role = entry.requiredText("av")
        let day = entry.pastDay("dato")
        let checksum = entry.text("sjekksum")?.value
        guard let role, let day else { return nil }
        self.init(day: day.value, role: role, checksum: checksum)
    }
}

extension Change {
    fileprivate static func list(_ fields: inout Fields) -> [Change] {
        (fields.list("endringer") ?? []).compactMap { node in
            var entry = Fields(node, at: fields.place)
            defer { fields.adopt(entry) }
            return Change(&entry)
        }
    }

    fileprivate init?(_ fields: inout Fields) {
        let day = fields.pastDay("dato")
        let text = fields.requiredText("tekst")
        let mustBeReadAgain = fields.flag("må_leses_på_nytt") ?? false
        guard let day, let text else { return nil }
        self.init(day: day.value, text: text.value, mustBeReadAgain: mustBeReadAgain)
    }
}
