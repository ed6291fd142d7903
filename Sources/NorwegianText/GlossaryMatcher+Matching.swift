extension GlossaryMatcher {
    private struct Occurrence {
        let form: Int
        let range: Range<Int>
    }

    /// The first occurrence of each entry in a text, in the order of the text.
    ///
    /// - Parameters:
    ///   - text: UTF-8 bytes.
    ///   - seen: Entries that are not looked for any more; those found are added. Hand the same
    ///     set along with every stretch of text of a page.
    public func firstMatches(in text: Span<UInt8>, seen: inout Set<Int>) -> [Match] {
        var words: [Occurrence] = []
        var hasTerm = false
        var scanner = WordScanner()
        scanner.scan(text) { word, range in
            let form = forms.find(word) ?? -1
            if form >= 0, !termsByForm[form].isEmpty { hasTerm = true }
            words.append(Occurrence(form: form, range: range))
        }
        guard hasTerm else { return [] }
        var matches: [Match] = []
        var index = 0
        while index < words.count {
            guard let term = longestTerm(at: index, of: words, in: text) else {
                index += 1
                continue
            }
            let last = words[index + term.words.count - 1].range.upperBound
            if seen.insert(term.entry).inserted {
                let range = words[index].range.lowerBound..<last
                matches.append(Match(entry: term.entry, range: range))
            }
            index += term.words.count
        }
        return matches
    }

    /// The first occurrence of each entry in a text, in the order of the text.
    public func firstMatches(in text: String, seen: inout Set<Int>) -> [Match] {
        firstMatches(in: text.utf8.span, seen: &seen)
    }

    private func longestTerm(
        at index: Int, of words: [Occurrence], in text: Span<UInt8>
    ) -> Term? {
        guard words[index].form >= 0 else { return nil }
        for number in termsByForm[words[index].form] {
            let term = terms[number]
            let end = index + term.words.count
            guard end <= words.count else { continue }
            let follows = (1..<term.words.count).allSatisfy { offset in
                let word = term.words[offset]
                let occurrence = words[index + offset]
                return word.forms.contains(occurrence.form)
                    && isGap(
                        from: words[index + offset - 1].range.upperBound,
                        to: occurrence.range.lowerBound, hyphen: word.followsHyphen, in: text)
            }
            guard follows, isWhole(words[index].range.lowerBound, words[end - 1], term, in: text)
            else { continue }
            return term
        }
        return nil
    }

    /// Whether nothing but white space, or nothing but a hyphen, lies between two words.
    private func isGap(from start: Int, to end: Int, hyphen: Bool, in text: Span<UInt8>) -> Bool {
        var index = start
        while index < end {
            let (value, length) = text.scalar(at: index)
            index += length
            let isHyphen = value == 0x2D || WordScalar.isHyphen(value)
            guard hyphen ? isHyphen : WordScalar.isSpace(value) else { return false }
        }
        return true
    }

    /// Whether an occurrence is no part of a hyphenated word and has the capitals of its term.
    private func isWhole(
        _ start: Int, _ last: Occurrence, _ term: Term, in text: Span<UInt8>
    ) -> Bool {
        if start >= 2, text[start - 1] == 0x2D, !isSpaceOrPunctuation(text[start - 2]) {
            return false
        }
        if let capitals = term.capitals {
            guard last.range.count >= capitals.count else { return false }
            for offset in capitals.indices where text[start + offset] != capitals[offset] {
                return false
            }
            if last.range.count > capitals.count,
                (0x41...0x5A).contains(text[start + capitals.count])
            {
                return false
            }
        }
        let end = last.range.upperBound
        guard end + 1 < text.count, text[end] == 0x2D, !isSpaceOrPunctuation(text[end + 1]) else {
            return true
        }
        return term.capitals != nil && isEnding(after: end + 1, in: text)
    }

    private func isSpaceOrPunctuation(_ byte: UInt8) -> Bool {
        byte < 0x80 && !WordScalar.isWord(WordScalar.lowercased(UInt32(byte)))
    }

    /// Whether `en`, `et` or `er`, as in *KVP-en*, and nothing more stands here.
    private func isEnding(after start: Int, in text: Span<UInt8>) -> Bool {
        guard start + 2 <= text.count, text[start] == 0x65 else { return false }
        let isLetter = [0x6E, 0x74, 0x72].contains(text[start + 1])
        return isLetter && (start + 2 == text.count || isSpaceOrPunctuation(text[start + 2]))
    }
}
