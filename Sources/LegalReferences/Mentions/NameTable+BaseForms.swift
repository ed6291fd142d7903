extension NameTable {
    /// A form of the last word of a name: as it stands, or without its ending.
    struct BaseForm {
        let symbol: Int32
        let isGenitive: Bool
    }

    /// The words that the token may be a form of: itself, without genitive `-s`, and with the
    /// ending `-loven` for `-lova` and `-lov`, `-forskriften` for `-forskrifta` (C26).
    func baseForms(of index: Int, in text: TokenizedText) -> [BaseForm] {
        let token = text[index]
        guard token.kind == .word else { return [] }
        var forms: [BaseForm] = []
        if token.word >= 0 { forms.append(BaseForm(symbol: token.word, isGenitive: false)) }
        for ending in Self.endings where text.word(index, endsWith: ending.form, stem: 2) {
            let stem = text.letters(index).dropLast(ending.form.utf8CodeUnitCount)
            let base = vocabulary.word(Array(stem + ending.base.utf8)[...])
            if base >= 0 { forms.append(BaseForm(symbol: base, isGenitive: ending.isGenitive)) }
        }
        return forms
    }

    private struct Ending {
        let form: StaticString
        let base: String
        let isGenitive: Bool
    }

    private static let endings = [
        Ending(form: "lova", base: "loven", isGenitive: false),
        Ending(form: "lov", base: "loven", isGenitive: false),
        Ending(form: "lovens", base: "loven", isGenitive: true),
        Ending(form: "lovas", base: "loven", isGenitive: true),
        Ending(form: "lovs", base: "loven", isGenitive: true),
        Ending(form: "forskrifta", base: "forskriften", isGenitive: false),
        Ending(form: "forskrift", base: "forskriften", isGenitive: false),
        Ending(form: "forskriftens", base: "forskriften", isGenitive: true),
        Ending(form: "forskriftas", base: "forskriften", isGenitive: true),
        Ending(form: "s", base: "", isGenitive: true),
    ]
}
