public import CalendarDate
import Diagnostics
public import Handbook
import HandbookReading
public import SourceFiles

/// The approval of one chapter: the edit of its file, or the reason why it may not be approved.
public struct ChapterApproval: Sendable {
    /// The chapter's title.
    public let title: String
    /// The title of the role that approves.
    public let approver: String
    /// The edit of the chapter's file.
    public let change: FileChange

    /// What is approved, by whom, and what is said of it.
    public struct Request: Sendable {
        /// The chapter, as a path from the handbook's root.
        public var chapter: String
        /// The role that approves.
        public var role: Role.ID
        /// The day of approval.
        public var day: Day
        /// The text of a note of change; `nil` for none.
        public var note: String?
        /// Whether those who have read the chapter must read it again.
        public var mustBeReadAgain = false

        /// An approval that somebody asks for.
        public init(
            chapter: String, role: Role.ID, day: Day, note: String?, mustBeReadAgain: Bool
        ) {
            self.chapter = chapter
            self.role = role
            self.day = day
            self.note = note
            self.mustBeReadAgain = mustBeReadAgain
        }
    }

    /// Approves a chapter as it is written.
    ///
    /// Only the lines of approval, status and change note are touched. A draft comes in force.
    ///
    /// - Throws: When the role is unknown or keeps the chapter itself, when there is no such
    ///   chapter, when it is no longer in force, or when it has errors.
    public init(_ request: Request, in tree: FileTree) throws(EditRefusal) {
        let reading = HandbookReading(tree, on: request.day, findsHints: false)
        guard let handbook = reading.handbook else { throw EditRefusal(reading.diagnostics) }
        let chapter = try reading.chapter(named: request.chapter, in: handbook)
        let role = try handbook.role(named: request.role)
        var request = request
        request.role = role.id
        if let refusal = ChapterApproval.refusal(of: chapter, by: role) { throw refusal }
        title = chapter.title
        approver = role.title
        let text = try tree.text(of: chapter.file)
        let change = try ChapterApproval.change(of: chapter, text, by: request)
        // Errors that the approval itself fixes, such as an approver who is gone, do not count.
        let approved = HandbookReading(
            tree.changed(by: [change]), on: request.day, findsHints: false)
        let errors = approved.diagnostics.filter {
            $0.file == chapter.file && $0.severity == .error
        }
        guard errors.isEmpty else { throw EditRefusal(errors) }
        self.change = change
    }

    /// Why a role may not approve a chapter; `nil` where it may.
    static func refusal(of chapter: Chapter, by role: Role) -> EditRefusal? {
        if role.id == chapter.responsible?.value {
            return EditRefusal(
                .use,
                "Rollen «\(role.id)» er dokumentansvarlig for «\(chapter.title)» og kan ikke "
                    + "godkjenne. La en annen rolle godkjenne.")
        }
        guard chapter.status != .obsolete else {
            return EditRefusal(
                .content,
                "«\(chapter.title)» er utgått og kan ikke godkjennes. Skriv «status: gjeldende» "
                    + "hvis kapittelet skal gjelde igjen.")
        }
        return nil
    }

    /// The edit of one chapter's file.
    static func change(
        of chapter: Chapter, _ text: String, by request: Request
    ) throws(EditRefusal) -> FileChange {
        do throws(YAMLEdit.Fault) {
            var edit = try ChapterEdit(text, file: chapter.file)
            try edit.approve(request, isDraft: chapter.status == .draft, of: text)
            return FileChange(editing: chapter.file, from: text, to: edit.text)
        } catch {
            throw EditRefusal(error)
        }
    }
}

extension ChapterEdit {
    fileprivate mutating func approve(
        _ request: ChapterApproval.Request, isDraft: Bool, of text: String
    ) throws(YAMLEdit.Fault) {
        if isDraft {
            try frontMatter.set("status", to: ChapterStatus.current.rawValue, at: [])
        }
        let checksum = ChapterChecksum(of: Array(text.utf8), file: request.chapter)
        try frontMatter.set(
            "godkjent",
            toFields: [
                ("dato", "\(request.day)"), ("av", request.role),
                ("sjekksum", checksum.description),
            ],
            after: ["status", "dokumentansvarlig"])
        guard let note = request.note else { return }
        let fields = [("dato", "\(request.day)"), ("tekst", note)]
        try frontMatter.add(
            YAMLItem(
                fields: fields + (request.mustBeReadAgain ? [("må_leses_på_nytt", "ja")] : [])),
            to: "endringer")
    }
}

extension HandbookReading {
    /// The chapter in a file of the handbook or of an office, where an addition counts as one; the
    /// nearest one in the refusal.
    func chapter(named path: String, in handbook: Handbook) throws(EditRefusal) -> Chapter {
        if ChapterPlace(path).office == nil { return try handbook.chapter(named: path) }
        if let chapter = localChapters.first(where: { $0.file == path }) { return chapter }
        let near = nearMiss(of: path, in: localChapters.map(\.file)).map { " Mente du «\($0)»?" }
        throw EditRefusal(.use, "Kapittelet «\(path)» finnes ikke.\(near ?? "")")
    }
}

extension Handbook {
    /// The chapter that a path from the handbook's root names, or the nearest one in the refusal.
    func chapter(named path: String) throws(EditRefusal) -> Chapter {
        if let chapter = chapter(path) { return chapter }
        let files = (chapters + guidance.values).map(\.id).sorted()
        let sameName = files.first { SourcePath.name(of: $0) == SourcePath.name(of: path) }
        let near = (sameName ?? nearMiss(of: path, in: files)).map { " Mente du «\($0)»?" }
        throw EditRefusal(.use, "Kapittelet «\(path)» finnes ikke.\(near ?? "")")
    }

    /// The role with an id or a title, or the nearest id in the refusal.
    public func role(named name: String) throws(EditRefusal) -> Role {
        if let role = role(name) { return role }
        let title = Slug(name).text
        if !title.isEmpty, let role = roles.first(where: { Slug($0.title).text == title }) {
            return role
        }
        let near = nearMiss(of: name, in: roles.map(\.id)).map { " Mente du «\($0)»?" }
        throw EditRefusal(.use, "Rollen «\(name)» er ukjent.\(near ?? "")")
    }
}
