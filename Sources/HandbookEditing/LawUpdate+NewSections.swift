import LegalReferences
import LovdataFormat

extension LawUpdate {
    /// Puts sections that the act has and the file has not where the act has them.
    ///
    /// - Parameter titles: The headings that the act has over the sections of each chapter of the
    ///   file.
    mutating func add(
        _ new: [LovdataAct.Section], titles: [Int: Set<String?>]
    ) throws(YAMLEdit.Fault) {
        var newChapters: [NewChapter] = []
        for section in new {
            notes.append("§ \(section.number): ny paragraf «\(section.heading)».")
            let item = YAMLItem(section)
            let chapter =
                titles.filter { $0.value.contains(section.chapter) }.keys.min()
                ?? chapters.firstIndex { $0 == section.chapter }
            if let chapter {
                let next = sections.first { $0.chapter == chapter && $0.number > section.number }
                try edit.insert(
                    item, at: next?.index ?? .max,
                    in: [.key("kapitler"), .item(chapter), .key("paragrafer")])
            } else if let last = newChapters.last, last.title == section.chapter {
                newChapters[newChapters.count - 1].items.append(item)
            } else {
                let before = sections.last { $0.number < section.number }?.chapter
                newChapters.append(
                    NewChapter(
                        title: section.chapter, index: before.map { $0 + 1 } ?? 0, items: [item]))
            }
        }
        guard !chapters.isEmpty || newChapters.isEmpty else {
            try edit.append(
                "kapitler",
                newChapters.map { YAMLItem(chapter: $0.title, sections: $0.items) })
            return
        }
        for chapter in newChapters {
            try edit.insert(
                YAMLItem(chapter: chapter.title, sections: chapter.items), at: chapter.index,
                in: [.key("kapitler")])
        }
    }

    /// A chapter that the file does not have, while its sections are gathered.
    private struct NewChapter {
        let title: String?
        /// Before which of the file's chapters it comes.
        let index: Int
        var items: [YAMLItem]
    }
}

extension YAMLItem {
    /// A section as `lover/<lov>.yaml` writes it.
    init(_ section: LovdataAct.Section) {
        let heading = section.heading.isEmpty ? [] : [("overskrift", section.heading)]
        fields =
            [("nummer", section.number.description)] + heading
            + [("fingeravtrykk", section.fingerprint)]
            + (section.changedBy.map { [("endret_ved", $0)] } ?? [])
            + (section.coming.isEmpty
                ? [] : [("kommende", SectionChange.line(of: section.coming))])
    }

    /// A chapter of a law with its sections.
    init(chapter title: String?, sections: [YAMLItem]) {
        fields = title.map { [("tittel", $0)] } ?? []
        list = ("paragrafer", sections)
    }
}
