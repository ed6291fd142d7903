public import CalendarDate
public import Handbook

/// How a chapter stands in the document control: what pages, the review page and `hjemmel review`
/// tell of it.
public struct ReviewStatus: Hashable, Sendable {
    /// What can be said of a chapter. The raw value is what a reader and a program see.
    public enum Condition: String, CaseIterable, Comparable, Sendable {
        /// Nobody known answers for it.
        case withoutOwner = "uten ansvarlig"
        /// It is in force, and nobody has approved it.
        case unapproved = "ikke godkjent"
        /// A section of law that it cites changed after it was approved.
        case lawChanged = "loven er endret – må vurderes"
        /// It no longer says what was approved.
        case changedAfterApproval = "endret etter godkjenning"
        /// The day of its review has passed.
        case overdue = "forfalt"
        /// The day of its review is near.
        case dueSoon = "skal revideres snart"
        /// It is not yet in force.
        case draft = "utkast"
        /// It is no longer in force.
        case obsolete = "utgått"
        /// It is part of a handbook that is a proposal as a whole, so no approval is missed.
        case proposed = "forslag"
        /// It is in force, and nothing is to be done.
        case current = "gjeldende"

        /// In the order of their declaration: what is most urgent first.
        public static func < (left: Condition, right: Condition) -> Bool {
            left.order < right.order
        }

        private var order: Int { Condition.allCases.firstIndex(of: self) ?? 0 }

        /// Whether somebody has to do something.
        public var needsAttention: Bool {
            switch self {
            case .draft, .obsolete, .proposed, .current: false
            default: true
            }
        }
    }

    /// How many days before its review a chapter is «skal revideres snart»: two months give time
    /// for a round among colleagues and for an approval.
    public static let soon = 60

    /// What holds, the most urgent first; never empty.
    public let conditions: [Condition]
    /// The day of the next review; `nil` where none is planned.
    public let due: Day?

    /// Whether somebody has to do something.
    public var needsAttention: Bool { conditions.contains(where: \.needsAttention) }
}

extension Handbook {
    /// How a chapter stands on a day.
    ///
    /// - Parameter within: How many days before its review a chapter counts as due soon.
    public func reviewStatus(
        of chapter: Chapter, on today: Day, within: Int = ReviewStatus.soon
    ) -> ReviewStatus {
        switch chapter.status {
        case .draft: return ReviewStatus(conditions: [.draft], due: nil)
        case .obsolete: return ReviewStatus(conditions: [.obsolete], due: nil)
        case .current: break
        }
        var conditions: [ReviewStatus.Condition] = []
        if chapter.responsible.flatMap({ role($0.value) }) == nil {
            conditions.append(.withoutOwner)
        }
        if chapter.approval == nil, !settings.isProposal { conditions.append(.unapproved) }
        if !lawChanges(of: chapter, on: today).isEmpty { conditions.append(.lawChanged) }
        if chapter.isChangedAfterApproval { conditions.append(.changedAfterApproval) }
        if let due = chapter.nextReview {
            if due < today {
                conditions.append(.overdue)
            } else if due <= today.advanced(by: within) {
                conditions.append(.dueSoon)
            }
        }
        if settings.isProposal { conditions.append(.proposed) }
        return ReviewStatus(
            conditions: conditions.isEmpty ? [.current] : conditions, due: chapter.nextReview)
    }
}
