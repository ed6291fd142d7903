import Diagnostics
import Handbook

extension Circular {
    /// Reads `rundskriv.yaml`: a list `rundskriv` of `id`, `nummer`, `tittel`, `navn` and `lenke`.
    static func list(_ fields: inout Fields) -> [Circular] {
        var seen: Set<ID> = []
        let all = (fields.list("rundskriv") ?? []).compactMap { node -> Circular? in
            var entry = Fields(node, at: fields.place)
            defer { fields.adopt(entry) }
            guard let circular = Circular(&entry) else { return nil }
            guard seen.insert(circular.id).inserted else {
                entry.report(
                    .duplicateID, at: circular.position,
                    "Rundskrivet «\(circular.id.rawValue)» står to ganger.",
                    suggestion: "Slett den ene oppføringen.")
                return nil
            }
            return circular
        }
        fields.finish()
        return all
    }

    private init?(_ fields: inout Fields) {
        let id = fields.requiredText("id")
        let number = fields.requiredText("nummer")
        let title = fields.requiredText("tittel")
        let names = fields.texts("navn").map(\.value)
        let link = fields.text("lenke")
        guard let id, let number, let title else { return nil }
        guard Slug.isSlug(id.value) else {
            fields.report(
                .idInvalid, at: id.position, "«\(id.value)» kan ikke være en id.",
                suggestion: "Skriv «\(Slug(id.value).text)».")
            return nil
        }
        if let link, !link.value.hasPrefix("https://") {
            fields.report(
                .yamlChoice, at: link.position, "«\(link.value)» er ingen nettadresse.",
                suggestion: "Skriv hele adressen, fra https://.")
        }
        self.init(
            id: ID(rawValue: id.value), number: number.value, title: title.value, names: names,
            link: link.flatMap { $0.value.hasPrefix("https://") ? $0.value : nil },
            position: id.position)
    }
}
