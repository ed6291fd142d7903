/// A kind of activity, and what it counts as where coverage of the law is reckoned.
public struct Category: Hashable, Sendable {
    /// The key of the category under `kategorier:`.
    public let id: String
    /// What readers see.
    public let title: String
    /// What its activities count as: the value of `teller_som:`.
    public let countsAs: Purpose

    /// A category of a wheel.
    public init(id: String, title: String, countsAs: Purpose) {
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
