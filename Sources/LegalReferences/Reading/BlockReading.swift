/// What a reader finds in one block.
public struct BlockReading: Sendable {
    /// The references, in the order of the text.
    public let references: [Reference]
    /// The offsets in UTF-8 at which sentences begin, ascending, without the first (0); empty when
    /// there is no reference.
    public let sentenceStarts: [Int]
}
