import Diagnostics
import Handbook

extension LetteredDemand {
    /// Reads one entry of `kravsider`; `nil` where the provision is missing.
    init?(_ fields: inout Fields) {
        let basis = fields.requiredText("lovgrunnlag")
        let title = fields.text("tittel")?.value
        if !fields.keys.contains("bokstaver") {
            fields.report(
                .yamlMissingKey, at: fields.position, "Nøkkelen «bokstaver» mangler.",
                suggestion: "Skriv en liste av bokstav: og krav:.")
        }
        let points = (fields.list("bokstaver") ?? []).compactMap { node -> Point? in
            var entry = Fields(node, at: fields.place)
            defer { fields.adopt(entry) }
            return Point(&entry)
        }
        guard let basis, !points.isEmpty else { return nil }
        self.init(basis: basis, title: title, points: points)
    }
}

extension LetteredDemand.Point {
    fileprivate init?(_ fields: inout Fields) {
        let letter = fields.requiredText("bokstav")
        let text = fields.requiredText("krav")
        guard let letter, let text else { return nil }
        guard let first = letter.value.first, letter.value.count == 1,
            ("a"..."z").contains(first) || "æøå".contains(first)
        else {
            fields.report(
                .yamlChoice, at: letter.position, "«\(letter.value)» er ikke én liten bokstav.",
                suggestion: "Skriv for eksempel «bokstav: a».")
            return nil
        }
        self.init(letter: first, text: text.value)
    }
}
