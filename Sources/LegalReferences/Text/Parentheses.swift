/// Which parentheses of a text belong together.
struct Parentheses {
    /// For every matched parenthesis its counterpart, else -1. Empty, as `closedAt`, in a text
    /// without parentheses, as most are.
    private var partner: [Int32] = []
    /// For every token the closing parenthesis of the innermost pair around it, else `Int32.max`.
    private var closedAt: [Int32] = []

    init(_ text: TokenizedText) {
        guard text.tokens.contains(where: { $0.kind == .closeParenthesis }) else { return }
        partner = Array(repeating: -1, count: text.count)
        closedAt = Array(repeating: Int32.max, count: text.count)
        var open: [Int] = []
        for index in 0..<text.count {
            if text[index].space == .blankLine { open.removeAll() }
            switch text[index].kind {
            case .openParenthesis:
                open.append(index)
            case .closeParenthesis:
                if let start = open.popLast() {
                    partner[start] = Int32(index)
                    partner[index] = Int32(start)
                }
            default:
                break
            }
        }
        markInsides()
    }

    /// The counterpart of the token, if it is a matched parenthesis; else -1.
    func partner(of index: Int) -> Int { partner.isEmpty ? -1 : Int(partner[index]) }

    /// Whether the token is a closing parenthesis with an opening one before it.
    func isClosing(_ index: Int) -> Bool {
        let partner = partner(of: index)
        return partner >= 0 && partner < index
    }

    /// The closing parenthesis of the innermost pair around the token, else `Int32.max`.
    func end(around index: Int) -> Int {
        closedAt.isEmpty ? Int(Int32.max) : Int(closedAt[index])
    }

    private mutating func markInsides() {
        var ends: [Int32] = []
        for index in partner.indices {
            if ends.last == Int32(index) { ends.removeLast() }
            if let end = ends.last { closedAt[index] = end }
            if partner[index] > Int32(index) { ends.append(partner[index]) }
        }
    }
}
