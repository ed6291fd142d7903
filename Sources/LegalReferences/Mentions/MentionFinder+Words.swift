/// Laws and documents outside the registry that are known by the ending of the word (C23, C24).
extension MentionFinder {
    /// One word: `straffeloven`, `barnelovas`, `samarbeidsavtalen`.
    func singleWord(at index: Int) -> LawMention? {
        if let isGenitive = lawEnding(index) {
            return LawMention(
                target: .outside, tokens: index..<(index + 1), isGenitive: isGenitive)
        }
        guard isDocument(index) else { return nil }
        return LawMention(
            target: .document, tokens: index..<(index + 1),
            isGenitive: text.word(index, endsWith: "s"))
    }

    /// Several words that are one name: `HMS-forskriften`, `helse- og omsorgstjenesteloven`,
    /// `helse-, miljø- og sikkerhetsforskriften`.
    func compound(at start: Int) -> LawMention? {
        var index = start
        for _ in 0..<4 {
            guard text.kind(index) == .word, text.isAttached(index + 1),
                text.kind(index + 1) == .hyphen
            else { return nil }
            var head = index + 2
            if text.isAttached(head) {
                guard text.kind(head) == .word else { return nil }
                if let isGenitive = lawEnding(head, stem: 0) {
                    return LawMention(
                        target: .outside, tokens: start..<(head + 1), isGenitive: isGenitive)
                }
                return nil
            }
            if text.kind(head) == .comma { head += 1 }
            if text.meaning(head) == .and { head += 1 }
            if text.kind(head) == .word, text.continuesBlock(head), head > index + 2,
                let isGenitive = lawEnding(head)
            {
                if isTwoLaws(first: index, second: head) { return nil }
                return LawMention(
                    target: .outside, tokens: start..<(head + 1), isGenitive: isGenitive)
            }
            index = head
        }
        return nil
    }

    /// `forvaltnings- og sosialtjenesteloven` names two laws of the registry, not a third one.
    private func isTwoLaws(first: Int, second: Int) -> Bool {
        guard names.longestName(at: second, in: text) != nil else { return false }
        let stem = String(decoding: text.letters(first), as: UTF8.self)
        return names.law(named: stem + "loven") != nil
    }

    /// Whether the word ends as a law does; `nil` where not, else whether it is a genitive.
    func lawEnding(_ index: Int, stem: Int = 2) -> Bool? {
        guard text.kind(index) == .word,
            !Self.notLaws.contains(where: { text.word(index, is: $0) })
        else { return nil }
        for ending in Self.lawEndings where text.word(index, endsWith: ending, stem: stem) {
            return false
        }
        for ending in Self.lawGenitives where text.word(index, endsWith: ending, stem: stem) {
            return true
        }
        return nil
    }

    private func isDocument(_ index: Int) -> Bool {
        Self.documentEndings.contains { text.word(index, endsWith: $0) }
            || Self.documents.contains { text.word(index, is: $0) }
    }

    private static let notLaws: [StaticString] = [
        "kloven", "kløven", "forlov", "forloven", "apenlov", "permlov", "uløv", "politilov",
    ]

    private static let lawEndings: [StaticString] = [
        "loven", "lova", "lov", "forskriften", "forskrifta", "forskrift",
    ]

    private static let lawGenitives: [StaticString] = [
        "lovens", "lovas", "lovs", "forskriftens", "forskriftas",
    ]

    /// Words for documents that have sections of their own. Rundskriv and veileder are not among
    /// them: what they say about § 17 is about the law's § 17 (C23).
    private static let documentEndings: [StaticString] = [
        "avtale", "avtalen", "avtalens", "avtala", "vedtekter", "vedtektene", "vedtektenes",
        "vedtektane", "instruks", "instruksen", "instruksens", "reglement", "reglementet",
        "reglementets", "retningslinjer", "retningslinjene", "retningslinjenes", "retningslinene",
        "retningsliner", "statuttene", "statutter", "kontrakt", "kontrakten", "kontraktens",
        "overenskomsten", "overenskomst", "husordensregler", "husordensreglene", "ordensreglene",
        "ordensregler", "fellesbestemmelsene", "planbestemmelsene", "stiftelsesdokumentet",
    ]

    private static let documents: [StaticString] = ["grunnloven", "grunnlova"]
}
