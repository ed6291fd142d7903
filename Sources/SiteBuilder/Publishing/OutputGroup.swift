import FileSystem

/// Files that share most of their text, and so are cheaper to write together.
///
/// Each of them is a file of the plan by itself too, whose ``OutputFile/Contents/pieces(_:)`` are
/// the same bytes.
struct OutputGroup: Sendable {
    /// Writes the file at a path, piece by piece; meanwhile others of the group may be written.
    typealias Opening = (
        _ path: String, _ write: (OutputFile.PieceSink) throws(SystemError) -> Void
    ) throws(SystemError) -> Void

    /// The paths of the files.
    let paths: [String]
    /// Writes each of them once.
    let write: @Sendable (_ open: @escaping Opening) throws(SystemError) -> Void

    /// The same files in a folder.
    func moved(into folder: String) -> OutputGroup {
        let write = write
        return OutputGroup(paths: paths.map { "\(folder)/\($0)" }) { open throws(SystemError) in
            try write { path, pieces throws(SystemError) in
                try open("\(folder)/\(path)", pieces)
            }
        }
    }
}
