public import CalendarDate
public import Handbook

/// What must be done with chapters: the list of `hjemmel review`, and what the review page counts.
public struct ReviewReport: Sendable {
    /// A chapter and how it stands.
    public struct Entry: Sendable {
        /// The chapter.
        public let chapter: Chapter
        /// The role that answers for it; `nil` where no role of the handbook does.
        public let responsible: Role?
        /// How it stands.
        public let status: ReviewStatus
    }

    /// The chapters that somebody must do something with, by the day of their review, then by
    /// file; those without a day come first.
    public let entries: [Entry]
    /// The changes of law that are adopted and not in force, with the chapters that the role
    /// answers for among those that build on them.
    public let comingChanges: [ComingChange]
    /// The chapters that wait for an approval: of a role those that it is to approve, and its own.
    public let waiting: [WaitingApproval]
    /// The day of the report.
    public let day: Day

    /// The chapters of a handbook, guidance to sections among them, that need attention on a day.
    ///
    /// - Parameters:
    ///   - role: The role that answers for them; `nil` for all.
    ///   - within: How many days ahead a review counts as due soon.
    public init(
        of handbook: Handbook, on day: Day, role: Role.ID? = nil, within: Int = ReviewStatus.soon
    ) {
        self.day = day
        waiting = handbook.waitingApprovals(on: day).filter { waiting in
            role.map { $0 == waiting.approver?.id || $0 == waiting.chapter.responsible?.value }
                ?? true
        }
        comingChanges = handbook.comingChanges.compactMap { coming in
            let chapters = coming.chapters.filter { chapter in
                role.map { $0 == chapter.responsible?.value } ?? true
            }
            return chapters.isEmpty
                ? nil
                : ComingChange(
                    section: coming.section, change: coming.change, chapters: chapters)
        }
        entries = handbook.controlledChapters.map { chapter in
            Entry(
                chapter: chapter,
                responsible: chapter.responsible.flatMap { handbook.role($0.value) },
                status: handbook.reviewStatus(of: chapter, on: day, within: within))
        }.filter { entry in
            entry.status.needsAttention && (role.map { $0 == entry.responsible?.id } ?? true)
        }
    }

    /// What waits by the role that is to approve it, in the order of the roles; what the handbook
    /// tells no role for comes first.
    public func waitingByRole(of handbook: Handbook) -> [(role: Role?, waiting: [WaitingApproval])]
    {
        let groups = Dictionary(grouping: waiting) { $0.approver?.id }
        let roles: [Role?] = [nil] + handbook.roles.map(Optional.some)
        return roles.compactMap { role in groups[role?.id].map { (role, $0) } }
    }

    /// The entries by responsible role, in the order of the roles; those without one first.
    public func byRole(of handbook: Handbook) -> [(role: Role?, entries: [Entry])] {
        let groups = Dictionary(grouping: entries) { $0.responsible?.id }
        let roles: [Role?] = [nil] + handbook.roles.map(Optional.some)
        return roles.compactMap { role in groups[role?.id].map { (role, $0) } }
    }
}

extension Handbook {
    /// Every chapter and every guide to a section, by the day of their next review, then by file;
    /// those without a day first.
    public var controlledChapters: [Chapter] {
        (chapters + guidance.values).sorted {
            ($0.nextReview ?? Day(number: 0), $0.id) < ($1.nextReview ?? Day(number: 0), $1.id)
        }
    }
}
