import Diagnostics
import Handbook

extension OfficeValue {
    /// Reads the list `kontorverdier` of `handbok.yaml`: `id`, `tittel` and `felles`.
    static func list(_ fields: inout Fields) -> [OfficeValue] {
        var seen: Set<ID> = []
        return (fields.list("kontorverdier") ?? []).compactMap { node in
            var entry = Fields(node, at: fields.place)
            defer { fields.adopt(entry) }
            let id = entry.requiredID("id")
            let title = entry.requiredText("tittel")
            let common = entry.text("felles").map { OfficeValue.oneLine($0.value) }
            guard let id, let title else { return nil }
            guard seen.insert(id.value).inserted else {
                entry.report(
                    .duplicateID, at: id.position, "Verdien «\(id.value)» står to ganger.",
                    suggestion: "Slett den ene.")
                return nil
            }
            return OfficeValue(
                id: id.value, title: title.value, common: common, position: id.position)
        }
    }

    /// A text without line breaks: a value stands in the middle of a line.
    static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
