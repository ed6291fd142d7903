import CalendarDate
import Diagnostics
import Handbook

extension AdoptionEntry {
    /// Reads the list `vedtatt` of `kontor.yaml`: `kapittel`, `dato` and `av`.
    static func list(_ fields: inout Fields) -> [AdoptionEntry] {
        (fields.list("vedtatt") ?? []).compactMap { node in
            var entry = Fields(node, at: fields.place)
            defer { fields.adopt(entry) }
            let scope = entry.requiredText("kapittel")
            let role = entry.requiredText("av")
            let day = entry.pastDay("dato")
            if day == nil, !entry.keys.contains("dato") {
                entry.report(
                    .yamlMissingKey, at: entry.position, "Nøkkelen «dato» mangler.",
                    suggestion: "Legg til en linje med «dato:» og dagen.")
            }
            guard let scope, let role, let day else { return nil }
            return AdoptionEntry(scope: scope, day: day.value, role: role)
        }
    }
}
