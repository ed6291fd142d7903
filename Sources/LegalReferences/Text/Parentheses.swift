/// Which parentheses of a text belong together.
struct Parentheses {
    /// For every token whether it is a closing parenthesis with an opening one before it.
    private(set) var isMatched: [Bool]
    /// For every matched parenthesis its counterpart, else -1.
    private(set) var partner: [Int32]
    /// For every token the closing parenthesis of the innermost pair around it, else `Int32.max`.
    private(set) var closedAt: [Int32]

    init(_ text: TokenizedText) {
        isMatched = Array(repeating: false, count: text.count)
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
                    isMatched[index] = true
                    partner[start] = Int32(index)
                    partner[index] = Int32(start)
                }
            default:
                break
            }
        }
        markInsides()
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
