public import Diagnostics
public import LegalReferences
public import Markdown

/// A reference to law as it stands in a text.
public struct FoundReference: Sendable {
    /// What is referred to.
    public let reference: Reference
    /// The stretch of visible text that is the reference, without Markdown's marks.
    public let match: String
    /// Where it begins.
    public let position: SourcePosition

    /// Every reference in a Markdown text, in its order.
    ///
    /// - Parameters:
    ///   - law: The law of bare `§`, as the front matter of a page would set it.
    ///   - title: The title of the page, which may name a law that goes before.
    public static func all(
        in document: Document, by reader: CitationReader, law: Law.ID?, title: String? = nil
    ) -> [FoundReference] {
        var found: [FoundReference] = []
        var context = reader.context(pageLaw: law, title: title)
        document.forEachInlineText { text in
            for reference in reader.references(
                in: text.text, as: text.blockKind, context: &context)
            {
                let match = text.text.utf8.dropFirst(reference.range.lowerBound)
                    .prefix(reference.range.count)
                found.append(
                    FoundReference(
                        reference: reference, match: String(decoding: match, as: UTF8.self),
                        position: text.position(at: reference.range.lowerBound)))
            }
        }
        return found
    }
}
