import AnnualWheel
public import CalendarDate
import Diagnostics
public import Handbook
import HandbookReading
public import SourceFiles

/// An activity that the annual wheel has not yet.
public struct NewActivity: Sendable {
    /// The edit of `aarshjul.yaml`, or the file where the handbook has none.
    public let change: FileChange

    /// What is asked for.
    public struct Request: Sendable {
        /// What shall be done.
        public var title: String
        /// When, as `når:` takes it.
        public var when: String
        /// The role that answers for it.
        public var responsible: Role.ID
        /// The category; `nil` for the first that the wheel has.
        public var category: String?
        /// The sections of law that it rests on, as written.
        public var basis: [String]
        /// The chapter that tells how, from the handbook's root.
        public var chapter: String?

        /// An activity that somebody plans.
        public init(
            title: String, when: String, responsible: Role.ID, category: String? = nil,
            basis: [String] = [], chapter: String? = nil
        ) {
            self.title = title
            self.when = when
            self.responsible = responsible
            self.category = category
            self.basis = basis
            self.chapter = chapter
        }
    }

    /// Puts an activity last in the wheel; its id is made of the title.
    ///
    /// - Throws: When `når` cannot be read, when a role or category is unknown, when the id is
    ///   taken, or when the handbook would have errors that it does not have now.
    public init(_ request: Request, in tree: FileTree, on today: Day) throws(EditRefusal) {
        do throws(GrammarError) {
            _ = try Recurrence(request.when)
        } catch {
            throw EditRefusal(.use, "Programmet forstår ikke «\(request.when)». \(error)")
        }
        let reading = HandbookReading(tree, on: today, findsHints: false)
        guard let handbook = reading.handbook else { throw EditRefusal(reading.diagnostics) }
        let role = try handbook.role(named: request.responsible)
        let id = Slug(request.title).text
        guard !id.isEmpty else {
            throw EditRefusal(.use, "Tittelen «\(request.title)» har ingen bokstaver eller tall.")
        }
        guard !(handbook.wheel?.activities.contains { $0.id == id } ?? false) else {
            throw EditRefusal(.use, "Aktiviteten «\(id)» finnes fra før. Velg en annen tittel.")
        }
        let category = try NewActivity.category(request.category, in: handbook)
        let chapter = try request.chapter.map { path throws(EditRefusal) in
            try handbook.chapter(named: path).id
        }
        var item = YAMLItem(
            fields: [
                ("id", id), ("tittel", request.title), ("kategori", category),
                ("når", request.when), ("ansvarlig", role.id),
            ] + (chapter.map { [("kapittel", $0)] } ?? []))
        item.texts = request.basis.isEmpty ? nil : ("lovgrunnlag", request.basis)
        change = try NewActivity.change(adding: item, category: category, to: tree)
        let errors = tree.errors(broughtBy: [change], on: today)
        guard errors.isEmpty else {
            throw EditRefusal(.content, "Aktiviteten ble ikke laget.", diagnostics: errors)
        }
    }

    private static func category(
        _ asked: String?, in handbook: Handbook
    ) throws(EditRefusal) -> String {
        let known = (handbook.wheel?.categories ?? [Category.controls]).map(\.id)
        guard let asked else { return known.first ?? Category.controls.id }
        guard known.contains(asked) else {
            let near = nearMiss(of: asked, in: known).map { "Mente du «\($0)»?" }
            throw EditRefusal(
                .use,
                "Kategorien «\(asked)» er ukjent. "
                    + (near ?? "Kjente kategorier: \(known.joined(separator: ", "))."))
        }
        return asked
    }

    private static func change(
        adding item: YAMLItem, category: String, to tree: FileTree
    ) throws(EditRefusal) -> FileChange {
        guard tree.entries.contains(where: { $0.path == ParsedWheel.file }) else {
            let lines =
                [
                    "kategorier:", "  \(category):", "    tittel: Kontroll",
                    "    teller_som: kontroll", "aktiviteter:",
                ] + item.lines(indent: 2)
            return FileChange(
                making: ParsedWheel.file, with: lines.joined(separator: "\n") + "\n")
        }
        let text = try tree.text(of: ParsedWheel.file)
        do throws(YAMLEdit.Fault) {
            var edit = try YAMLEdit(text, file: ParsedWheel.file)
            try edit.add(item, to: "aktiviteter")
            return FileChange(editing: ParsedWheel.file, from: text, to: edit.text)
        } catch {
            throw EditRefusal(error)
        }
    }
}

extension Category {
    /// The category of a wheel that begins with its first activity.
    fileprivate static let controls = Category(
        id: "kontroll", title: "Kontroll", countsAs: .control)
}
