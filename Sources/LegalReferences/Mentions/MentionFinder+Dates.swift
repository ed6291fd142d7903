/// Dates and numbers that say which of several laws is meant (C25).
extension MentionFinder {
    /// `1991-loven`, `2025-lova`: the law of that year.
    func yearLaw(at index: Int) -> LawMention? {
        guard let year = year(at: index), text.isAttached(index + 1),
            text.kind(index + 1) == .hyphen, text.isAttached(index + 2),
            text.kind(index + 2) == .word
        else { return nil }
        let end = index + 3
        if let name = names.longestName(at: index + 2, in: text), !name.meaning.laws.isEmpty {
            let target = law(among: name.meaning.laws, origin: LawOrigin(year: year))
            return LawMention(
                target: target, tokens: index..<name.end, isGenitive: name.isGenitive)
        }
        switch text.meaning(index + 2) {
        case .act, .bareAct, .regulation, .bareRegulation: break
        default: if lawEnding(index + 2) == nil { return nil }
        }
        return LawMention(target: .outside, tokens: index..<end)
    }

    /// `LOV-2009-12-18-131`, `lov/2009-12-18-131`, `FOR-1996-12-06-1127`.
    func lovdataID(at index: Int) -> LawMention? {
        guard text.word(at: index, is: "lov") || text.word(at: index, is: "for"),
            text.isAttached(index + 1),
            text.kind(index + 1) == .hyphen || text.kind(index + 1) == .slash,
            text.isAttached(index + 2), let origin = isoOrigin(at: index + 2)
        else { return nil }
        return LawMention(
            target: law(among: Array(names.origins.indices), origin: origin.value),
            tokens: index..<origin.end)
    }

    /// The law among the candidates that was made then, or an outside law. A candidate whose origin
    /// nobody has written down counts only where there is no other.
    func law(among candidates: [Int], origin: LawOrigin) -> LawMention.Target {
        for candidate in candidates {
            if let known = names.origins[candidate], known.agrees(with: origin) {
                return .law(candidate)
            }
        }
        return .outside
    }

    /// The year, date or Lovdata id that follows a name, after `av`, `fra`, a comma or an opening
    /// parenthesis, with the token after it.
    func origin(after start: Int) -> (value: LawOrigin, end: Int)? {
        var index = start
        var isInParenthesis = false
        if text.kind(index) == .openParenthesis {
            isInParenthesis = true
            index += 1
        } else if text.kind(index) == .comma {
            index += 1
        }
        if text.meaning(index) == .bareAct || text.word(at: index, is: "for") {
            if text.kind(index + 1) == .hyphen || text.kind(index + 1) == .slash {
                index += 2
            } else if isInParenthesis {
                index += 1
            }
        }
        if text.meaning(index) == .of || text.meaning(index) == .from { index += 1 }
        guard index < text.count, text.continuesBlock(index) else { return nil }
        guard var found = isoOrigin(at: index) ?? date(at: index) ?? bareYear(at: index)
        else { return nil }
        if isInParenthesis {
            guard text.kind(found.end) == .closeParenthesis else { return nil }
            found.end += 1
        }
        return found
    }

    /// `18. desember 2009 nr. 131`, `18.12.2009`, `18. desember 2009`.
    func date(at index: Int) -> (value: LawOrigin, end: Int)? {
        guard text.kind(index) == .number, (1...31).contains(text[index].value),
            text.kind(index + 1) == .fullStop
        else { return nil }
        let day = Int(text[index].value)
        let month: Int
        let yearIndex: Int
        if text.meaning(index + 2) == .month {
            month = Int(text[index + 2].value)
            // «18. des. 2009»
            yearIndex = text.kind(index + 3) == .fullStop ? index + 4 : index + 3
        } else if text.kind(index + 2) == .number, text.kind(index + 3) == .fullStop {
            month = Int(text[index + 2].value)
            yearIndex = index + 4
        } else {
            return nil
        }
        // Lovdata's text sets a footnote number right after the year: 19351.
        guard let year = year(at: yearIndex) ?? yearWithFootnote(at: yearIndex) else { return nil }
        let number = number(at: yearIndex + 1)
        return (
            LawOrigin(year: year, month: month, day: day, number: number?.value),
            number?.end ?? yearIndex + 1
        )
    }

    private func bareYear(at index: Int) -> (value: LawOrigin, end: Int)? {
        guard let year = year(at: index), !text.isAttached(index + 1) || !isCompoundTail(index + 1)
        else { return nil }
        let number = number(at: index + 1)
        return (LawOrigin(year: year, number: number?.value), number?.end ?? index + 1)
    }

    private func isCompoundTail(_ index: Int) -> Bool {
        text.kind(index) == .hyphen || text.kind(index) == .word || text.kind(index) == .number
    }

    func isoOrigin(at index: Int) -> (value: LawOrigin, end: Int)? {
        guard let year = year(at: index), let month = dashed(index + 1),
            let day = dashed(index + 3)
        else { return nil }
        let number = dashed(index + 5)
        return (
            LawOrigin(year: year, month: month, day: day, number: number),
            number == nil ? index + 5 : index + 7
        )
    }

    private func dashed(_ index: Int) -> Int? {
        guard text.isAttached(index), text.kind(index) == .hyphen, text.isAttached(index + 1),
            text.kind(index + 1) == .number
        else { return nil }
        return Int(text[index + 1].value)
    }

    /// `nr. 131`, also after a comma.
    private func number(at index: Int) -> (value: Int, end: Int)? {
        var index = index
        if text.kind(index) == .comma { index += 1 }
        guard text.meaning(index) == .number else { return nil }
        index += 1
        if text.kind(index) == .fullStop { index += 1 }
        guard text.kind(index) == .number else { return nil }
        return (Int(text[index].value), index + 1)
    }

    private func year(at index: Int) -> Int? {
        guard text.kind(index) == .number, (1600...2199).contains(text[index].value) else {
            return nil
        }
        return Int(text[index].value)
    }

    private func yearWithFootnote(at index: Int) -> Int? {
        guard text.kind(index) == .number, (16000...21999).contains(text[index].value) else {
            return nil
        }
        return Int(text[index].value) / 10
    }
}

extension MentionFinder {
    /// The first date with its number in a name: `lov av 17. juli 1992 nr. 99`, `LOV-1992-07-17-99`.
    static func origin(in name: String) -> LawOrigin? {
        let text = Tokenizer.tokenize(name.utf8.span, vocabulary: withoutNames.vocabulary)
        let finder = MentionFinder(text: text, names: withoutNames)
        for index in 0..<text.count {
            if let found = finder.isoOrigin(at: index) ?? finder.date(at: index) {
                return found.value
            }
        }
        return nil
    }

    private static let withoutNames = NameTable(laws: [])
}
