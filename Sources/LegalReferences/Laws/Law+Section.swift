public import CalendarDate

extension Law {
    /// One section of a law: what a table of contents says about it.
    public struct Section: Hashable, Sendable {
        /// The number in normal form.
        public let number: SectionNumber
        /// The heading, without number and full stop; empty where there is none.
        public let heading: String
        /// The heading of the chapter, with its number: `Kapittel 4. Individuelle tjenester`.
        public let chapter: String?
        /// The day on which the last change took force, where known.
        public let changed: Day?
        /// The act of the last change in force, with the day: `lov 20. desember 2016 nr. 105, i kraft
        /// 1. januar 2017`.
        public let changedBy: String?
        /// A digest of the section's text, by which a later import sees that it has changed.
        public let fingerprint: String?
        /// The changes that are adopted and not in force, in the order of the law's file.
        public let coming: [SectionChange]
        /// Whether the section is known to hold a lettered list; `nil` where nobody has said.
        public let hasLetteredList: Bool?

        /// A section with what is known of it.
        public init(
            number: SectionNumber, heading: String = "", chapter: String? = nil,
            changed: Day? = nil, changedBy: String? = nil, fingerprint: String? = nil,
            coming: [SectionChange] = [],
            hasLetteredList: Bool? = nil
        ) {
            self.number = number
            self.heading = heading
            self.chapter = chapter
            self.changed = changed
            self.changedBy = changedBy
            self.fingerprint = fingerprint
            self.coming = coming
            self.hasLetteredList = hasLetteredList
        }
    }

    /// The section with the number, or `nil`. Logarithmic in the number of sections.
    public func section(_ number: SectionNumber) -> Section? {
        let index = firstIndex(notBefore: number)
        guard index < sections.count, sections[index].number == number else { return nil }
        return sections[index]
    }

    /// Whether the law has the section; a law without section table has every one.
    public func has(_ number: SectionNumber) -> Bool {
        sections.isEmpty || section(number) != nil
    }

    /// The sections from one to another in law order, both included.
    public func sections(from first: SectionNumber, through last: SectionNumber)
        -> ArraySlice<Section>
    {
        let start = firstIndex(notBefore: first)
        var end = firstIndex(notBefore: last)
        if end < sections.count, sections[end].number == last { end += 1 }
        return sections[start..<max(start, end)]
    }

    /// Whether sections are numbered by chapter (`25-1`), as most of the table's numbers say.
    public var isNumberedByChapter: Bool {
        sections.count { $0.number.isDashed } * 2 > sections.count
    }

    private func firstIndex(notBefore number: SectionNumber) -> Int {
        var range = 0..<sections.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if sections[middle].number < number {
                range = (middle + 1)..<range.upperBound
            } else {
                range = range.lowerBound..<middle
            }
        }
        return range.lowerBound
    }
}
