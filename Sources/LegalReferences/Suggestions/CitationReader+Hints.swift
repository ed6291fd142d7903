extension CitationReader {
    /// Hints about references that are probably written wrong, in the order of the text.
    public func hints(in text: String, context: PageContext) -> [CitationHint] {
        let utf8 = text.utf8.span
        let read = ReadText(utf8, names: registry.names)
        var attribution = Attribution(read, registry: registry, context: context)
        attribution.run()
        let items = attribution.references(in: utf8, on: nil).compactMap(itemHint)
        let numbers = read.mentions.compactMap { markHint(beside: $0, in: read) }
        return (items + numbers).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// C5: `§ 20 bokstav a` that means § 20 a.
    private func itemHint(_ reference: Reference) -> CitationHint? {
        guard let id = reference.law, let law = registry.law(id), reference.ledd == nil,
            reference.nr == nil, reference.section.letter == nil,
            law.section(reference.section)?.hasLetteredList == false,
            let letter = reference.bokstav?.asciiValue
        else { return nil }
        let meant = reference.section.with(letter: letter)
        guard law.section(meant) != nil else { return nil }
        return CitationHint(
            kind: .letterOrItem, range: reference.range, suggestion: "§ \(meant)", law: id)
    }

    /// C1: `sotjl. 29`, `jfr. 29 i lov om sosiale tjenester`.
    private func markHint(beside mention: LawMention, in read: ReadText) -> CitationHint? {
        guard case .law(let index) = mention.target else { return nil }
        let law = registry.laws[index]
        let parser = SectionParser(text: read.text, parentheses: read.parentheses)
        let written =
            parser.number(at: mention.tokens.upperBound, isFirst: false)
            ?? numberBefore(mention, parser)
        guard let written, law.section(written.asSection) != nil else { return nil }
        let first = read.text[written.tokens.lowerBound]
        let last = read.text[written.tokens.upperBound - 1]
        return CitationHint(
            kind: .missingMark, range: Int(first.start)..<Int(last.end),
            suggestion: "§ \(written.asSection)", law: law.id)
    }

    /// The number in `jf. 29 i <law>`; without `jf.` or `etter` before it is no reference.
    private func numberBefore(_ mention: LawMention, _ parser: SectionParser) -> WrittenNumber? {
        let text = parser.text
        let preposition = mention.tokens.lowerBound - 1
        guard text.meaning(preposition) == .within else { return nil }
        for start in [preposition - 1, preposition - 2, preposition - 3] where start > 0 {
            var before = start - 1
            if text.kind(before) == .fullStop { before -= 1 }
            guard text.meaning(before) == .compare || text.meaning(before) == .preposition,
                let written = parser.number(at: start, isFirst: false),
                written.tokens.upperBound == preposition
            else { continue }
            return written
        }
        return nil
    }
}
