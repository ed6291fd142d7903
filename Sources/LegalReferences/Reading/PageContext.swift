/// What a reader carries from one block of a page to the next.
///
/// Make one per page and pass it along with the page's blocks in reading order.
public struct PageContext: Hashable, Sendable {
    /// The law of sections that name none (rule C21).
    public let pageLaw: Law.ID?
    /// The last law mentioned in earlier blocks; counts only without a page's law (rule C22).
    var lastMentioned: Reference.Source?

    /// The context at the head of a page.
    public init(pageLaw: Law.ID? = nil) {
        self.pageLaw = pageLaw
    }
}
