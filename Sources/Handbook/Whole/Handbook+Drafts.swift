extension Handbook {
    /// How many chapters and guides to sections are drafts.
    public var draftCount: Int {
        (chapters + guidance.values).count { $0.status == .draft }
    }

    /// How many chapters and guides are in force and not shown, because nobody has approved them and
    /// only what is approved is shown.
    public var withheldCount: Int {
        (chapters + guidance.values).count { isWithheld($0) }
    }

    /// The handbook as it is published: drafts are left out, and what leads to them leads nowhere.
    public var withoutDrafts: Handbook {
        guard draftCount > 0 || withheldCount > 0 else { return self }
        var rest = self
        rest.chapters = chapters.compactMap(published)
        rest.guidance = guidance.compactMapValues(published)
        rest.folders = ChapterFolder.all(of: rest.chapters)
        rest.citations = CitingChapter.bySection(
            rest.chapters + rest.guidance.values.sorted { $0.id < $1.id })
        rest.indexChapters()
        return rest
    }

    /// The chapter as it is published: a draft is not, but the common chapter that it will replace is.
    private func published(_ chapter: Chapter) -> Chapter? {
        guard chapter.status == .draft || isWithheld(chapter) else { return chapter }
        guard case .replacement(let replacement) = chapter.origin else { return nil }
        return published(replacement.common)
    }

    private func isWithheld(_ chapter: Chapter) -> Bool {
        settings.publishes == .approved && chapter.status == .current && chapter.approval == nil
    }
}
