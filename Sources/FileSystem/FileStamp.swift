/// What tells, without reading a file, that it is the same as before: number, size and time of change.
///
/// The device is left out, since its number may be another after the machine was started anew.
struct FileStamp: Hashable, Sendable {
    let number: UInt64
    let size: Int
    let modified: Int64

    init(_ status: FileStatus) {
        number = status.identity.number
        size = status.size
        modified = status.modified
    }

    /// The stamp as a journal keeps it.
    var text: String { "\(number),\(size),\(modified)" }

    init?(_ text: Substring) {
        let fields = text.split(separator: ",")
        guard fields.count == 3, let number = UInt64(fields[0]), let size = Int(fields[1]),
            let modified = Int64(fields[2])
        else { return nil }
        (self.number, self.size, self.modified) = (number, size, modified)
    }
}

extension Folder {
    /// The stamp of a file; `nil` when nothing, or something else, bears the name.
    func stamp(of name: String) throws(SystemError) -> FileStamp? {
        guard let status = try status(of: name), status.kind == .file else { return nil }
        return FileStamp(status)
    }
}
