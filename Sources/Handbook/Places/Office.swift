public import Diagnostics

/// One of the offices that share the handbook.
public struct Office: Sendable {
    /// The name of the office's folder under `kontor/`, for example `hamar`.
    public typealias ID = String

    /// The id, for example `hamar`.
    public let id: ID
    /// What it is called, for example «Nav Hamar».
    public let title: String
    /// Where it is named in `handbok.yaml`.
    public let position: SourcePosition

    package init(id: ID, title: String, position: SourcePosition) {
        self.id = id
        self.title = title
        self.position = position
    }

    /// Where it is: «Hamar» of «Nav Hamar».
    public var place: String {
        title.hasPrefix("Nav ") ? String(title.dropFirst(4)) : title
    }
}
