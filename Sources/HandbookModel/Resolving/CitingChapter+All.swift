extension CitingChapter {
    /// What cites each section: by basis first, then in the order of the chapters.
    static func bySection(_ chapters: [Chapter]) -> [SectionKey: [CitingChapter]] {
        var result: [SectionKey: [CitingChapter]] = [:]
        for citing in Parallel.map(chapters, CitingChapter.bySection) {
            for (key, chapter) in citing { result[key, default: []].append(chapter) }
        }
        return result
    }

    /// The sections that one chapter cites.
    private static func bySection(_ chapter: Chapter) -> [(SectionKey, CitingChapter)] {
        let basis = Set(chapter.basis.compactMap { $0.value.key })
        let mentions = Dictionary(grouping: chapter.mentions.filter { $0.reference.isLinked }) {
            $0.reference.key
        }
        return basis.union(mentions.keys.compactMap(\.self)).map { key in
            let chapter = CitingChapter(
                chapter: chapter.id, isBasis: basis.contains(key), mentions: mentions[key] ?? [])
            return (key, chapter)
        }
    }
}
