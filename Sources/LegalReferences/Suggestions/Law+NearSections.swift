extension Law {
    /// The sections most like one that the law does not have, best first: for § 20 b first § 20 a,
    /// then § 20. Where the law numbers by chapter, a plain number is taken for a chapter.
    public func sections(near number: SectionNumber, limit: Int = 3) -> [SectionNumber] {
        let ranked = sections.compactMap { section -> (cost: Int, number: SectionNumber)? in
            let cost = Self.cost(of: section.number, for: number)
            return cost <= 30 ? (cost, section.number) : nil
        }
        return ranked.sorted { ($0.cost, $0.number) < ($1.cost, $1.number) }
            .prefix(limit).map(\.number)
    }

    private static func cost(of section: SectionNumber, for wanted: SectionNumber) -> Int {
        let letters = abs(Int(section.letter ?? 0x60) - Int(wanted.letter ?? 0x60))
        switch (section.chapter, wanted.chapter) {
        case (nil, nil):
            return abs(section.number - wanted.number) * 10 + letters
        case (let chapter?, let wantedChapter?):
            return abs(chapter - wantedChapter) * 25 + abs(section.number - wanted.number) * 10
                + letters
        case (let chapter?, nil):
            return abs(chapter - wanted.number) * 40 + section.number + letters
        case (nil, let wantedChapter?):
            return abs(section.number - wantedChapter) * 40 + letters
        }
    }
}
