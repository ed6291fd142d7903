/// How much each term says about one page, summed up from its words.
///
/// Made once per stretch of work and used for many pages: the arrays have room for every term, and
/// only the touched places are cleared.
struct PageTerms {
    /// What title, tasks, headings and place add to the score of a term, at most.
    private static let shares = SIMD4<Float>(0.60, 0.30, 0.20, 0.05)
    /// What the text adds, at most.
    private static let bodyShare: Float = 0.15

    /// For each term the greatest weight with which it stands in title, tasks, headings, place.
    private var fields: [SIMD4<Float>]
    private var bodyCounts: [Float]
    private var touched: [UInt32] = []

    init(termCount: Int) {
        fields = Array(repeating: .zero, count: termCount)
        bodyCounts = Array(repeating: 0, count: termCount)
    }

    /// Counts one word of the page for its term and the parts of the term.
    mutating func count(_ parts: ArraySlice<Lexicon.Part>, in field: TokenChunk.Field) {
        for part in parts {
            let term = Int(part.term)
            if bodyCounts[term] == 0, fields[term] == .zero { touched.append(part.term) }
            if field == .body {
                bodyCounts[term] += part.weight
            } else {
                let lane = Int(field.rawValue)
                fields[term][lane] = max(fields[term][lane], part.weight)
            }
        }
    }

    /// Hands out the impact of every term of the page, and forgets the page.
    ///
    /// - Parameter length: How many words the page has.
    mutating func drain(length: Int, _ visit: (_ term: UInt32, _ impact: UInt8) -> Void) {
        let saturation = 1 + 1.5 * Float(length) / 800
        for term in touched {
            let count = bodyCounts[Int(term)]
            let score =
                (fields[Int(term)] * Self.shares).sum()
                + Self.bodyShare * count / (count + saturation)
            visit(term, Impact.level(of: score))
            fields[Int(term)] = .zero
            bodyCounts[Int(term)] = 0
        }
        touched.removeAll(keepingCapacity: true)
    }
}

/// Scores in three bits. The steps are narrow at the bottom, where most terms are; the client turns
/// level `n` back into `((n + 0.5) / 8)²` of the greatest score.
enum Impact {
    /// A term in title, tasks, a heading and often in the text.
    private static let greatest: Float = 1.25

    static func level(of score: Float) -> UInt8 {
        UInt8(min(7, (max(0, score / greatest).squareRoot() * 8).rounded(.down)))
    }
}
