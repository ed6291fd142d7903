extension CitationReader {
    /// Reads a text that is exactly one reference with a law of the registry, as in front matter:
    /// `sotjl. § 17`, `sosialtjenesteloven § 20 a første ledd bokstav b`, `§ 17 i sotjl.`
    ///
    /// - Throws: What is wrong, with the offset and near misses. A law that is repealed or not yet
    ///   in force is no error here; the reference's status tells it.
    public func wholeReference(_ text: String) throws(WholeReferenceError) -> Reference {
        let read = ReadText(text.utf8.span, names: registry.names)
        guard let group = read.groups.first else { throw faultWithoutSection(read, in: text) }
        var attribution = Attribution(read, registry: registry, context: PageContext())
        attribution.run()
        let references = attribution.references(in: text.utf8.span, on: day)
        let start = Int(read.text[group.tokens.lowerBound].start)
        guard let reference = references.first else {
            let name = text.stretch(0..<start).trimmed
            throw name.isEmpty
                ? WholeReferenceError(.missingLaw, offset: 0) : unknownLaw(name, offset: 0)
        }
        guard case .law(let id) = reference.source else {
            throw unknownLaw(reference.outsideName, offset: 0)
        }
        if let surplus = surplus(beside: group, in: read, text) { throw surplus }
        if references.count > 1 || read.groups.count > 1 {
            throw WholeReferenceError(.severalReferences, offset: reference.range.upperBound)
        }
        if reference.status == .unknownSection {
            let near = registry.law(id)?.sections(near: reference.section) ?? []
            throw WholeReferenceError(
                .unknownSection(id, reference.section), offset: reference.range.lowerBound,
                suggestions: near.map { "§ \($0)" })
        }
        return reference
    }

    private func unknownLaw(_ name: String, offset: Int) -> WholeReferenceError {
        WholeReferenceError(
            .unknownLaw(name), offset: offset, suggestions: registry.names(near: name))
    }

    /// The fault of a text without mark and number.
    private func faultWithoutSection(_ read: ReadText, in text: String) -> WholeReferenceError {
        guard let first = read.text.tokens.first else {
            return WholeReferenceError(.empty, offset: 0)
        }
        if let mark = read.text.tokens.first(where: { $0.kind == .sectionSign }) {
            return WholeReferenceError(.missingNumber, offset: Int(mark.end))
        }
        let number = read.text.tokens.first { $0.kind == .number }
        let end = Int(number?.start ?? Int32(text.utf8.count))
        let hasLaw = read.mentions.contains { $0.target != .outside && $0.target != .document }
        if hasLaw || first.kind == .number {
            return WholeReferenceError(.missingMark, offset: end)
        }
        let name = text.stretch(0..<end).trimmed
        let near = registry.names(near: name)
        return WholeReferenceError(.unknownLaw(name), offset: 0, suggestions: near)
    }

    /// Text before or after the law and its sections.
    private func surplus(
        beside group: SectionGroup, in read: ReadText, _ text: String
    ) -> WholeReferenceError? {
        let last = read.groups.last?.tokens.upperBound ?? group.tokens.upperBound
        let isLawBefore =
            read.mentions.first.map { $0.tokens.lowerBound < group.tokens.lowerBound } ?? false
        let start = isLawBefore ? read.mentions[0].tokens.lowerBound : group.tokens.lowerBound
        let end = max(last, isLawBefore ? last : read.mentions.last?.tokens.upperBound ?? last)
        if start > 0 {
            let range = 0..<Int(read.text[start].start)
            return WholeReferenceError(.surplusText(text.stretch(range).trimmed), offset: 0)
        }
        guard end < read.text.count else { return nil }
        let range = Int(read.text[end].start)..<text.utf8.count
        return WholeReferenceError(
            .surplusText(text.stretch(range).trimmed), offset: range.lowerBound)
    }
}

extension Reference {
    fileprivate var outsideName: String {
        if case .outside(let name) = source { name } else { "" }
    }
}

extension String {
    /// The text of a range of UTF-8 offsets.
    func stretch(_ range: Range<Int>) -> String {
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        let end = utf8.index(utf8.startIndex, offsetBy: range.upperBound)
        return String(self[start..<end])
    }

    fileprivate var trimmed: String {
        var rest = Substring(self)
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
