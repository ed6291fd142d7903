/// What one file of a folder shall hold in place of what it holds.
public struct FileReplacement: Sendable {
    /// The path from the folder, with `/` between its parts.
    public let path: String
    /// What the file holds now; `nil` where nothing may bear the name.
    public let before: [UInt8]?
    /// What it shall hold; `nil` where it shall be gone.
    public let after: [UInt8]?

    /// A new content, a new file (`before` is `nil`) or a removal (`after` is `nil`).
    public init(path: String, before: [UInt8]?, after: [UInt8]?) {
        self.path = path
        self.before = before
        self.after = after
    }
}
