extension GlossaryMatcher {
    /// The first occurrence of each entry in a text, in the order of the text.
    ///
    /// - Parameters:
    ///   - text: UTF-8 bytes.
    ///   - seen: Entries that are not looked for any more; those found are added. Hand the same
    ///     set along with every stretch of text of a page.
    public func firstMatches(in text: Span<UInt8>, seen: inout Set<Int>) -> [Match] {
        guard seen.count < entryCount else { return [] }
        var matches: [Match] = []
        var scanner = WordScanner()
        var index = 0
        while let (form, range) = nextWord(of: text, from: &index, with: &scanner) {
            guard let (term, end) = longestTerm(from: form, at: range, in: text, with: &scanner)
            else { continue }
            if seen.insert(term.entry).inserted {
                matches.append(Match(entry: term.entry, range: range.lowerBound..<end))
            }
            index = end
        }
        return matches
    }

    /// The first occurrence of each entry in a text, in the order of the text.
    public func firstMatches(in text: String, seen: inout Set<Int>) -> [Match] {
        firstMatches(in: text.utf8.span, seen: &seen)
    }

    /// The next word that a term may begin with, and the number of its form.
    private func nextWord(
        of text: Span<UInt8>, from index: inout Int, with scanner: inout WordScanner
    ) -> (form: Int, range: Range<Int>)? {
        var found: (form: Int, range: Range<Int>)?
        repeat {
            let hasWord = scanner.scanWord(of: text, from: &index) { word, range in
                guard mayBeginTerm(word), let form = forms.find(word), !termsByForm[form].isEmpty
                else { return }
                found = (form, range)
            }
            guard hasWord else { return nil }
        } while found == nil
        return found
    }

    /// The longest term that begins with a word, and its end in the text.
    private func longestTerm(
        from form: Int, at first: Range<Int>, in text: Span<UInt8>,
        with scanner: inout WordScanner
    ) -> (term: Term, end: Int)? {
        for number in termsByForm[form] {
            let term = terms[number]
            guard
                let last = lastWord(of: term, after: first, in: text, with: &scanner),
                isWhole(first.lowerBound, last, term, in: text)
            else { continue }
            return (term, last.upperBound)
        }
        return nil
    }

    /// Where the last word of a term stands, when all its words follow each other.
    private func lastWord(
        of term: Term, after first: Range<Int>, in text: Span<UInt8>,
        with scanner: inout WordScanner
    ) -> Range<Int>? {
        var last = first
        var index = first.upperBound
        for word in term.words.dropFirst() {
            var next: Range<Int>?
            _ = scanner.scanWord(of: text, from: &index) { letters, range in
                if let form = forms.find(letters), word.forms.contains(form) { next = range }
            }
            guard let next,
                isGap(
                    from: last.upperBound, to: next.lowerBound, hyphen: word.followsHyphen,
                    in: text)
            else { return nil }
            last = next
        }
        return last
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
        _ start: Int, _ last: Range<Int>, _ term: Term, in text: Span<UInt8>
    ) -> Bool {
        if start >= 2, text[start - 1] == 0x2D, !isSpaceOrPunctuation(text[start - 2]) {
            return false
        }
        if let capitals = term.capitals {
            guard last.count >= capitals.count else { return false }
            for offset in capitals.indices where text[start + offset] != capitals[offset] {
                return false
            }
            if last.count > capitals.count,
                (0x41...0x5A).contains(text[start + capitals.count])
            {
                return false
            }
        }
        let end = last.upperBound
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
