extension Handbook {
    /// How many chapters and guides to sections are drafts.
    public var draftCount: Int {
        (chapters + guidance.values).count { $0.status == .draft }
    }

    /// The handbook as it is published: drafts are left out, and what leads to them leads nowhere.
    public var withoutDrafts: Handbook {
        guard draftCount > 0 else { return self }
        var published = self
        published.chapters = chapters.compactMap(\.published)
        published.guidance = guidance.compactMapValues(\.published)
        published.folders = ChapterFolder.all(of: published.chapters)
        published.citations = CitingChapter.bySection(
            published.chapters + published.guidance.values.sorted { $0.id < $1.id })
        published.indexChapters()
        return published
    }
}

extension Chapter {
    /// The chapter as it is published: a draft is not, but the common chapter that it will replace is.
    fileprivate var published: Chapter? {
        guard status == .draft else { return self }
        guard case .replacement(let replacement) = origin else { return nil }
        return replacement.common.published
    }
}
