import Diagnostics
import Handbook

extension Term {
    /// Reads `ordliste.yaml`: a list `begreper` of `begrep`, `forkortelse`, `forklaring`,
    /// `synonymer`, `søkeord` and `se`.
    static func list(_ fields: inout Fields) -> [Term] {
        var seen: Set<String> = []
        let terms = (fields.list("begreper") ?? []).compactMap { node -> Term? in
            var entry = Fields(node, at: fields.place)
            defer { fields.adopt(entry) }
            guard let term = Term(&entry) else { return nil }
            guard seen.insert(term.anchor).inserted else {
                entry.report(
                    .duplicateID, at: term.position, "Begrepet «\(term.name)» står to ganger.",
                    suggestion: "Slå de to forklaringene sammen.")
                return nil
            }
            return term
        }
        fields.finish()
        return terms
    }

    private init?(_ fields: inout Fields) {
        let name = fields.requiredText("begrep")
        let abbreviation = fields.text("forkortelse")?.value
        let explanation = fields.requiredText("forklaring")
        let synonyms = fields.texts("synonymer").map(\.value)
        let searchWords = fields.searchWords()
        let chapter = fields.text("se")
        guard let name, let explanation else { return nil }
        guard !Slug(name.value).text.isEmpty else {
            fields.report(
                .idInvalid, at: name.position, "Begrepet «\(name.value)» har ingen bokstaver.",
                suggestion: "Skriv begrepet med bokstaver.")
            return nil
        }
        self.init(
            name: name.value, abbreviation: abbreviation, explanation: explanation.value,
            synonyms: synonyms, searchWords: searchWords, chapter: chapter,
            anchor: Slug(name.value).text,
            position: name.position)
    }
}
