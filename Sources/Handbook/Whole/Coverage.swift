public import AnnualWheel

/// Which section of law is covered by what, and where the gaps are.
///
/// Only `lovgrunnlag` in the front matter covers, by the chapter's kind; a mention in the text does
/// not. Chapters that are not in force cover nothing. Activities of the annual wheel cover as their
/// category says.
public struct Coverage: Sendable {
    /// One section of law.
    public struct Row: Sendable {
        /// The section.
        public let section: SectionKey
        /// What covers it, by kind of cover; the chapters in reading order.
        public let chapters: [CoverageRequirement.Cover: [Chapter.ID]]
        /// The activities that cover it, by kind of cover, in the order they are written.
        public let activities: [CoverageRequirement.Cover: [Activity]]
        /// What must cover it.
        public let required: [CoverageRequirement.Cover]
        /// The roles that the demands name.
        public let roles: [Role.ID]
        /// The latest round of control with a form that rests on the section.
        public let lastControl: ControlRound?
        /// The roles that keep the chapters and answer for the activities, each once.
        public let owners: [Role.ID]

        /// The covers that are demanded and missing, for the section or a part of it, in the order
        /// of the kinds.
        public let gaps: [CoverageRequirement.Cover]
    }

    /// The sections that are demanded or covered, by law and number.
    public let rows: [Row]
    /// What each demand misses, in the order of the demands; demands that are met are left out.
    package let unmet: [(demand: RequiredCover, covers: [CoverageRequirement.Cover])]

    /// How a handbook covers the law.
    public init(of handbook: Handbook) {
        var required: [SectionKey: [RequiredCover]] = [:]
        for demand in handbook.requirements { required[demand.section, default: []].append(demand) }
        let covering = handbook.citations.mapValues { citing in
            citing.filter(\.isBasis).compactMap { handbook.chapter($0.chapter) }
                .filter { $0.status == .current && $0.kind.cover != nil }
        }.filter { !$0.value.isEmpty }
        let performing = handbook.coveringActivities
        let controls = handbook.lastControls
        let unmet = handbook.requirements.map { demand in
            let bases =
                (covering[demand.section] ?? []).filter { chapter in
                    chapter.basis.contains { demand.isMet(by: $0.value) }
                }.compactMap(\.kind.cover)
                + (performing[demand.section] ?? []).filter { activity in
                    handbook.activityBasis[activity.id, default: []].contains(where: demand.isMet)
                }.map { handbook.category(of: $0)?.countsAs.cover ?? .control }
            return (demand: demand, covers: demand.covers.filter { !bases.contains($0) })
        }.filter { !$0.covers.isEmpty }
        self.unmet = unmet
        let missing = Dictionary(grouping: unmet, by: \.demand.section)
        let sections = Set(required.keys).union(covering.keys).union(performing.keys)
        rows = sections.sorted().map { section in
            let chapters = covering[section] ?? []
            let activities = performing[section] ?? []
            let demands = required[section] ?? []
            let covers = Set(demands.flatMap(\.covers))
            return Row(
                section: section,
                chapters: Dictionary(grouping: chapters) { $0.kind.cover ?? .routine }
                    .mapValues { $0.map(\.id) },
                activities: Dictionary(grouping: activities) {
                    handbook.category(of: $0)?.countsAs.cover ?? .control
                },
                required: CoverageRequirement.Cover.allCases.filter(covers.contains),
                roles: demands.flatMap(\.roles).unique,
                lastControl: controls[section],
                owners: (chapters.compactMap { $0.responsible?.value }
                    + activities.map(\.responsible)).unique,
                gaps: CoverageRequirement.Cover.allCases.filter { cover in
                    (missing[section] ?? []).contains { $0.covers.contains(cover) }
                })
        }
    }
}

extension Handbook {
    /// The activities that cover each section.
    fileprivate var coveringActivities: [SectionKey: [Activity]] {
        var result: [SectionKey: [Activity]] = [:]
        for activity in wheel?.activities ?? []
        where category(of: activity)?.countsAs.cover != nil {
            for key in activityBasis[activity.id, default: []].compactMap(\.key).unique {
                result[key, default: []].append(activity)
            }
        }
        return result
    }
}

extension Category.Purpose {
    /// What an activity of the purpose covers a section with; `nil` when it covers nothing.
    public var cover: CoverageRequirement.Cover? {
        switch self {
        case .control: .control
        case .training: .training
        case .other: nil
        }
    }
}

extension ChapterKind {
    /// What a chapter of this kind covers a section with; `nil` when it only explains.
    public var cover: CoverageRequirement.Cover? {
        switch self {
        case .routine: .routine
        case .form: .form
        case .control: .control
        case .path: .training
        case .subject, .role, .arena, .concept, .page, .guidance: nil
        }
    }
}

extension Array where Element: Hashable {
    /// Each element once, where it stands first.
    package var unique: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
