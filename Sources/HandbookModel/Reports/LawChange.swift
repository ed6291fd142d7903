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

extension Handbook {
    /// The changes of law that a chapter has not been approved after, as of a day, by section.
    ///
    /// Only chapters in force can be overtaken. What counts is the basis, every mention, and for
    /// guidance its own section.
    public func lawChanges(of chapter: Chapter, on today: Day) -> [LawChange] {
        guard chapter.status == .current, let approved = chapter.approval?.day else { return [] }
        let cited =
            chapter.basis.compactMap(\.value.key) + chapter.mentions.compactMap(\.reference.key)
            + [guidedSection(chapter.id)].compactMap(\.self)
        return Set(cited).compactMap { section -> LawChange? in
            let repealed = law(section.law)?.repeals[section.section]
            if let repealed, repealed > approved, repealed <= today {
                return LawChange(section: section, kind: .repealed, day: repealed)
            }
            let changed = registry.law(section.law)?.section(section.section)?.changed
            guard let changed, changed > approved, changed <= today else { return nil }
            return LawChange(section: section, kind: .changed, day: changed)
        }
        .sorted { $0.section < $1.section }
    }
}
