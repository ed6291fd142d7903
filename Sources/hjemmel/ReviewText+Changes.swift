import CalendarDate
import Diagnostics
import Handbook
import HandbookReports
import LegalReferences

extension ReviewText {
    /// The changes of law to come, a list of objects with `law`, `section`, `kind`, `by`, `from`,
    /// `text` and `chapters`, each of these with `file`, `title` and `responsible`.
    func changesJSON() throws -> String {
        try JSONText.pretty(
            report.comingChanges.map { coming in
                Change(
                    law: coming.section.law.rawValue,
                    section: coming.section.section.description,
                    kind: coming.change.kind.rawValue, by: coming.change.act,
                    from: coming.change.day?.description, text: coming.change.text,
                    chapters: coming.chapters.map {
                        Building(
                            file: "\(source.withoutEndingSlash)/\($0.file)", title: $0.title,
                            responsible: $0.responsible?.value)
                    })
            })
    }

    private struct Change: Encodable {
        let law: String
        let section: String
        let kind: String
        let by: String
        let from: String?
        let text: String
        let chapters: [Building]

        private enum CodingKeys: String, CodingKey {
            case law, section, kind, by, from, text, chapters
        }

        /// An absent day is written as `null`, so that every object has the same keys.
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(law, forKey: .law)
            try container.encode(section, forKey: .section)
            try container.encode(kind, forKey: .kind)
            try container.encode(by, forKey: .by)
            try container.encode(from, forKey: .from)
            try container.encode(text, forKey: .text)
            try container.encode(chapters, forKey: .chapters)
        }
    }

    private struct Building: Encodable {
        let file: String
        let title: String
        let responsible: String?

        private enum CodingKeys: String, CodingKey {
            case file, title, responsible
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(file, forKey: .file)
            try container.encode(title, forKey: .title)
            try container.encode(responsible, forKey: .responsible)
        }
    }
}
