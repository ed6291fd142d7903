import ParallelMap

extension CitingChapter {
    /// What cites each section: by basis first, then in the order of the chapters.
    package static func bySection(_ chapters: [Chapter]) -> [SectionKey: [CitingChapter]] {
        var result: [SectionKey: [CitingChapter]] = [:]
        for citing in Parallel.map(chapters, CitingChapter.bySection) {
            for (key, chapter) in citing { result[key, default: []].append(chapter) }
        }
        return result
    }

    /// The sections that one chapter cites.
    private static func bySection(_ chapter: Chapter) -> [(SectionKey, CitingChapter)] {
        var basis = chapter.basis.compactMap(\.value.key)
        var cited = chapter.citedSections
        if let addition = chapter.addition {
            basis += addition.text.basis.compactMap(\.value.key)
            cited = CitedSection.all(in: chapter.mentions + addition.mentions)
        }
        func citing(_ section: SectionKey, _ mentions: [Mention]) -> (SectionKey, CitingChapter) {
            (
                section,
                CitingChapter(
                    chapter: chapter.id, isBasis: basis.contains(section), mentions: mentions)
            )
        }
        let unmentioned = Set(basis).subtracting(cited.map(\.section))
        return cited.map { citing($0.section, $0.mentions) }
            + unmentioned.map { citing($0, []) }
    }

    /// What cites each section when some chapters have come in the place of others: only what they
    /// cite, or what those before them cited, is made anew.
    ///
    /// - Parameters:
    ///   - common: What cited each section before.
    ///   - former: The chapters that are gone, or that have changed, as they were.
    ///   - changed: Those that are new or have changed.
    ///   - order: The chapters as they follow each other now.
    package static func bySection(
        _ common: [SectionKey: [CitingChapter]], without former: [Chapter], with changed: [Chapter],
        in order: [Chapter]
    ) -> [SectionKey: [CitingChapter]] {
        guard !former.isEmpty || !changed.isEmpty else { return common }
        let gone = Set((former + changed).map(\.id))
        let new = bySection(changed)
        let places = Dictionary(
            uniqueKeysWithValues: order.enumerated().map { ($0.element.id, $0.offset) })
        var result = common
        for key in Set(bySection(former).keys).union(new.keys) {
            let kept = (common[key] ?? []).filter { !gone.contains($0.chapter) }
            let citing = (kept + (new[key] ?? [])).sorted {
                places[$0.chapter, default: 0] < places[$1.chapter, default: 0]
            }
            result[key] = citing.isEmpty ? nil : citing
        }
        return result
    }
}
