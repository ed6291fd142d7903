import Diagnostics
import Handbook

extension Role {
    /// Reads `roller.yaml`: a list `roller` of `id`, `tittel`, `stedfortreder`,
    /// `ansvar` and `søkeord`.
    static func list(_ fields: inout Fields) -> [Role] {
        var seen: Set<Role.ID> = []
        let roles = (fields.list("roller") ?? []).compactMap { node -> Role? in
            var entry = Fields(node, at: fields.place)
            defer { fields.adopt(entry) }
            guard let role = Role(&entry) else { return nil }
            guard seen.insert(role.id).inserted else {
                entry.report(
                    .duplicateID, at: role.position, "Rollen «\(role.id)» står to ganger.",
                    suggestion: "Gi den ene en annen id, eller slå dem sammen.")
                return nil
            }
            return role
        }
        fields.finish()
        return roles
    }

    private init?(_ fields: inout Fields) {
        let id = fields.requiredID("id")
        let title = fields.requiredText("tittel")
        let deputy = fields.text("stedfortreder")
        let duties = fields.texts("ansvar").map(\.value)
        let searchWords = fields.searchWords()
        guard let id, let title else { return nil }
        self.init(
            id: id.value, title: title.value, deputy: deputy, duties: duties,
            searchWords: searchWords, position: id.position)
    }
}
