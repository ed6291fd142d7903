import CalendarDate
import Diagnostics
import Handbook

extension ListedEdition {
    /// Reads `utgaver`, the latest day first; a day that stands twice is a fault.
    static func list(_ fields: inout Fields) -> [ListedEdition] {
        var editions: [Day: ListedEdition] = [:]
        for node in fields.list("utgaver") ?? [] {
            var entry = Fields(node, at: fields.place)
            defer { fields.adopt(entry) }
            let day = entry.day("dato")
            let title = entry.text("tittel")?.value
            guard let day else {
                if !entry.keys.contains("dato") {
                    entry.report(.yamlMissingKey, at: entry.position, "Nøkkelen «dato» mangler.")
                }
                continue
            }
            let edition = ListedEdition(day: day.value, title: title)
            if editions.updateValue(edition, forKey: day.value) != nil {
                entry.report(
                    .duplicateID, at: day.position,
                    "Utgaven \(day.value.longText) står to ganger.")
            }
        }
        return editions.values.sorted { $0.day > $1.day }
    }
}
