/// What a reader carries from one block of a page to the next.
///
/// Make one per page, with ``CitationReader/context(pageLaw:title:)`` where it has a title, and pass
/// it along with the page's blocks in reading order.
public struct PageContext: Hashable, Sendable {
    /// The law of sections that name none (rule C21).
    public let pageLaw: Law.ID?
    /// The laws that the title, the headings and the lead-in above the next block are about (C20a).
    var topics = PageTopics()
    /// The laws mentioned in earlier blocks, the last one first, each once (rule C22).
    private(set) var mentioned: [Reference.Source] = []

    /// The context at the head of a page.
    public init(pageLaw: Law.ID? = nil) {
        self.pageLaw = pageLaw
    }

    /// More laws back than this nobody looks for one that has a section.
    private static let longestMemory = 4

    /// Takes in a law that a block has mentioned.
    mutating func remember(_ source: Reference.Source) {
        mentioned.removeAll { $0 == source }
        mentioned.insert(source, at: 0)
        if mentioned.count > PageContext.longestMemory { mentioned.removeLast() }
    }
}
