import AnnualWheel
import Diagnostics
import Handbook

extension ParsedWheel {
    /// Reads `aarshjul.yaml`: `kategorier`, a mapping, `aktiviteter`, a list, and `mål`, texts.
    init(_ fields: inout Fields) {
        for key in ["kategorier", "aktiviteter"] where !fields.keys.contains(key) {
            fields.report(
                .yamlMissingKey, at: fields.position, "Nøkkelen «\(key)» mangler.")
        }
        start = fields.day("gjelder_fra")?.value
        goals = fields.texts("mål").map(\.value)
        categories = ParsedWheel.categories(&fields)
        var seen: Set<String> = []
        for node in fields.list("aktiviteter") ?? [] {
            var entry = Fields(node, at: fields.place)
            if let (activity, position) = ParsedActivity.read(&entry) {
                if seen.insert(activity.activity.id).inserted {
                    activities.append(activity)
                } else {
                    entry.report(
                        .duplicateID, at: position,
                        "Aktiviteten «\(activity.activity.id)» står to ganger.",
                        suggestion: "Gi den ene en annen id.")
                }
            }
            fields.adopt(entry)
        }
        fields.finish()
    }

    private static func categories(_ fields: inout Fields) -> [Category] {
        guard var entries = fields.fields("kategorier") else { return [] }
        defer { fields.adopt(entries) }
        var seen: Set<Slug> = []
        return entries.keys.map { id in
            // A category without a value is one without a title.
            var entry = Fields(entries.node(id), at: entries.place)
            let title = entry.requiredText("tittel")
            let purpose = entry.choice("teller_som", of: Category.Purpose.self)?.value
            let needsReceipt = entry.flag("kvitteres")
            entries.adopt(entry)
            // Files are named after it, so letters that look alike there are one.
            if !seen.insert(Slug(id)).inserted || id.contains(" ") {
                entries.report(
                    .idInvalid, at: entries.position(of: id),
                    "«\(id)» kan ikke være en id for en kategori.",
                    suggestion: "Skriv ett ord, ulikt de andre, for eksempel «kontroll».")
            }
            return Category(
                id: id, title: title?.value ?? id, countsAs: purpose ?? .other,
                needsReceipt: needsReceipt)
        }
    }
}

extension ParsedActivity {
    /// Reads one activity and the place of its id; `nil` where something that it needs is missing.
    fileprivate static func read(
        _ fields: inout Fields
    ) -> (activity: ParsedActivity, position: SourcePosition)? {
        let id = fields.requiredText("id")
        let title = fields.requiredText("tittel")
        let category = fields.requiredText("kategori")
        let responsible = fields.requiredText("ansvarlig")
        let recurrence = fields.recurrence()
        let participants = fields.texts("deltar")
        let basis = fields.texts("lovgrunnlag")
        let chapter = fields.text("kapittel")
        let details = ActivityDetails(&fields)
        guard let id, fields.isSlug(id), let title, let category, let responsible, let recurrence
        else { return nil }
        var activity = Activity(
            id: id.value, title: title.value, category: category.value, recurrence: recurrence,
            responsible: responsible.value)
        activity.participants = participants.map(\.value)
        details.apply(to: &activity)
        let parsed = ParsedActivity(
            activity: activity, category: category, responsible: responsible,
            participants: participants, basis: basis, chapter: chapter)
        return (parsed, id.position)
    }
}

/// The keys of an activity that say more of when, and whether it was done.
private struct ActivityDetails {
    let deadline: Deadline?
    let holidayRule: HolidayRule?
    let exceptions: [YearPart]
    let firstYear: Int?
    let lastYear: Int?
    let done: [Acknowledgement]
    let searchWords: [String]

    init(_ fields: inout Fields) {
        deadline = fields.expression("frist") { text throws(GrammarError) in try Deadline(text) }
        holidayRule = fields.expression("ved_helligdag", code: .yamlChoice) {
            text throws(GrammarError) in try HolidayRule(text)
        }
        exceptions = fields.expressions("ikke_i") { text throws(GrammarError) in
            try YearPart.parts(of: text)
        }.flatMap(\.self)
        let first = fields.year("første_år")
        let last = fields.year("siste_år")
        if let first, let last, last.value < first.value {
            fields.report(
                .dateInvalid, at: last.position, "Det siste året er før det første.",
                suggestion: "La siste_år være \(first.value) eller senere.")
        }
        firstYear = first?.value
        lastYear = last?.value
        done = (fields.list("gjennomført") ?? []).compactMap { node in
            var entry = Fields(node, at: fields.place)
            defer { fields.adopt(entry) }
            return Acknowledgement(&entry)
        }
        searchWords = fields.searchWords()
    }

    func apply(to activity: inout Activity) {
        activity.deadline = deadline
        activity.holidayRule = holidayRule ?? .nextWorkingDay
        activity.exceptions = exceptions
        activity.firstYear = firstYear
        activity.lastYear = lastYear
        activity.done = done
        activity.searchWords = searchWords
    }
}

extension Acknowledgement {
    fileprivate init?(_ fields: inout Fields) {
        if !fields.keys.contains("dato") {
            fields.report(.yamlMissingKey, at: fields.position, "Nøkkelen «dato» mangler.")
        }
        let day = fields.pastDay("dato")
        let note = fields.text("merknad")?.value ?? ""
        guard let day else { return nil }
        self.init(day: day.value, note: note)
    }
}

extension Fields {
    fileprivate mutating func recurrence() -> Recurrence? {
        if !keys.contains("når") {
            report(
                .yamlMissingKey, at: position, "Nøkkelen «når» mangler.",
                suggestion: "Skriv for eksempel «når: første mandag i juni».")
        }
        return expression("når") { text throws(GrammarError) in try Recurrence(text) }
    }

    fileprivate mutating func isSlug(_ id: Located<String>) -> Bool {
        guard !Slug.isSlug(id.value) else { return true }
        report(
            .idInvalid, at: id.position, "«\(id.value)» kan ikke være en id.",
            suggestion:
                "Bruk små bokstaver a–z, tall og bindestrek, for eksempel «\(Slug(id.value))».")
        return false
    }
}
