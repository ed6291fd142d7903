import CalendarDate

/// How one office uses the common handbook: what leaders and auditors ask for.
public struct OfficeSummary: Sendable {
    /// A value, and what the office says.
    public struct Value: Sendable {
        /// The name of the value.
        public let id: OfficeValue.ID
        /// What the value is.
        public let title: String
        /// What the office says; `nil` where it says nothing.
        public let text: String?
    }

    /// A chapter, with what is to be said of it.
    public struct Item: Sendable {
        /// The chapter.
        public let chapter: Chapter.ID
        /// Its title; the common handbook does not know an office's own chapters.
        public let title: String
        /// Why it is local, or what it is waiting for.
        public let note: String?
    }

    /// The office.
    public let office: Office
    /// The values, in the order of `handbok.yaml`.
    public let values: [Value]
    /// How many common chapters it has adopted as they are.
    public let adoptedCount: Int
    /// The common chapters that it adopted before they were changed.
    public let adoptedEarlier: [Item]
    /// The common chapters that it has not adopted.
    public let notAdopted: [Item]
    /// The chapters that it adds to.
    public let additions: [Item]
    /// The chapters that only it has.
    public let ownChapters: [Item]
    /// The chapters that it has in the place of common ones.
    public let replacements: [Item]

    package init(of handbook: Handbook, for profile: OfficeProfile) {
        office = profile.office
        values = handbook.settings.officeValues.map {
            Value(id: $0.id, title: $0.title, text: profile.values[$0.id])
        }
        let chapters =
            (handbook.chapters + handbook.guidance.values.sorted { $0.id < $1.id })
            .filter { $0.status == .current }
        var adopted = 0
        var earlier: [Item] = []
        var missing: [Item] = []
        for chapter in chapters {
            switch profile.adoption(of: chapter) {
            case .current: adopted += 1
            case .earlier(let day, _):
                earlier.append(Item(chapter, note: "vedtatt \(day.longText)"))
            case .missing: missing.append(Item(chapter))
            case nil: continue
            }
        }
        adoptedCount = adopted
        adoptedEarlier = earlier
        notAdopted = missing
        additions = chapters.filter { $0.addition != nil }.map { Item($0) }
        ownChapters = chapters.filter { if case .local = $0.origin { true } else { false } }
            .map { Item($0) }
        replacements = chapters.compactMap { chapter in
            guard case .replacement(let replacement) = chapter.origin else { return nil }
            return Item(
                chapter,
                note: replacement.isOutdated
                    ? "\(replacement.reason) Eldre enn det felles kapittelet." : replacement.reason)
        }
    }
}

extension OfficeSummary.Item {
    fileprivate init(_ chapter: Chapter, note: String? = nil) {
        self.init(chapter: chapter.id, title: chapter.title, note: note)
    }
}
