/// Sections of law as terms: `#20a:0` is § 20 a of the first law of the input.
///
/// A page about a section with a letter also counts, weakly, for the section without it.
struct ReferenceTerms {
    /// For each term the pages in order.
    let terms: [(name: [UInt8], entries: [Postings.Entry])]

    init(_ documents: [SearchDocument], laws: [SearchLaw]) {
        let numbers = Dictionary(
            laws.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var impacts: [String: [UInt32: UInt8]] = [:]
        for (page, document) in documents.enumerated() {
            var isFirstBasis = true
            for reference in document.references {
                guard let law = numbers[reference.law] else { continue }
                let section = reference.section.filter { $0 != " " }.lowercased()
                func note(_ section: some StringProtocol, _ impact: UInt8) {
                    let old = impacts["#\(section):\(law)"]?[UInt32(page)] ?? 0
                    impacts["#\(section):\(law)", default: [:]][UInt32(page)] = max(old, impact)
                }
                let impact = Self.impact(of: reference.strength, isFirst: isFirstBasis)
                if reference.strength == .basis { isFirstBasis = false }
                note(section, impact)
                if let last = section.last, last.isLetter { note(section.dropLast(), impact / 3) }
            }
        }
        terms = impacts.map { name, pages in
            let entries = pages.sorted { $0.key < $1.key }
                .map { Postings.Entry(page: $0.key, impact: $0.value) }
            return (Array(name.utf8), Postings.strongest(entries[...]))
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
