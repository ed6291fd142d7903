import CalendarDate
import Diagnostics
import Handbook
import LegalReferences

extension LawFile {
    /// Reads a law; `nil` where id or title are missing.
    init?(_ fields: inout Fields) {
        let id = fields.requiredText("id")
        let title = fields.requiredText("tittel")
        let shortTitle = fields.text("korttittel")?.value
        let names = fields.texts("navn")
        let shortNames = fields.texts("forkortelser")
        let contradictions = fields.texts("ikke_sammen_med").map(\.value)
        let lovdataID = fields.requiredText("lovdata")?.value
        let kind = fields.choice("type", of: Law.Kind.self)?.value ?? .act
        let validity = LawFile.validity(&fields)
        let ministry = fields.text("departement")?.value
        let comparedOn = fields.day("sammenlignet")?.value
        let replacedBy = fields.text("erstattes_av").map { Law.ID(rawValue: $0.value) }
        let (sections, repeals, replacements) = LawFile.sections(&fields)
        fields.finish()
        guard let id, let title else { return nil }
        guard Slug.isSlug(id.value), fields.place.file == "lover/\(id.value).yaml" else {
            fields.report(
                .idInvalid, at: id.position, "Id-en til loven skal være lik navnet på filen.",
                suggestion:
                    "Gi filen navnet lover/\(Slug(id.value)).yaml, og skriv «id: \(Slug(id.value))»."
            )
            return nil
        }
        let law = Law(
            id: Law.ID(rawValue: id.value), title: shortTitle ?? title.value, kind: kind,
            names: (names + shortNames).map(\.value), contradictedBy: contradictions,
            lovdataID: lovdataID,
            ministry: ministry, validity: validity, sections: sections)
        self.init(
            law: law, fullTitle: title.value, abbreviations: shortNames.map(\.value),
            comparedOn: comparedOn, names: names + shortNames, repeals: repeals,
            replacedBy: replacedBy, replacements: replacements, file: fields.place.file)
    }

    private static func validity(_ fields: inout Fields) -> Law.Validity {
        let end = fields.day("gjelder_til")?.value
        guard let text = fields.text("gjelder_fra") else { return Law.Validity(end: end) }
        if text.value == "ikke fastsatt" { return Law.Validity(start: .notFixed, end: end) }
        guard let day = Day(text.value) else {
            fields.report(
                .dateInvalid, at: text.position, "«\(text.value)» er ingen dato.",
                suggestion: "Skriv 2010-01-01, eller «ikke fastsatt».")
            return Law.Validity(end: end)
        }
        return Law.Validity(start: .day(day), end: end)
    }

    private static func sections(
        _ fields: inout Fields
    ) -> (
        [Law.Section], repeals: [SectionNumber: Day],
        replacements: [SectionNumber: SectionNumber]
    ) {
        var sections: [Law.Section] = []
        var repeals: [SectionNumber: Day] = [:]
        var replacements: [SectionNumber: SectionNumber] = [:]
        var seen: Set<SectionNumber> = []
        for node in fields.list("kapitler") ?? [] {
            var chapter = Fields(node, at: fields.place)
            let title = chapter.text("tittel")?.value
            for node in chapter.list("paragrafer") ?? [] {
                var entry = Fields(node, at: fields.place)
                let repeal = entry.day("opphevet")?.value
                let replacement = entry.text("erstattes_av").flatMap { SectionNumber($0.value) }
                if let section = Law.Section(&entry, chapter: title) {
                    if seen.insert(section.number).inserted {
                        sections.append(section)
                        repeals[section.number] = repeal
                        replacements[section.number] = replacement
                    } else {
                        entry.report(
                            .duplicateID, at: entry.position, "§ \(section.number) står to ganger.",
                            suggestion: "Slett den ene.")
                    }
                }
                chapter.adopt(entry)
            }
            fields.adopt(chapter)
        }
        return (sections, repeals, replacements)
    }
}

extension Law.Section {
    fileprivate init?(_ fields: inout Fields, chapter: String?) {
        let number = fields.requiredText("nummer")
        let heading = fields.text("overskrift")?.value ?? ""
        let changed = fields.day("endret")?.value
        let fingerprint = fields.text("fingeravtrykk")?.value
        let changedBy = fields.text("endret_ved")?.value
        let coming = SectionChange.list(&fields)
        let hasList = fields.flag("har_bokstavliste")
        guard let number else { return nil }
        guard let section = SectionNumber(number.value) else {
            fields.report(
                .yamlChoice, at: number.position, "«\(number.value)» er ikke et paragrafnummer.",
                suggestion: "Skriv for eksempel \"17\", \"20 a\" eller \"25-1\".")
            return nil
        }
        self.init(
            number: section, heading: heading, chapter: chapter, changed: changed,
            changedBy: changedBy, fingerprint: fingerprint, coming: coming,
            hasLetteredList: hasList)
    }
}
