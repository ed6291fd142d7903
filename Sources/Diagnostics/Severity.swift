/// How much a diagnostic matters.
public enum Severity: String, Comparable, Sendable {
    /// The site is not published.
    case error
    /// The site is published; with `--strict` it is not.
    case warning
    /// Shown only when asked for, never fails anything.
    case hint

    /// The word that the coordinator reads.
    public var title: String {
        switch self {
        case .error: "feil"
        case .warning: "advarsel"
        case .hint: "hint"
        }
    }

    /// By how much they matter, the least first.
    public static func < (left: Severity, right: Severity) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .hint: 0
        case .warning: 1
        case .error: 2
        }
    }
}
