extension NameTable {
    /// What the token may be as the last word of a name (C26).
    struct BaseForms {
        /// The word as it stands, or -1.
        var exact: Int32 = -1
        /// With the ending `-loven` for `-lova` and `-lov`, `-forskriften` for `-forskrifta`, or
        /// -1.
        var law: Int32 = -1
        var isLawGenitive = false
        /// Without the `-s` of the genitive, or -1.
        var genitive: Int32 = -1
    }

    func baseForms(of index: Int, in text: TokenizedText) -> BaseForms {
        var forms = BaseForms(exact: text[index].word)
        let letters = text.letters(index)
        if let entry = Self.endings.longest(of: letters, stem: 2) {
            let stem = letters.dropLast(entry.ending.count)
            forms.law = vocabulary.word((stem + entry.meaning.base)[...])
            forms.isLawGenitive = entry.meaning.isGenitive
        }
        if letters.last == UInt8(ascii: "s") {
            forms.genitive = vocabulary.word(letters.dropLast())
        }
        return forms
    }

    private struct Ending {
        let base: [UInt8]
        let isGenitive: Bool
    }

    private static let endings: WordEndings<Ending> = {
        let act = Array("loven".utf8)
        let regulation = Array("forskriften".utf8)
        let plain = { (base: [UInt8]) in Ending(base: base, isGenitive: false) }
        let genitive = { (base: [UInt8]) in Ending(base: base, isGenitive: true) }
        return WordEndings([
            ("lova", plain(act)), ("lov", plain(act)), ("lovens", genitive(act)),
            ("lovas", genitive(act)), ("lovs", genitive(act)), ("forskrifta", plain(regulation)),
            ("forskrift", plain(regulation)), ("forskriftens", genitive(regulation)),
            ("forskriftas", genitive(regulation)),
        ])
    }()
}
