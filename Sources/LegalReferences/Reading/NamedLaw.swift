/// A law of the registry that a text names, with or without a section.
public struct NamedLaw: Hashable, Sendable {
    /// The law.
    public let law: Law.ID
    /// The name, as offsets in UTF-8; a year, the full stop of an abbreviation, or other words that
    /// tell which law is meant, may follow.
    public let range: Range<Int>
    /// Whether the name stands in the genitive.
    public let isGenitive: Bool
}

extension CitationReader {
    /// Every law of the registry that a text names, in its order.
    public func namedLaws(in text: String) -> [NamedLaw] {
        let read = ReadText(text.utf8.span, names: registry.names)
        return read.mentions.compactMap { mention in
            guard case .law(let index) = mention.target else { return nil }
            let start = Int(read.text[mention.tokens.lowerBound].start)
            let end = Int(read.text[mention.tokens.upperBound - 1].end)
            return NamedLaw(
                law: registry.laws[index].id, range: start..<end, isGenitive: mention.isGenitive)
        }
    }
}
