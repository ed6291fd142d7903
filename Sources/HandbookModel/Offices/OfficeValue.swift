public import Diagnostics

/// A small text that each office gives, for use in the chapters as `{{kontor.utbetalingsdag}}`.
///
/// `handbok.yaml` names the values under `kontorverdier:`; `kontor.yaml` of each office gives them.
public struct OfficeValue: Sendable {
    /// The name, such as `utbetalingsdag`.
    public typealias ID = String

    /// The name that texts use.
    public let id: ID
    /// What the value is, for readers.
    public let title: String
    /// What the common handbook says, where no office is meant.
    public let common: String
    /// Where it is named in `handbok.yaml`.
    public let position: SourcePosition

    init(id: ID, title: String, common: String?, position: SourcePosition) {
        self.id = id
        self.title = title
        self.common = common ?? "[\(title): se kontorets utgave]"
        self.position = position
    }
}

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
                    mend: "Slett den ene.")
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
