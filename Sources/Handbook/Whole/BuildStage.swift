/// A part of the work of a build, told of when it begins.
public enum BuildStage: Hashable, Sendable, CaseIterable {
    /// Finding the files of the handbook.
    case finding
    /// Reading and parsing them.
    case parsing
    /// Finding references and terms, and where links lead.
    case resolving
    /// Looking for what is wrong.
    case checking
    /// Asking git when the files changed.
    case dating
    /// Deciding which pages there are, and what the pages of a folder share.
    case planning
    /// Making the index of the search.
    case indexing
    /// Rendering the pages and writing them.
    case publishing

    /// What is told of stages. The parts that do the work read no clock; who listens may.
    public typealias Observer = (BuildStage) -> Void
}
