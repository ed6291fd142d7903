/// A kind of activity, and what it counts as where coverage of the law is reckoned.
public struct Category: Hashable, Sendable {
    /// The key of the category under `kategorier:`.
    public let id: String
    /// What readers see.
    public let title: String
    /// What its activities count as: the value of `teller_som:`.
    public let countsAs: Purpose
    /// Whether it is to be noted that its activities were done: the value of `kvitteres:`.
    public let needsReceipt: Bool

    /// A category of a wheel.
    ///
    /// - Parameter needsReceipt: `nil` for what the purpose says: controls and training do, meetings
    ///   and the like do not.
    public init(id: String, title: String, countsAs: Purpose, needsReceipt: Bool? = nil) {
        self.needsReceipt = needsReceipt ?? (countsAs != .other)
        self.id = id
        self.title = title
        self.countsAs = countsAs
    }

    /// What an activity is for.
    public enum Purpose: String, CaseIterable, Sendable {
        case control = "kontroll"
        case training = "opplæring"
        case other = "annet"
    }
}
