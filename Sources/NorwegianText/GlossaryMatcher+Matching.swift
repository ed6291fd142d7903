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
        var walk = Walk()
        var index = 0
        while let (form, range) = nextWord(of: text, from: &index, with: &walk.scanner) {
            guard let match = longestMatch(from: form, at: range, in: text, with: &walk)
            else { continue }
            if seen.insert(match.entry).inserted { matches.append(match) }
            index = match.range.upperBound
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
                guard mayBeginTerm(word), let form = forms.find(word), !firstNodes[form].isEmpty
                else { return }
                found = (form, range)
            }
            guard hasWord else { return nil }
        } while found == nil
        return found
    }

    /// The buffers of one search, which it uses again at each word.
    private struct Walk {
        var scanner = WordScanner()
        /// The nodes that the words so far lead to and that have more words after them: one, unless
        /// a form may be that of several words (*planer* of *plan* and of *plane*).
        var nodes: [Int] = []
        /// The nodes that the words but the last led to.
        var formerNodes: [Int] = []
    }

    /// The longest term that begins with a word.
    private func longestMatch(
        from form: Int, at first: Range<Int>, in text: Span<UInt8>, with walk: inout Walk
    ) -> Match? {
        guard !isJoined(before: first.lowerBound, in: text) else { return nil }
        var match: Match?
        var last = first
        var entry: Int?
        walk.nodes.removeAll(keepingCapacity: true)
        for node in firstNodes[form] {
            arrive(at: node, with: last, in: text, earliest: &entry, nodes: &walk.nodes)
        }
        while true {
            if let entry { match = Match(entry: entry, range: first.lowerBound..<last.upperBound) }
            guard !walk.nodes.isEmpty,
                let next = word(after: last.upperBound, in: text, with: &walk.scanner)
            else { return match }
            swap(&walk.nodes, &walk.formerNodes)
            walk.nodes.removeAll(keepingCapacity: true)
            last = next.range
            entry = nil
            for former in walk.formerNodes {
                for word in wordsByForm[next.form] {
                    guard
                        let node = terms.node(
                            after: former, by: word, followsHyphen: next.followsHyphen)
                    else { continue }
                    arrive(at: node, with: last, in: text, earliest: &entry, nodes: &walk.nodes)
                }
            }
        }
    }

    /// Takes a node that a word leads to.
    ///
    /// - Parameters:
    ///   - earliest: Becomes the entry with a term that ends here, if it stands before this one.
    ///   - nodes: Gets the node if terms go on from it.
    private func arrive(
        at number: Int, with word: Range<Int>, in text: Span<UInt8>, earliest: inout Int?,
        nodes: inout [Int]
    ) {
        let node = terms.nodes[number]
        if node.isInner, nodes.count < Self.mostBeginnings { nodes.append(number) }
        if let entry = node.entry, entry < earliest ?? .max,
            !isJoined(after: word.upperBound, in: text)
        {
            earliest = entry
        }
        if let index = node.abbreviation {
            let abbreviation = terms.abbreviations[index]
            if abbreviation.entry < earliest ?? .max, isCapital(abbreviation, at: word, in: text) {
                earliest = abbreviation.entry
            }
        }
    }

    /// The word that follows where a word ends, with nothing but white space or hyphens between.
    private func word(
        after end: Int, in text: Span<UInt8>, with scanner: inout WordScanner
    ) -> (form: Int, range: Range<Int>, followsHyphen: Bool)? {
        var found: (form: Int, range: Range<Int>)?
        var index = end
        _ = scanner.scanWord(of: text, from: &index) { word, range in
            if let form = forms.find(word) { found = (form, range) }
        }
        guard let (form, range) = found else { return nil }
        let followsHyphen = isHyphen(text.scalar(at: end).value)
        let isGap = isGap(from: end, to: range.lowerBound, hyphen: followsHyphen, in: text)
        return isGap ? (form, range, followsHyphen) : nil
    }

    /// Whether nothing but white space, or nothing but a hyphen, lies between two words.
    private func isGap(from start: Int, to end: Int, hyphen: Bool, in text: Span<UInt8>) -> Bool {
        var index = start
        while index < end {
            let (value, length) = text.scalar(at: index)
            index += length
            guard hyphen ? isHyphen(value) : WordScalar.isSpace(value) else { return false }
        }
        return true
    }

    private func isHyphen(_ value: UInt32) -> Bool { value == 0x2D || WordScalar.isHyphen(value) }

    /// Whether a word has the capitals of an abbreviation, with an ending or without.
    private func isCapital(
        _ abbreviation: TermTree.Abbreviation, at range: Range<Int>, in text: Span<UInt8>
    ) -> Bool {
        let capitals = abbreviation.capitals
        guard range.count >= capitals.count else { return false }
        for offset in capitals.indices where text[range.lowerBound + offset] != capitals[offset] {
            return false
        }
        if range.count > capitals.count,
            (0x41...0x5A).contains(text[range.lowerBound + capitals.count])
        {
            return false
        }
        return !isJoined(after: range.upperBound, in: text)
            || isEnding(after: range.upperBound + 1, in: text)
    }

    /// Whether a hyphen joins the word that begins here to one before it.
    private func isJoined(before start: Int, in text: Span<UInt8>) -> Bool {
        start >= 2 && text[start - 1] == 0x2D && !isSpaceOrPunctuation(text[start - 2])
    }

    /// Whether a hyphen joins the word that ends here to one after it.
    private func isJoined(after end: Int, in text: Span<UInt8>) -> Bool {
        end + 1 < text.count && text[end] == 0x2D && !isSpaceOrPunctuation(text[end + 1])
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
