public import CalendarDate
import LegalReferences

/// A section of law that changed after a chapter that cites it was approved: «Loven er endret – må
/// vurderes».
public struct LawChange: Hashable, Sendable {
    /// What happened to the section.
    public enum Kind: Hashable, Sendable {
        /// Its text was changed.
        case changed
        /// It no longer holds.
        case repealed
    }

    /// The section.
    public let section: SectionKey
    /// What happened to it.
    public let kind: Kind
    /// The day on which that took force.
    public let day: Day

    /// `endret 1. juli 2026`.
    public var text: String {
        switch kind {
        case .changed: "endret \(day.longText)"
        case .repealed: "opphevet \(day.longText)"
        }
    }
}

/// The days on which a section of law was changed or repealed.
struct SectionHistory: Sendable {
    private(set) var changed: Day?
    private(set) var repealed: Day?

    /// What the files of laws tell of those sections that are not as they were.
    static func all(of laws: [LawFile]) -> [SectionKey: SectionHistory] {
        var all: [SectionKey: SectionHistory] = [:]
        for file in laws {
            for section in file.law.sections {
                guard let day = section.changed else { continue }
                all[SectionKey(law: file.law.id, section: section.number), default: .init()]
                    .changed = day
            }
            for (number, day) in file.repeals {
                all[SectionKey(law: file.law.id, section: number), default: .init()].repealed = day
            }
        }
        return all
    }

    /// What happened last after one day, and no later than another.
    fileprivate func change(of section: SectionKey, after approved: Day, by today: Day)
        -> LawChange?
    {
        if let repealed, repealed > approved, repealed <= today {
            return LawChange(section: section, kind: .repealed, day: repealed)
        }
        guard let changed, changed > approved, changed <= today else { return nil }
        return LawChange(section: section, kind: .changed, day: changed)
    }
}

extension Handbook {
    /// The changes of law that a chapter has not been approved after, as of a day, by section.
    ///
    /// Only chapters in force can be overtaken. What counts is the basis, every mention, and for
    /// guidance its own section.
    public func lawChanges(of chapter: Chapter, on today: Day) -> [LawChange] {
        guard chapter.status == .current, let approved = chapter.approval?.day else { return [] }
        var changes: Set<LawChange> = []
        func add(_ section: SectionKey?) {
            guard let section, let history = sectionHistories[section],
                let change = history.change(of: section, after: approved, by: today)
            else { return }
            changes.insert(change)
        }
        for basis in chapter.basis { add(basis.value.key) }
        for cited in chapter.citedSections { add(cited.section) }
        add(guidedSection(chapter.id))
        return changes.sorted { $0.section < $1.section }
    }
}
