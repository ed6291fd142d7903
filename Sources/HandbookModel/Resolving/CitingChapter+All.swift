extension CitingChapter {
    /// What cites each section: by basis first, then in the order of the chapters.
    static func bySection(_ chapters: [Chapter]) -> [SectionKey: [CitingChapter]] {
        var result: [SectionKey: [CitingChapter]] = [:]
        for chapter in chapters {
            let addition = chapter.addition
            let basis = Set(
                (chapter.basis + (addition?.text.basis ?? [])).compactMap { $0.value.key })
            let all = chapter.mentions + (addition?.mentions ?? [])
            let mentions = Dictionary(grouping: all.filter { $0.reference.isLinked }) {
                $0.reference.key
            }
            for key in basis.union(mentions.keys.compactMap(\.self)).sorted() {
                result[key, default: []].append(
                    CitingChapter(
                        chapter: chapter.id, isBasis: basis.contains(key),
                        mentions: mentions[key] ?? []))
            }
        }
        return result
    }
}
