/// Sections of law as terms: `#20a:0` is § 20 a of the first law of the input.
///
/// A page about a section with a letter also counts, weakly, for the section without it.
struct ReferenceTerms: Sendable {
    /// For each term the pages in order.
    let terms: [(name: [UInt8], entries: [Postings.Entry])]

    init(_ documents: [SearchDocument], laws: [SearchLaw]) {
        let numbers = Dictionary(
            laws.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var found: [String: [Postings.Entry]] = [:]
        for (page, document) in documents.enumerated() {
            var isFirstBasis = true
            for reference in document.references {
                guard let law = numbers[reference.law] else { continue }
                let section = reference.section.filter { $0 != " " }.lowercased()
                func note(_ section: some StringProtocol, _ impact: UInt8) {
                    found["#\(section):\(law)", default: []].note(impact, of: UInt32(page))
                }
                let impact = Self.impact(of: reference.strength, isFirst: isFirstBasis)
                if reference.strength == .basis { isFirstBasis = false }
                note(section, impact)
                if let last = section.last, last.isLetter { note(section.dropLast(), impact / 3) }
            }
        }
        terms = found.map { name, entries in
            (Array(name.utf8), Postings.strongest(entries[...]))
        }
    }

    /// The first section that a page names as its basis is the one that it is about.
    private static func impact(
        of strength: SearchDocument.Reference.Strength, isFirst: Bool
    ) -> UInt8 {
        switch strength {
        case .own: 7
        case .basis: isFirst ? 5 : 3
        case .mention: 2
        }
    }
}

extension [Postings.Entry] {
    /// Notes what a term weighs on a page, which is none before the last: the most counts.
    fileprivate mutating func note(_ impact: UInt8, of page: UInt32) {
        if let last, last.page == page {
            self[count - 1] = Postings.Entry(page: page, impact: Swift.max(last.impact, impact))
        } else {
            append(Postings.Entry(page: page, impact: impact))
        }
    }
}
