import CalendarDate
import EmbeddedFiles
import FileSystem
import Handbook
import LegalReferences
import Markdown
import ParallelMap
import SearchIndex

/// The files of the search: the client and its index.
///
/// A class only so that all documents of the index share one: nothing in it ever changes.
final class SearchFiles: Sendable {
    /// The folder of the site that holds them.
    static let folder = "sok"
    /// The client.
    static let script = "\(folder)/sok.js"

    let handbook: Handbook
    let today: Day
    /// The laws by what a query means by a name they share: the handbook's own, those in force, the
    /// others.
    private let laws: [LawFile]
    /// The laws that are in force.
    private let inForce: Set<Law.ID>
    private let sections: SectionPages
    /// The titles of the folders, by their path in the site.
    private let folders: [String: String]

    /// The search of a handbook on a day.
    init(handbook: Handbook, on today: Day) {
        self.handbook = handbook
        self.today = today
        let valid = handbook.laws.filter { $0.law.validity.state(on: today) == .inForce }
        let inForce = Set(valid.map(\.law.id))
        let own = handbook.settings.standardLaw?.value
        laws =
            handbook.laws.filter { $0.law.id.rawValue == own }
            + valid.filter { $0.law.id.rawValue != own }
            + handbook.laws.filter { $0.law.id.rawValue != own && !inForce.contains($0.law.id) }
        self.inForce = inForce
        sections = SectionPages(of: handbook)
        folders = Dictionary(
            handbook.folders.map { ($0.address.folder, $0.title) }, uniquingKeysWith: { $1 })
    }

    /// What the index is made from.
    var input: SearchInput {
        SearchInput(
            documents: documents,
            laws: laws.map { SearchLaw(id: $0.law.id.rawValue, names: $0.law.names) },
            synonyms: handbook.terms.map(\.words),
            urgent: urgent,
            absences: handbook.settings.absences.flatMap { handbook.chapter($0.value) }?.address
                .path ?? "",
            report: handbook.settings.reportFault ?? "",
            kinds: SearchKind.standard)
    }

    /// Every file, ready to publish.
    var files: [OutputFile] {
        let index = BrowserIndex(input)
        let client = OutputFile(path: SearchFiles.script, contents: .bytes(SearchFiles.client))
        return [client]
            + index.files.map { file in
                OutputFile(
                    path: "\(SearchFiles.folder)/\(file.path)",
                    contents: .made { () throws(SystemError) in file.bytes })
            }
    }

    /// The sources of the client, in the order in which they build on each other.
    private static let client: [UInt8] = {
        let sources = Dictionary(
            uniqueKeysWithValues: EmbeddedFile.files(below: "Sources/SearchIndex/Client").map {
                ($0.path, $0.file.bytes)
            })
        let order = ["sok-analyse.js", "sok-indeks.js", "sok-motor.js", "sok.js"]
        return ClientScript.joined(order.compactMap { sources[$0] })
    }()

    private var documents: [SearchDocument] {
        // A role that a chapter describes is found as that chapter.
        let described = handbook.roleChapters
        return Parallel.map(handbook.chapters.filter { $0.status == .current }) { document(of: $0) }
            + handbook.laws.flatMap { file in
                [document(of: file)] + file.law.sections.map { document(of: $0, in: file) }
            }
            + handbook.terms.map(document) + [glossary]
            + handbook.roles.filter { described[$0.id] == nil }.map(document)
            + SearchFiles.controls(of: handbook) + SearchFiles.wheel(of: handbook, on: today)
    }

    private var urgent: UrgentPage? {
        handbook.settings.urgent.flatMap { handbook.chapter($0.value) }.map {
            UrgentPage(address: $0.address.path, words: handbook.settings.urgentWords)
        }
    }

    private func document(of chapter: Chapter) -> SearchDocument {
        let terms = handbook.terms.filter { $0.chapter?.value == chapter.id }.map(\.fullName)
        var document = SearchDocument(
            address: chapter.address.path, title: chapter.title, kind: chapter.kind.rawValue,
            place: folders[chapter.address.folder] ?? "", tasks: chapter.usedWhen + terms,
            references: references(of: chapter), sections: self.sections(of: chapter))
        let role = handbook.roles.first { handbook.roleChapters[$0.id]?.id == chapter.id }
        document.words = chapter.searchWords + (role.map { $0.searchWords + $0.duties } ?? [])
        document.take(chapter, standing: standing(of: chapter))
        return document
    }

    private func references(of chapter: Chapter) -> [SearchDocument.Reference] {
        let added = chapter.addition?.text
        let own = chapter.basis.compactMap { $0.value.key }
        let basis =
            own
            + (added?.basis ?? []).compactMap { $0.value.key }.filter {
                !own.contains($0)
            }
        let all = chapter.mentions + (added?.mentions ?? [])
        let mentions = Set(all.compactMap { $0.reference.key }).subtracting(basis)
        return basis.map { .init($0, .basis) } + mentions.sorted().map { .init($0, .mention) }
    }

