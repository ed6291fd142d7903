/// The terms of a glossary as a tree of words: terms that begin with the same words share a path.
///
/// Going on from a node by a word takes constant time, whatever the number of terms.
struct TermTree: Sendable {
    struct Node: Sendable {
        /// The first entry with a term that ends here.
        fileprivate(set) var entry: Int?
        /// Where in `abbreviations` the one stands that ends here.
        fileprivate(set) var abbreviation: Int?
        /// Whether longer terms go on from here.
        fileprivate(set) var isInner = false
    }

    /// A term that is matched only in the capitals it is written with.
    struct Abbreviation: Sendable {
        let entry: Int
        let capitals: [UInt8]
    }

    private struct Step: Hashable {
        let node: Int
        let word: Int
        let followsHyphen: Bool
    }

    /// The node that no word leads to.
    static let root = 0

    private(set) var nodes = [Node()]
    private(set) var abbreviations: [Abbreviation] = []
    private var steps: [Step: Int] = [:]

    /// The node that a word leads to, if a term goes on with it.
    ///
    /// - Parameter followsHyphen: Whether a hyphen joins the word to the one before it.
    func node(after node: Int, by word: Int, followsHyphen: Bool) -> Int? {
        steps[Step(node: node, word: word, followsHyphen: followsHyphen)]
    }

    /// The node that a word leads to, which is added when it is new.
    mutating func addNode(after node: Int, by word: Int, followsHyphen: Bool) -> Int {
        let step = Step(node: node, word: word, followsHyphen: followsHyphen)
        if let next = steps[step] { return next }
        nodes[node].isInner = true
        steps[step] = nodes.count
        nodes.append(Node())
        return nodes.count - 1
    }

    /// Lets a term end at a node, unless one of an earlier entry does.
    mutating func endTerm(at node: Int, of entry: Int) {
        if nodes[node].entry == nil { nodes[node].entry = entry }
    }

    /// Lets a term of one word in capitals end at a node, unless one of an earlier entry does.
    mutating func endAbbreviation(_ capitals: [UInt8], at node: Int, of entry: Int) {
        // Those that end at the same node are spelled alike.
        guard nodes[node].abbreviation == nil else { return }
        nodes[node].abbreviation = abbreviations.count
        abbreviations.append(Abbreviation(entry: entry, capitals: capitals))
    }
}
