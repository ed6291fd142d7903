public import CalendarDate
import Diagnostics

/// How an office stands to a common chapter: each answers for its own use of the handbook
/// (kommuneloven § 25-1).
public enum Adoption: Hashable, Sendable {
    /// It was adopted in the version that is in force.
    case current(on: Day, by: Role.ID)
    /// It was adopted, but has been changed since.
    case earlier(on: Day, by: Role.ID)
    /// It has not been adopted.
    case missing
}

/// One line under `vedtatt:` in `kontor.yaml`: a chapter, a folder or the whole handbook.
package struct AdoptionEntry: Sendable {
    /// The word for the whole handbook.
    package static let everything = "alle"

    /// What is adopted: the path of a chapter or folder from the handbook's root, or `alle`.
    package let scope: Located<String>
    package let day: Day
    package let role: Located<Role.ID>

    package init(scope: Located<String>, day: Day, role: Located<Role.ID>) {
        self.scope = scope
        self.day = day
        self.role = role
    }

    /// Whether a chapter is part of what is adopted.
    package func covers(_ chapter: Chapter.ID) -> Bool {
        scope.value == AdoptionEntry.everything || scope.value == chapter
            || chapter.hasPrefix(folder + "/")
    }

    /// The scope as the path of a folder.
    package var folder: String {
        scope.value.hasSuffix("/") ? String(scope.value.dropLast()) : scope.value
    }
}

extension AdoptionEntry {
    /// How the office stands to a chapter, given all its lines, as of a day: the latest that covers
    /// the chapter decides.
    static func adoption(
        of chapter: Chapter, in entries: [AdoptionEntry], on today: Day
    ) -> Adoption {
        let latest = entries.filter { $0.day <= today && $0.covers(chapter.id) }
            .max { $0.day < $1.day }
        guard let latest else { return .missing }
        if let version = chapter.version, version > latest.day {
            return .earlier(on: latest.day, by: latest.role.value)
        }
        return .current(on: latest.day, by: latest.role.value)
    }
}