    private func sections(of chapter: Chapter) -> [SearchDocument.Section] {
        let summary = SearchDocument.Section(
            heading: "", anchor: "", text: chapter.summary.joined(separator: " "))
        let isForm = chapter.form != nil
        let rows = chapter.kind == .routine ? chapter.document.firstCells : [:]
        return [summary]
            + text(of: chapter).sections.map {
                SearchDocument.Section(
                    heading: $0.heading?.text ?? "", anchor: $0.heading?.anchor ?? "",
                    text: isForm ? $0.text.withoutBlanks : $0.text,
                    rows: rows[$0.heading?.anchor ?? ""] ?? [])
            } + (chapter.addition.map(sections) ?? [])
    }

    /// The sections of an addition; what stands above its first heading stands under its own.
    private func sections(of addition: LocalAddition) -> [SearchDocument.Section] {
        addition.text.document.sections.map { section in
            SearchDocument.Section(
                heading: section.heading?.text
                    ?? handbook.localTitle,
                anchor: section.heading.map { LocalAddition.anchorPrefix + $0.anchor }
                    ?? LocalAddition.anchor,
                text: section.text)
        }
    }

    /// What is searched of a chapter: the answers to the questions of a path may be wrong.
    private func text(of chapter: Chapter) -> Document {
        guard chapter.kind == .path else { return chapter.document }
        return chapter.document.excerpt(
            chapter.document.blocks.filter { !$0.isTaskList }, keepsFootnotes: true)
    }

    private func document(of file: LawFile) -> SearchDocument {
        SearchDocument(
            address: file.address.path, title: file.law.title, kind: "lov",
            sections: [
                .init(
                    heading: "", anchor: "",
                    text: ([file.fullTitle] + file.abbreviations
                        + file.law.sections.map(\.heading)).joined(separator: " "))
            ])
    }

    private func document(of section: Law.Section, in file: LawFile) -> SearchDocument {
        let key = SectionKey(law: file.law.id, section: section.number)
        let guidance = handbook.guidance[key]
        let (page, anchor) = sections.place(of: key)
        var document = SearchDocument(
            address: page.path + (anchor.map { "#\($0)" } ?? ""),
            title: "§ \(section.number) \(section.heading)",
            kind: "lov", place: file.law.title,
            weight: (guidance == nil ? SearchDocument.unguided : 1)
                * (inForce.contains(file.law.id) ? 1 : 0.5),
            references: [.init(key, .own)], sections: guidance.map(self.sections) ?? [])
        if let guidance {
            document.words = guidance.searchWords
            document.take(guidance, standing: standing(of: guidance))
        }
        return document
    }

    private func document(of term: Term) -> SearchDocument {
        let others = term.synonyms.joined(separator: ", ")
        var document = SearchDocument(
            address: "\(GeneratedPage.glossary.address.path)#\(term.anchor)",
            title: term.fullName, kind: "ordliste",
            sections: [
                .init(
                    heading: "", anchor: "",
                    text: term.explanation + (others.isEmpty ? "" : " Også kalt: \(others)."))
            ])
        document.words = term.searchWords
        return document
    }

    private func document(of role: Role) -> SearchDocument {
        var document = SearchDocument(
            address: role.address.path, title: role.title, kind: "rolle",
            weight: 0.8,
            sections: [.init(heading: "", anchor: "", text: role.duties.joined(separator: " "))])
        document.words = role.searchWords
        return document
    }

    private var glossary: SearchDocument {
        SearchDocument(
            address: GeneratedPage.glossary.address.path,
            title: "Ordliste: begreper og forkortelser", kind: "begrep")
    }
}

extension SearchDocument.Reference {
    fileprivate init(_ key: SectionKey, _ strength: Strength) {
        self.init(law: key.law.rawValue, section: key.section.description, strength: strength)
    }
}

extension String {
    /// Without the underscores at the ends of lines.
    fileprivate var withoutBlanks: String {
        split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in
                var line = line
                while line.hasSuffix("_") || line.hasSuffix("_ ") { line.removeLast() }
                return line
            }
            .joined(separator: "\n")
    }
}

extension Term {
    /// The term with its abbreviation: `individuell plan (IP)`.
    fileprivate var fullName: String {
        abbreviation.map { "\(name) (\($0))" } ?? name
    }
}

extension Block {
    /// Whether it is a list with boxes to tick.
    fileprivate var isTaskList: Bool {
        if case .list(let list) = self { list.items.contains { $0.task != nil } } else { false }
    }
}
