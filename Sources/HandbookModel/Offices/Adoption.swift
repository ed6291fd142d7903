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
struct AdoptionEntry: Sendable {
    /// The word for the whole handbook.
    static let everything = "alle"

    /// What is adopted: the path of a chapter or folder from the handbook's root, or `alle`.
    let scope: Located<String>
    let day: Day
    let role: Located<Role.ID>

    /// Whether a chapter is part of what is adopted.
    func covers(_ chapter: Chapter.ID) -> Bool {
        scope.value == AdoptionEntry.everything || scope.value == chapter
            || chapter.hasPrefix(folder + "/")
    }

    /// The scope as the path of a folder.
    var folder: String {
        scope.value.hasSuffix("/") ? String(scope.value.dropLast()) : scope.value
    }
}

extension AdoptionEntry {
    /// Reads the list `vedtatt` of `kontor.yaml`: `kapittel`, `dato` and `av`.
    static func list(_ fields: inout Fields) -> [AdoptionEntry] {
        (fields.list("vedtatt") ?? []).compactMap { node in
            var entry = Fields(node, at: fields.place)
            defer { fields.adopt(entry) }
            let scope = entry.requiredText("kapittel")
            let role = entry.requiredText("av")
            let day = entry.pastDay("dato")
            if day == nil, !entry.keys.contains("dato") {
                entry.report(
                    .yamlMissingKey, at: entry.position, "Nøkkelen «dato» mangler.",
                    mend: "Legg til en linje med «dato:» og dagen.")
            }
            guard let scope, let role, let day else { return nil }
            return AdoptionEntry(scope: scope, day: day.value, role: role)
        }
    }

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
