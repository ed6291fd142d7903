import Handbook

/// A figure as it may be shown outside those who counted.
public enum Disclosed<Value: Equatable & Sendable>: Equatable, Sendable {
    /// The figure.
    case shown(Value)
    /// A count in it is from 1 to 4: single persons could be known again.
    case underFive
    /// It would let a reader compute a figure that is under five.
    case withheld

    /// The figure where it is shown.
    public var value: Value? {
        if case .shown(let value) = self { value } else { nil }
    }
}

/// Which figures of several offices and their total may be shown together.
///
/// A count from 1 to 4 is never shown; 0 is. What is shown must not give it away either:
///
/// - Of one office's answers to one point all three counts are shown or none, because the third
///   can be computed from two and the number of cases.
/// - The total is shown only if every hidden count could be another one, whatever else is shown:
///   there is a second hidden office that could have lost what the first one gained, and both
///   would be hidden all the same. So the total is never shown beside a single hidden office, nor
///   beside two whose counts it determines (8 for two offices under five can only be 4 and 4).
enum Disclosure {
    /// Whether a count is one of those that are never shown.
    static func isSmall(_ count: Int) -> Bool { (1...4).contains(count) }

    /// The numbers of cases of the offices, and their total.
    static func cases(_ counts: [Int]) -> (offices: [Disclosed<Int>], total: Disclosed<Int>) {
        let offices = counts.map { isSmall($0) ? Disclosed.underFive : .shown($0) }
        let total = counts.reduce(0, +)
        if isSmall(total) { return (offices, .underFive) }
        return (offices, leavesOpen(counts.filter(isSmall)) ? .shown(total) : .withheld)
    }

    /// The answers of the offices to one point, and their total.
    static func answers(
        _ counts: [AnswerCounts]
    ) -> (offices: [Disclosed<AnswerCounts>], total: Disclosed<AnswerCounts>) {
        let offices = counts.map { $0.hasSmall ? Disclosed.underFive : .shown($0) }
        guard let first = counts.first else { return (offices, .withheld) }
        let total = counts.dropFirst().reduce(first, +)
        if total.hasSmall { return (offices, .underFive) }
        let hidden = counts.filter(\.hasSmall)
        let isOpen = leavesOpen(hidden) && leavesOpen(hidden.map(\.sum).filter(isSmall))
        return (offices, isOpen ? .shown(total) : .withheld)
    }

    /// Whether each of some hidden numbers could be another one with the same sum of them all.
    private static func leavesOpen(_ hidden: [Int]) -> Bool {
        hidden.indices.allSatisfy { one in
            hidden.indices.contains { other in
                one != other
                    && [-1, 1].contains { step in
                        isSmall(hidden[one] + step) && isSmall(hidden[other] - step)
                    }
            }
        }
    }

    /// Whether each small count of the hidden offices could be another one with the same totals
    /// of every answer and every office.
    private static func leavesOpen(_ hidden: [AnswerCounts]) -> Bool {
        hidden.indices.allSatisfy { one in
            hidden[one].all.indices.allSatisfy { answer in
                !isSmall(hidden[one].all[answer])
                    || hidden.indices.contains { other in
                        one != other
                            && hidden[one].canExchange(answer, with: hidden[other])
                    }
            }
        }
    }
}

extension AnswerCounts {
    /// The three counts.
    fileprivate var all: [Int] { [yes, no, notApplicable] }

    /// Whether one of the counts is never shown.
    fileprivate var hasSmall: Bool { all.contains(where: Disclosure.isSmall) }

    /// Whether a case more or less with an answer, and one less or more at another office, is as
    /// possible: another answer makes up for it at both.
    fileprivate func canExchange(_ answer: Int, with other: AnswerCounts) -> Bool {
        all.indices.contains { instead in
            instead != answer
                && [-1, 1].contains { step in
                    moving(step, to: answer, from: instead).isHidden
                        && other.moving(-step, to: answer, from: instead).isHidden
                }
        }
    }

    private func moving(_ count: Int, to answer: Int, from other: Int) -> AnswerCounts {
        var moved = all
        moved[answer] += count
        moved[other] -= count
        return AnswerCounts(yes: moved[0], no: moved[1], notApplicable: moved[2])
    }

    /// Whether these are counts that an office could have and that would not be shown.
    private var isHidden: Bool { hasSmall && all.allSatisfy { $0 >= 0 } }
}
