/// Laws and documents outside the registry that are known by the ending of the word (C23, C24).
extension MentionFinder {
    /// One word: `straffeloven`, `barnelovas`, `samarbeidsavtalen`.
    func singleWord(at index: Int) -> LawMention? {
        if let isGenitive = lawEnding(index) {
            let end = origin(after: index + 1)?.end ?? index + 1
            let isGeneric = Self.genericLaws.contains { text.word(at: index, is: $0) }
            return LawMention(
                target: .outside, tokens: index..<end, isGenitive: isGenitive,
                isGeneric: isGeneric)
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
                return isDocument(head)
                    ? LawMention(target: .document, tokens: start..<(head + 1)) : nil
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
            let entry = Self.lawEndings.longest(of: text.letters(index), stem: stem),
            !Self.notLaws.contains(where: { text.word(at: index, is: $0) })
        else { return nil }
        return entry.meaning
    }

    /// Whether a word may end as a law or a document does.
    static func mayEndLaw(_ index: Int, of text: TokenizedText) -> Bool {
        lawEndings.mayEnd(index, of: text) || documentEndings.mayEnd(index, of: text)
    }

    private func isDocument(_ index: Int) -> Bool {
        Self.documentEndings.longest(of: text.letters(index)) != nil
    }

    /// Hooves, a promise, a monkey's right: words that only look like laws.
    private static let notLaws: [StaticString] = ["kloven", "kløven", "forlov", "forloven", "uløv"]

    /// Kinds of laws: a text that names one is about no law in particular.
    private static let genericLaws: [StaticString] = [
        "særlov", "særloven", "særlova", "rammelov", "rammeloven", "rammelova", "fullmaktslov",
        "fullmaktsloven", "rettighetslov", "rettighetsloven", "endringslov", "endringsloven",
        "endringslova", "velferdslov", "spesiallov", "særforskrift", "stønadsforskrift",
        "trygdelov",
    ]

    /// Endings of laws, with whether they are genitives.
    private static let lawEndings = WordEndings<Bool>([
        ("loven", false), ("lova", false), ("lov", false), ("forskriften", false),
        ("forskrifta", false), ("forskrift", false), ("lovens", true), ("lovas", true),
        ("lovs", true), ("forskriftens", true), ("forskriftas", true), ("lagen", false),
        ("lagens", true), ("balken", false),
    ])

    /// Words for documents that have sections of their own. Rundskriv and veileder are not among
    /// them: what they say about § 17 is about the law's § 17 (C23).
    private static let documentEndings = WordEndings<Void>(
        """
        avtale avtalen avtalens avtala vedtekter vedtektene vedtektenes vedtektane instruks \
        instruksen instruksens reglement reglementet reglementets retningslinjer retningslinjene \
        retningslinjenes retningslinene retningsliner statuttene statutter kontrakt kontrakten \
        kontraktens overenskomsten overenskomst husordensregler husordensreglene ordensreglene \
        ordensregler fellesbestemmelsene planbestemmelsene stiftelsesdokumentet lovforslaget \
        lovforslag lovforslagets forslag lovutkastet lovutkast utkastet utkastets forslaget forslagets \
        høringsnotatet proposisjonen direktivet konvensjonen protokollen plandokumentet
        """.split(separator: " ").map { (String($0), ()) })
}
