import Diagnostics
import Handbook

extension Fields {
    /// The texts under `søkeord`: what people call the thing when they search.
    mutating func searchWords() -> [String] {
        searchTexts("søkeord").map(\.value)
    }

    /// The texts under `haster_ord`, which mean something only beside `haster`.
    mutating func urgentWords(beside urgent: Located<String>?) -> [String] {
        let words = searchTexts("haster_ord")
        if urgent == nil, let first = words.first {
            report(
                .yamlMissingKey, at: first.position,
                "haster_ord står her, men nøkkelen «haster» mangler.",
                suggestion: "Skriv haster: med stien til kapittelet som søket skal vise øverst.")
        }
        return words.map(\.value)
    }

    private mutating func searchTexts(_ key: String) -> [Located<String>] {
        texts(key).filter { text in
            guard !text.value.contains(where: { $0.isLetter || $0.isNumber }) else { return true }
            report(
                .yamlType, at: text.position, "Et punkt under «\(key)» har ingen ord.",
                suggestion: "Skriv ordet, eller slett punktet.")
            return false
        }
    }
}
