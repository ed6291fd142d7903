import CalendarDate
import Diagnostics
import Handbook
import ParallelMap

/// One row of the registry of checks: what it looks at, and when it is asked.
enum Check: Sendable {
    /// Looks at all files as they are written.
    case files(@Sendable (ParsedHandbook, ReadingManner) -> [Diagnostic])
    /// Looks at one chapter as it is written, of the common handbook or of an office.
    case written(@Sendable (ParsedChapter, ReadingManner) -> [Diagnostic])
    /// Looks at one resolved chapter: each of the common handbook, and each that an office touches.
    case chapter(@Sendable (Chapter, Handbook, Day) -> [Diagnostic])
    /// Looks at the whole handbook: the common one, and that of an office that can change it.
    case handbook(OfficeChange, @Sendable (Handbook, Day) -> [Diagnostic])

    /// What an office may do to the common handbook so that a check has to look again.
    enum OfficeChange: Hashable, Sendable {
        /// Nothing: the offices have no say in it.
        case none
        /// It has a chapter in the place of a common one. What is added can only cover more.
        case replacement
        /// It has a path, or another chapter on one.
        case path
        /// It adopts what is common. Every office does, or has yet to.
        case adoption
    }
}

extension Check {
    /// What is wrong with files as they are written, in no order.
    static func diagnostics(
        of parsed: ParsedHandbook, in manner: ReadingManner
    ) -> [Diagnostic] {
        let found = Parallel.map(parsed.allChapters) { chapter in
            all.flatMap { check -> [Diagnostic] in
                guard case .written(let look) = check else { return [] }
                return look(chapter, manner)
            }
        }
        return found.flatMap(\.self)
            + all.flatMap { check -> [Diagnostic] in
                guard case .files(let look) = check else { return [] }
                return look(parsed, manner)
            }
    }

    /// What is wrong with some chapters of a handbook on a day, in no order.
    static func diagnostics(
        of chapters: [Chapter], in handbook: Handbook, on today: Day
    ) -> [Diagnostic] {
        let found = Parallel.map(chapters) { chapter in
            all.flatMap { check -> [Diagnostic] in
                guard case .chapter(let look) = check else { return [] }
                return look(chapter, handbook, today)
            }
        }
        return found.flatMap(\.self)
    }

    /// What is wrong with a handbook as a whole, in no order.
    ///
    /// - Parameter changes: What an office changes in it; `nil` for the common handbook.
    static func diagnostics(
        of handbook: Handbook, on today: Day, changedBy changes: Set<OfficeChange>? = nil
    ) -> [Diagnostic] {
        all.flatMap { check -> [Diagnostic] in
            guard case .handbook(let change, let look) = check,
                changes?.contains(change) ?? true
            else { return [] }
            return look(handbook, today)
        }
    }
}
