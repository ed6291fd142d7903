/// What is wrong with an expression of time, where, and what was probably meant.
///
/// All texts are Norwegian, for the one who wrote the expression.
public struct GrammarError: Error, Hashable, Sendable {
    /// Where the fault begins, in Unicode scalars from the start of the text that was parsed.
    public let offset: Int
    /// What is wrong, as a sentence.
    public let message: String
    /// What should stand there instead, where that can be told.
    public let suggestion: String?
    /// Expressions that would be right in this place.
    public let examples: [String]

    /// A fault at an offset.
    public init(offset: Int, message: String, suggestion: String? = nil, examples: [String]) {
        self.offset = offset
        self.message = message
        self.suggestion = suggestion
        self.examples = examples
    }
}

extension GrammarError: CustomStringConvertible {
    /// Message, suggestion and examples in one line.
    public var description: String {
        hint.isEmpty ? message : "\(message) \(hint)"
    }

    /// The suggestion and the examples: `Mente du «juni»? Skriv for eksempel «juni» eller «uke
    /// 23».`
    public var hint: String {
        var sentences: [String] = []
        if let suggestion { sentences.append("Mente du «\(suggestion)»?") }
        if let last = examples.last {
            let quoted = examples.dropLast().map { "«\($0)»" }.joined(separator: ", ")
            let list = quoted.isEmpty ? "«\(last)»" : "\(quoted) eller «\(last)»"
            sentences.append("Skriv for eksempel \(list).")
        }
        return sentences.joined(separator: " ")
    }
}
