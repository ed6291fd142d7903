import CalendarDate
import Handbook
import HandbookReports
import LegalReferences

/// The list of `hjemmel review` as it is printed.
struct ReviewText {
    let report: ReviewReport
    let handbook: Handbook
    /// The folder of the handbook, as the user wrote it.
    let source: String

    /// A text that can be mailed as it is.
    var plain: String {
        guard !report.entries.isEmpty else {
            return nothing + "\n" + plainWaiting + plainChanges
        }
        let groups = report.byRole(of: handbook).map { role, entries in
            "\n\(title(of: role).onOneLine)\n"
                + entries.map { "  - \(line(of: $0))\n" }.joined()
        }
        return "\(heading)\n\(intro)\n" + groups.joined() + plainWaiting + plainChanges
    }

    /// The changes of law to come, with the chapters and their roles.
    var plainChanges: String {
        guard !report.comingChanges.isEmpty else { return "" }
        return "\nLovendringer som er vedtatt, men ikke gjelder ennå\n"
            + report.comingChanges.map { coming in
                "  - \(title(of: coming))\n"
                    + coming.chapters.map { "    \($0.title) (\(owner(of: $0)))\n" }.joined()
            }.joined()
    }

    /// The same as Markdown.
    var markdownChanges: String {
        guard !report.comingChanges.isEmpty else { return "" }
        return "\n## Lovendringer som er vedtatt, men ikke gjelder ennå\n\n"
            + report.comingChanges.map { coming in
                "- \(escaped(title(of: coming)))\n"
                    + coming.chapters.map {
                        "  - \(escaped($0.title)) (\(escaped(owner(of: $0))))\n"
                    }.joined()
            }.joined()
    }

    /// `Sosialtjenesteloven § 20: Endres ved lov 24. april 2015 nr. 20, fra …`
    private func title(of coming: ComingChange) -> String {
        let law = handbook.registry.law(coming.section.law)?.title
        return "\(law ?? coming.section.law.rawValue) § \(coming.section.section): "
            + coming.change.text
    }

    func owner(of chapter: Chapter) -> String {
        chapter.responsible.flatMap { handbook.role($0.value) }?.title ?? "uten ansvarlig"
    }

    /// The same as Markdown, with links where the handbook has an address.
    var markdown: String {
        guard !report.entries.isEmpty else {
            return "# \(heading)\n\n\(nothing)\n" + markdownWaiting + markdownChanges
        }
        let groups = report.byRole(of: handbook).map { role, entries in
            "\n## \(escaped(title(of: role)))\n\n"
                + entries.map { entry in
                    let title = escaped(entry.chapter.title)
                    let link =
                        address(of: entry).map { "[\(title)](\(target($0)))" } ?? "**\(title)**"
                    return "- \(link): \(state(of: entry))\n"
                }.joined()
        }
        return "# \(heading)\n\n\(escaped(intro))\n" + groups.joined() + markdownWaiting
            + markdownChanges
    }

    /// A list of objects with `file`, `title`, `responsible`, `due` and `status`.
    func json() throws -> String {
        try JSONText.pretty(
            report.entries.map { entry in
                Entry(
                    file: "\(source.withoutEndingSlash)/\(entry.chapter.file)",
                    title: entry.chapter.title,
                    responsible: entry.chapter.responsible?.value,
                    due: entry.status.due?.description,
                    status: entry.status.conditions.map(\.rawValue))
            })
    }

    private struct Entry: Encodable {
        let file: String
        let title: String
        let responsible: String?
        let due: String?
        let status: [String]

        private enum CodingKeys: String, CodingKey {
            case file, title, responsible, due, status
        }

        /// An absent role or day is written as `null`, so that every object has the same keys.
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(file, forKey: .file)
            try container.encode(title, forKey: .title)
            try container.encode(responsible, forKey: .responsible)
            try container.encode(due, forKey: .due)
            try container.encode(status, forKey: .status)
        }
    }

    private var heading: String { "Kapitler som må gjennomgås" }

    var nothing: String {
        "Ingen kapitler må gjennomgås per \(report.day.longText)."
    }

    private var intro: String {
        let count = report.entries.count
        return
            "\(handbook.settings.title.onOneLine): \(count) \(count == 1 ? "kapittel" : "kapitler") "
            + "per \(report.day.longText)."
    }

    private func title(of role: Role?) -> String {
        guard let role else { return "Uten ansvarlig" }
        let deputy = role.deputy.flatMap { handbook.role($0.value) }
        return role.title + (deputy.map { " (stedfortreder: \($0.title))" } ?? "")
    }

    func line(of entry: ReviewReport.Entry) -> String {
        "\(entry.chapter.title): \(state(of: entry))".onOneLine
            + (address(of: entry).map { "\n    \($0.onOneLine)" }
                ?? " (\(entry.chapter.file.onOneLine))")
    }

    /// `forfalt, frist 15. januar 2026`.
    private func state(of entry: ReviewReport.Entry) -> String {
        let conditions = entry.status.conditions.map(\.rawValue).joined(separator: ", ")
        return conditions + (entry.status.due.map { ", frist \($0.longText)" } ?? "")
    }

    private func address(of entry: ReviewReport.Entry) -> String? {
        address(of: entry.chapter)
    }

    /// Where a chapter stands on the site, where the handbook has an address.
    func address(of chapter: Chapter) -> String? {
        handbook.settings.address.map { $0 + chapter.address.path }
    }

    /// An address that ends where the parenthesis of its link does.
    private func target(_ address: String) -> String {
        address.onOneLine.map { character in
            switch character {
            case "(": "%28"
            case ")": "%29"
            case "<": "%3C"
            case ">": "%3E"
            case "\\": "%5C"
            case " ": "%20"
            default: String(character)
            }
        }.joined()
    }

    /// Without what Markdown would read as more than text.
    func escaped(_ text: String) -> String {
        text.onOneLine.map { "\\`*_[]<>#|~!&".contains($0) ? "\\\($0)" : "\($0)" }.joined()
    }
}
