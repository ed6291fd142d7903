public import AnnualWheel
import LegalReferences

extension Handbook {
    /// The activities of the wheel that rest on a section of law, in the order they are written.
    public func activities(for section: SectionKey) -> [Activity] {
        activitiesBySection[section] ?? []
    }

    /// The activities of the wheel that a chapter tells how to do, in the order they are written;
    /// the chapter's own review is not among them.
    public func activities(of chapter: Chapter.ID) -> [Activity] {
        activitiesByChapter[chapter] ?? []
    }

    /// The category of an activity.
    public func category(of activity: Activity) -> Category? {
        wheel?.categories.first { $0.id == activity.category }
    }
}

extension Category {
    /// What the reviews of chapters belong to where `aarshjul.yaml` has no category of this id.
    package static let reviews = Category(id: "revisjon", title: "Revisjon", countsAs: .other)
}

extension Wheel {
    /// The activities that rest on each section, in the order they are written.
    func bySection(_ basis: [String: [Reference]]) -> [SectionKey: [Activity]] {
        var result: [SectionKey: [Activity]] = [:]
        for activity in activities {
            for section in (basis[activity.id] ?? []).compactMap(\.key).unique {
                result[section, default: []].append(activity)
            }
        }
        return result
    }

    /// The planned activities that each chapter tells how to do, in the order they are written.
    var byChapter: [Chapter.ID: [Activity]] {
        var result: [Chapter.ID: [Activity]] = [:]
        for activity in activities where activity.origin == .plan {
            if let chapter = activity.chapter { result[chapter, default: []].append(activity) }
        }
        return result
    }
}
