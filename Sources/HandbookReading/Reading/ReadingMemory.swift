/// What one reading of a handbook hands to the next, which then only reads, parses and marks the
/// files that have changed.
///
/// The reading gives the same with a memory as without one.
public struct ReadingMemory: Sendable {
    var files = ParsedFiles()
    var chapters = MarkedChapters()

    /// Nothing, for the first reading.
    public init() {}
}
