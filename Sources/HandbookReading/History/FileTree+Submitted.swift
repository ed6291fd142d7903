public import SourceFiles

extension FileTree {
    /// The files that belong to the handbook and go with a proposal: not what an editor or an office program
    /// has left behind.
    public var submittedPaths: [String] {
        entries.map(\.path).filter { SourceKind($0) != .unknown }
    }
}
