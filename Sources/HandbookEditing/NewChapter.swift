public import CalendarDate
import Diagnostics
public import Handbook
import HandbookReading
public import SourceFiles

/// A chapter that is not there yet: a draft with its front matter filled in.
public struct NewChapter: Sendable {
    /// The file.
    public let change: FileChange

    /// What is asked for.
    public struct Request: Sendable {
        /// What the chapter is for.
        public var kind: ChapterKind
        /// The title.
        public var title: String
        /// The role that keeps it.
        public var responsible: Role.ID
        /// The folder from the handbook's root; `nil` for the one where chapters of the kind lie.
        public var folder: String?
        /// The sections of law that it rests on, as written.
        public var basis: [String]
        /// The roles that it applies to.
        public var appliesTo: [Role.ID]

        /// A chapter that somebody wants to write.
        public init(
            kind: ChapterKind, title: String, responsible: Role.ID, folder: String? = nil,
            basis: [String] = [], appliesTo: [Role.ID] = []
        ) {
            self.kind = kind
            self.title = title
            self.responsible = responsible
            self.folder = folder
            self.basis = basis
            self.appliesTo = appliesTo
        }
    }

    /// Makes a draft in its folder, after the chapters that are there.
    ///
    /// The file is named after the title, with the next free ten before it.
    ///
    /// - Throws: When a role is unknown, when the title has no letter, when there is a chapter of
    ///   that name or address, or when the handbook would have errors that it does not have now.
    public init(_ request: Request, in tree: FileTree, on today: Day) throws(EditRefusal) {
        let reading = HandbookReading(tree, on: today, findsHints: false)
        guard let handbook = reading.handbook else { throw EditRefusal(reading.diagnostics) }
        var request = request
        request.responsible = try handbook.role(named: request.responsible).id
        request.appliesTo = try request.appliesTo.map { role throws(EditRefusal) in
            try handbook.role(named: role).id
        }
        let slug = Slug(request.title).text
        guard !slug.isEmpty else {
            throw EditRefusal(.use, "Tittelen «\(request.title)» har ingen bokstaver eller tall.")
        }
        let folder = try NewChapter.folder(for: request, in: handbook)
        let names = tree.entries.compactMap { NewChapter.name($0.path, in: folder) }
        if let twin = names.first(where: { Slug(NewChapter.plain($0)).text == slug }) {
            throw EditRefusal(
                .use, "«\(folder)/\(twin)» finnes fra før. Velg en annen tittel.")
        }
        let file = "\(folder)/\(NewChapter.number(after: names))-\(slug).md"
        change = FileChange(
            making: file, with: NewChapter.text(of: request, at: file, in: handbook))
        let errors = tree.errors(broughtBy: [change], on: today)
        guard errors.isEmpty else {
            throw EditRefusal(.content, "Kapittelet ble ikke laget.", diagnostics: errors)
        }
    }

    static func folder(
        for request: Request, in handbook: Handbook
    ) throws(EditRefusal) -> String {
        guard let asked = request.folder else {
            return handbook.firstFolder(with: request.kind)?.path ?? request.kind.usualFolder
        }
        guard let folder = SourcePath.resolve(asked, in: ""), !folder.isEmpty,
            !asked.hasPrefix("/"), !asked.hasSuffix(".md"), folder != "lover",
            !folder.hasPrefix("lover/"),
            folder.split(separator: "/").allSatisfy({ !Slug(String($0)).text.isEmpty })
        else {
            throw EditRefusal(
                .use, "«\(asked)» er ikke en mappe for kapitler. Skriv for eksempel 20-rutiner.")
        }
        return folder
    }

    /// The name directly in a folder that a path goes through.
    static func name(_ path: String, in folder: String) -> String? {
        guard path.hasPrefix(folder + "/") else { return nil }
        return path.dropFirst(folder.count + 1).split(separator: "/").first.map(String.init)
    }

    static func plain(_ name: String) -> String {
        PagePath.withoutOrder(name.hasSuffix(".md") ? String(name.dropLast(3)) : name)
    }

    /// The next ten after the highest number that orders a name, and still after it as files are
    /// sorted: `90` is followed by `91`, and `99` by `991`.
    static func number(after names: [String]) -> String {
        let numbers = names.map { $0.prefix { ("0"..."9").contains($0) } }.filter { !$0.isEmpty }
        guard let last = numbers.max() else { return "10" }
        guard let value = Int(last) else { return "\(last)1" }
        let fitting = [(value / 10 + 1) * 10, value + 1].lazy.map { number in
            let digits = String(number)
            return String(repeating: "0", count: max(0, last.count - digits.count)) + digits
        }.first { $0.count == last.count }
        return fitting ?? "\(last)1"
    }
}

extension ChapterKind {
    /// The folder for a kind that no chapter of the handbook has yet.
    fileprivate var usualFolder: String {
        switch self {
        case .routine: "20-rutiner"
        case .form, .control: "40-skjema"
        case .role: "50-roller"
        case .arena: "55-arenaer"
        case .path: "60-opplaring"
        case .subject, .concept, .page, .guidance: "00-om"
        }
    }
}
