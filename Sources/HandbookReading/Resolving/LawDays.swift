import AnnualWheel
import CalendarDate
import Handbook
import LegalReferences

/// The days on which the law that chapters build on changes, and those on which provisions end, as
/// activities of the wheel.
struct LawDays {
    let activities: [Activity]

    /// - Parameter chapters: Chapters and guides, in the order of the handbook.
    init(_ chapters: [Chapter], under laws: [LawFile]) {
        var builders: [SectionKey: [Chapter]] = [:]
        for chapter in chapters where chapter.status == .current {
            for section in chapter.builtOn { builders[section, default: []].append(chapter) }
        }
        var activities: [Activity] = []
        for file in laws {
            for section in file.law.sections where !section.coming.isEmpty {
                let key = SectionKey(law: file.law.id, section: section.number)
                for change in section.coming {
                    if let activity = LawDays.activity(
                        of: change, in: key, title: file.law.title, builders[key] ?? [])
                    {
                        activities.append(activity)
                    }
                }
            }
        }
        self.activities = activities + chapters.compactMap(LawDays.lastDay)
    }

    /// `Sosialtjenesteloven § 20 endres`, for the role that answers for the first chapter.
    private static func activity(
        of change: SectionChange, in section: SectionKey, title: String, _ chapters: [Chapter]
    ) -> Activity? {
        guard let day = change.day,
            let chapter = chapters.first(where: { $0.responsible != nil }),
            let responsible = chapter.responsible
        else { return nil }
        return .law(
            "\(section.law)-\(section.section.anchor)-\(day)-\(change.kind)",
            title: "\(title) § \(section.section) \(change.kind.rawValue)",
            responsible: responsible.value, on: day, category: Category.lawDays.id,
            chapter: chapter.id)
    }

    /// The last day of a provision that guidance tells to end.
    private static func lastDay(of guidance: Chapter) -> Activity? {
        guard let day = guidance.lastDay, guidance.status == .current,
            let responsible = guidance.responsible
        else { return nil }
        return .law(
            guidance.id, title: "Siste dag: \(guidance.title)", responsible: responsible.value,
            on: day, category: Category.lawDays.id, chapter: guidance.id)
    }
}

extension Category {
    /// What changes of law belong to where `aarshjul.yaml` has no category of this id.
    static let lawDays = Category(id: "lovendring", title: "Lovendring", countsAs: .other)
}
