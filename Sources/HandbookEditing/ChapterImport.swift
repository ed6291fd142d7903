package import CalendarDate
import Diagnostics
import Handbook
package import HandbookImport
import HandbookReading
package import SourceFiles

/// Chapters made from documents of other programs: drafts with their front matter and their pictures.
package struct ChapterImport: Sendable {
    /// The new chapters.
    package private(set) var changes: [FileChange] = []
    /// The new pictures.
    package private(set) var pictures: [(path: String, bytes: [UInt8])] = []
    /// What is to be told of each chapter, in the order of ``changes``.
    package private(set) var notes: [[ImportNote]] = []

    /// The role that keeps new chapters: the one that is asked for, or the first of the handbook that keeps
    /// any.
    ///
    /// - Throws: When the role is unknown, the handbook has none, or it cannot be read.
    package static func responsible(
        _ asked: String?, in tree: FileTree, on today: Day
    ) throws(EditRefusal) -> String {
        let handbook = try handbook(in: tree, on: today)
        if let asked { return try handbook.role(named: asked).id }
        let keeping = Set(handbook.chapters.compactMap { $0.responsible?.value })
        guard
            let role = handbook.roles.first(where: { keeping.contains($0.id) })
                ?? handbook.roles.first
        else {
            throw EditRefusal(.use, "Håndboka har ingen roller. Skriv dem i roller.yaml først.")
        }
        return role.id
    }

    private static func handbook(
        in tree: FileTree, on today: Day
    ) throws(EditRefusal) -> Handbook {
        let reading = HandbookReading(tree, on: today, findsHints: false)
        guard let handbook = reading.handbook else { throw EditRefusal(reading.diagnostics) }
        return handbook
    }

    /// Gives documents of Word their places, after the chapters that are there.
    ///
    /// - Parameter folder: From the handbook's root; `nil` for the one where routines lie.
    /// - Throws: When a role or a folder cannot be, a name is taken, a number that identifies a person
    ///   stands in the text, or the handbook would have errors that it does not have now.
    package init(
        _ drafts: [WordDraft], to folder: String?, responsible: String, in tree: FileTree,
        on today: Day
    ) throws(EditRefusal) {
        let handbook = try ChapterImport.handbook(in: tree, on: today)
        let folder = try NewChapter.folder(
            for: NewChapter.Request(
                kind: .routine, title: "", responsible: responsible, folder: folder),
            in: handbook)
        var names = tree.entries.compactMap { NewChapter.name($0.path, in: folder) }
        for draft in drafts {
            let slug = ChapterImport.slug(draft.title)
            if let twin = names.first(where: { Slug(NewChapter.plain($0)).text == slug }) {
                throw EditRefusal(
                    .content,
                    "«\(folder)/\(twin)» finnes fra før, og blir ikke skrevet over. Er dokumentet "
                        + "hentet inn allerede? Ellers må ett av dem ha en annen tittel.")
            }
            let name = "\(NewChapter.number(after: names))-\(slug).md"
            names.append(name)
            add(
                draft.chapter(named: slug), at: "\(folder)/\(name)", .routine, responsible, handbook
            )
        }
        try check(in: tree, on: today)
    }

    /// Gives a folder of Markdown its place: a folder of its own, in which every file is new.
    ///
    /// Files that would bring errors are left out, and told; links to them become text.
    ///
    /// - Parameters:
    ///   - name: The name of the folder that the files came from.
    ///   - folder: The folder in the handbook; `nil` for a new one of that name.
    package init(
        _ files: [String: [UInt8]], named name: String, to folder: String?, responsible: String,
        in tree: FileTree, on today: Day
    ) throws(EditRefusal) {
        let handbook = try ChapterImport.handbook(in: tree, on: today)
        let target: String
        if let folder {
            target = try NewChapter.folder(
                for: NewChapter.Request(
                    kind: .page, title: "", responsible: responsible, folder: folder),
                in: handbook)
        } else {
            let names = tree.entries.compactMap {
                $0.path.split(separator: "/").first.map(String.init)
            }.filter { !$0.hasSuffix(".md") && !$0.hasSuffix(".yaml") }
            target = "\(NewChapter.number(after: names))-\(ChapterImport.slug(name))"
        }
        var left: [String: String] = [:]
        for _ in 0..<6 {
            (changes, pictures, notes, identity) = ([], [], [], [])
            let made = MarkdownFolder(files, leaving: Set(left.keys)) { Slug($0).text }
            var sources: [String: String] = [:]
            for chapter in made.chapters {
                let path = "\(target)/\(chapter.path)"
                sources[path] = chapter.source
                add(chapter.draft, at: path, .page, responsible, handbook)
            }
            pictures = made.attachments.map { ("\(target)/\($0.path)", $0.bytes) }
            folderNotes = made.notes
            try checkNames(in: tree)
            let errors = tree.errors(broughtBy: changes, adding: pictures, on: today)
            guard !errors.isEmpty else {
                refused = left.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
                if changes.isEmpty {
                    throw EditRefusal(
                        .content, "Fant ingen tekster i «\(name)» som kan hentes inn.")
                }
                return
            }
            for error in errors {
                guard let source = sources[error.file] else {
                    throw EditRefusal(.content, "Mappen ble ikke hentet inn.", diagnostics: errors)
                }
                left[source] = left[source] ?? error.message
            }
        }
        throw EditRefusal(.content, "Mappen ble ikke hentet inn.")
    }

    /// What is told of a folder as a whole.
    package private(set) var folderNotes: [ImportNote] = []
    /// Files that were left out, each with what is wrong in it.
    package private(set) var refused: [(file: String, reason: String)] = []

    /// A name of at most so many letters, whole words of it.
    private static func slug(_ title: String) -> String {
        var slug = ""
        for word in Slug(title).text.split(separator: "-") {
            guard slug.isEmpty || slug.count + word.count < 60 else { break }
            slug += (slug.isEmpty ? "" : "-") + word.prefix(60)
        }
        return slug.isEmpty ? "kapittel" : slug
    }

    private mutating func add(
        _ draft: DraftChapter, at file: String, _ kind: ChapterKind, _ responsible: String,
        _ handbook: Handbook
    ) {
        let head = """
            ---
            tittel: \(YAMLScalar.text(draft.title))
            type: \(kind.rawValue)
            dokumentansvarlig: \(responsible)
            status: utkast
            revisjon_hver: \(handbook.settings.reviewInterval.text)
            \(ChapterImport.lines(of: draft))---


            """
        changes.append(FileChange(making: file, with: head + draft.body))
        let folder = file.split(separator: "/").dropLast().joined(separator: "/")
        pictures += draft.pictures.map { ("\(folder)/\($0.name)", $0.bytes) }
        notes.append(draft.notes)
        let places = draft.identityPlaces
        if !places.isEmpty { identity.append((file, places)) }
    }

    /// The keys that only some documents give.
    private static func lines(of draft: DraftChapter) -> String {
        var text = ""
        if !draft.searchWords.isEmpty {
            text += "søkeord:\n"
            for word in draft.searchWords { text += "  - \(YAMLScalar.text(word))\n" }
        }
        return text
    }

    /// Where numbers stand that identify a person, by file.
    private var identity: [(file: String, places: [String])] = []

    private func check(in tree: FileTree, on today: Day) throws(EditRefusal) {
        try checkNames(in: tree)
        let errors = tree.errors(broughtBy: changes, adding: pictures, on: today)
        guard errors.isEmpty else {
            throw EditRefusal(.content, "Dokumentet ble ikke hentet inn.", diagnostics: errors)
        }
    }

    /// Nobody is identified, and nothing is written over.
    private func checkNames(in tree: FileTree) throws(EditRefusal) {
        guard identity.isEmpty else {
            let places = identity.map { file, places in
                "\(file): " + places.map { "under «\($0)»" }.joined(separator: ", ")
            }
            throw EditRefusal(
                .content,
                "Det står fødselsnummer eller D-nummer i teksten. Ta dem ut av dokumentet først. "
                    + places.joined(separator: "; ") + ".")
        }
        let taken = Set(tree.entries.map(\.path))
        if let twin = (changes.map(\.file) + pictures.map(\.path)).first(where: taken.contains) {
            throw EditRefusal(.content, "«\(twin)» finnes fra før, og blir ikke skrevet over.")
        }
    }
}
