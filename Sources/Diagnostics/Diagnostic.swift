/// One fault in the content: where it is, what is wrong, and how to fix it.
public struct Diagnostic: Hashable, Sendable {
    /// The path of the file as the coordinator would name it.
    public let file: String
    /// Where in the file.
    public let position: SourcePosition
    /// How much it matters.
    public let severity: Severity
    /// The stable code, which the coordinator's guide explains.
    public let code: DiagnosticCode
    /// What is wrong, in Norwegian, one sentence.
    public let message: String
    /// What to do about it, in Norwegian; absent where the message says it.
    public let suggestion: String?
    /// What is at fault in the file, from ``position`` on; absent where only its start is known.
    public let range: Range<SourcePosition>?
    /// The text that fixes the fault in the place of ``range``, without changing what the author
    /// means; absent where somebody has to choose.
    public let fix: String?

    /// A fault of the code's own severity.
    ///
    /// A fix is kept only together with the range that it is for.
    public init(
        _ code: DiagnosticCode, file: String, at position: SourcePosition = .start,
        _ message: String, suggestion: String? = nil, range: Range<SourcePosition>? = nil,
        fix: String? = nil
    ) {
        self.init(
            code, severity: code.severity, file: file, at: position, message,
            suggestion: suggestion,
            range: range, fix: fix)
    }

    private init(
        _ code: DiagnosticCode, severity: Severity, file: String, at position: SourcePosition,
        _ message: String, suggestion: String?, range: Range<SourcePosition>?, fix: String?
    ) {
        self.file = file
        self.position = position
        self.severity = severity
        self.code = code
        self.message = message
        self.suggestion = suggestion
        self.range = range
        self.fix = range == nil ? nil : fix
    }

    /// The same fault with warnings raised to errors, as `--strict` asks.
    public var strict: Diagnostic { severity == .warning ? asError : self }

    /// The same with notices raised to errors, as `--require-approval` asks.
    public var requiringApproval: Diagnostic { severity == .notice ? asError : self }

    private var asError: Diagnostic {
        Diagnostic(
            code, severity: .error, file: file, at: position, message, suggestion: suggestion,
            range: range, fix: fix)
    }
}

extension Diagnostic: Comparable {
    /// By file, place and code: the order in which they are printed.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        (left.file, left.position, left.code.rawValue, left.message)
            < (right.file, right.position, right.code.rawValue, right.message)
    }
}

extension Diagnostic: CustomStringConvertible {
    /// `file:line:column: feil[kode]: Melding. Råd.`
    public var description: String {
        let text = suggestion.map { "\(message) \($0)" } ?? message
        return "\(file):\(position.line):\(position.column): "
            + "\(severity.title)[\(code.rawValue)]: \(text)"
    }
}
