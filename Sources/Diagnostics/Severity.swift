/// How much a diagnostic matters.
public enum Severity: String, Comparable, Sendable {
    /// The site is not published.
    case error
    /// The site is published; with `--strict` it is not.
    case warning
    /// Nothing is wrong with the text, but somebody has to decide something: the state of approval,
    /// review and adoption. Never fails anything, unless an approval is required.
    case notice
    /// Shown only when asked for, never fails anything.
    case hint

    /// The word that the coordinator reads.
    public var title: String {
        switch self {
        case .error: "feil"
        case .warning: "advarsel"
        case .notice: "merknad"
        case .hint: "hint"
        }
    }

    /// The word for several.
    public var pluralTitle: String {
        switch self {
        case .error, .hint: title
        case .warning: "advarsler"
        case .notice: "merknader"
        }
    }

    /// By how much they matter, the least first.
    public static func < (left: Severity, right: Severity) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .hint: 0
        case .notice: 1
        case .warning: 2
        case .error: 3
        }
    }
}
