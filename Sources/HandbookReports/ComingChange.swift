public import CalendarDate
public import Handbook
public import LegalReferences

/// A change of a section that is adopted and not in force, with what builds on the section.
public struct ComingChange: Sendable {
    /// The section.
    public let section: SectionKey
    /// What will happen to it.
    public let change: SectionChange
    /// The chapters and guides in force that have the section for a basis or are about it, by file.
    public let chapters: [Chapter]
}

extension Handbook {
    /// The changes to come of the sections that chapters build on: those with a day by the day, then
    /// those without, by law and section.
    public var comingChanges: [ComingChange] {
        let builders = buildersBySection
        var result: [ComingChange] = []
        for file in laws {
            for section in file.law.sections where !section.coming.isEmpty {
                let key = SectionKey(law: file.law.id, section: section.number)
                guard let chapters = builders[key] else { continue }
                result += section.coming.map {
                    ComingChange(section: key, change: $0, chapters: chapters)
                }
            }
        }
        return result.sorted {
            ($0.change.day ?? .distantFuture, $0.section)
                < ($1.change.day ?? .distantFuture, $1.section)
        }
    }

    /// The changes to come of what a chapter builds on, by section.
    public func comingChanges(of chapter: Chapter) -> [(section: SectionKey, change: SectionChange)]
    {
        guard chapter.status == .current else { return [] }
        return chapter.builtOn.sorted().flatMap { key in
            (registry.law(key.law)?.section(key.section)?.coming ?? []).map { (key, $0) }
        }
    }

    private var buildersBySection: [SectionKey: [Chapter]] {
        var builders: [SectionKey: [Chapter]] = [:]
        for chapter in controlledChapters where chapter.status == .current {
            for section in chapter.builtOn { builders[section, default: []].append(chapter) }
        }
        return builders.mapValues { $0.sorted { $0.id < $1.id } }
    }
}

extension Day {
    /// After every day that a law names.
    fileprivate static let distantFuture = Day(number: .max)
}

extension LawFile {
    /// `for 5 måneder siden`, `i dag`; `nil` where nobody has compared.
    public func comparedAge(on today: Day) -> String? {
        comparedOn.map { ComparisonAge(from: $0, to: today).text }
    }

    /// Whether the comparison is more than six months old, so that readers should know.
    public func isComparisonOld(on today: Day) -> Bool {
        comparedOn.map { ComparisonAge(from: $0, to: today).months >= ComparisonAge.old } ?? false
    }
}

/// How long ago a law was compared with Lovdata.
private struct ComparisonAge {
    static let old = 6

    let months: Int
    private let days: Int

    init(from compared: Day, to today: Day) {
        days = max(0, compared.distance(to: today))
        let whole = (today.year - compared.year) * 12 + today.month - compared.month
        months = max(0, whole - (today.day < compared.day ? 1 : 0))
    }

    var text: String {
        switch (months, days) {
        case (_, 0): "i dag"
        case (0, 1): "for 1 dag siden"
        case (0, let days): "for \(days) dager siden"
        case (1, _): "for 1 måned siden"
        case (let months, _) where months < 24: "for \(months) måneder siden"
        default: "for \(months / 12) år siden"
        }
    }
}
