/// A reader of foreign bytes, and what it promises for all of them.
///
/// libFuzzer runs the targets from the package in `Fuzzing/`; the tests run them on what it found.
public enum FuzzTarget: String, CaseIterable, Sendable {
    case frontMatter = "front-matter"
    case markdown
    case citations
    case recurrence
    case lawXML = "law-xml"
    case references
    case word

    /// Gives the bytes to the reader.
    ///
    /// - Throws: When what came out is not what the reader promises.
    public func run(_ bytes: [UInt8]) throws(BrokenPromise) {
        switch self {
        case .frontMatter: try FuzzTarget.readFrontMatter(bytes)
        case .markdown: try FuzzTarget.renderMarkdown(bytes)
        case .citations: try FuzzTarget.readCitations(bytes)
        case .recurrence: try FuzzTarget.readRecurrence(bytes)
        case .lawXML: try FuzzTarget.readAct(bytes)
        case .references: try FuzzTarget.compareReferences(bytes)
        case .word: try FuzzTarget.readWord(bytes)
        }
    }
}

/// What a reader promises and did not keep.
public struct BrokenPromise: Error {
    /// What is promised.
    public let promise: String

    /// Throws unless a promise holds.
    static func check(_ holds: Bool, _ promise: String) throws(BrokenPromise) {
        if !holds { throw BrokenPromise(promise: promise) }
    }
}
