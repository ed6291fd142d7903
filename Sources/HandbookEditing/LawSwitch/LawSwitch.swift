public import CalendarDate
public import Diagnostics
import Handbook
import HandbookReading
import LegalReferences
public import SourceFiles
import Yams

/// A law takes the place of another: every reference to the old one becomes one to the new, by a
/// table of sections.
///
/// Spellings are kept: full name or abbreviation, lists and ranges. What the table does not map
/// stays with the old law, which then gets its year: `fvl. (1967) § 25`. The old law ends on the day
/// before, keeps for each section what took its place, and so tells readers what holds for cases
/// before that day. Guidance to a section moves to its successor. With the inverse table the same
/// command leads back, byte for byte where the table is one to one.
public struct LawSwitch: Sendable {
    /// What is asked for.
    public struct Request: Sendable {
        let old: String
        let new: String
        let day: Day
        let kept: [String]

        /// A request to put one law in the place of another.
        ///
        /// - Parameters:
        ///   - day: The first day of the new law.
        ///   - kept: The files of chapters that still tell of the old law.
        public init(old: String, new: String, from day: Day, keeping kept: [String] = []) {
            self.old = old
            self.new = new
            self.day = day
            self.kept = kept
        }
    }

    /// The edits of files.
    public let changes: [FileChange]
    /// What stays with the old law, in the order of the files.
    public let left: [LeftReference]
    /// How many references name the new law now.
    public let count: Int

    /// Plans the switch.
    ///
    /// - Parameters:
    ///   - table: The text of the table.
    ///   - tableName: Its name, for what is wrong with it.
    /// - Throws: When a law is unknown, the table has faults, a text cannot be written so that it is
    ///   read as it should be, or the handbook would have errors that it does not have now.
    public init(
        _ request: Request, table: String, named tableName: String, in tree: FileTree,
        on today: Day
    ) throws(EditRefusal) {
        let pair = try LawPair(request.old, request.new, in: tree)
        let map = try SectionMap(table, file: tableName, from: pair.old.law, to: pair.new.law)
        for file in request.kept where !tree.entries.contains(where: { $0.path == file }) {
            throw EditRefusal(.use, "Fant ikke filen \(file) i håndboka.")
        }
        let laws = try SwitchedLaws(pair, map, from: request.day, in: tree)
        let after = tree.changed(by: laws.changes)
        guard
            let readers = SwitchReaders(
                from: pair.oldNames, to: pair.newNames, before: LawFile.all(in: tree).map(\.law),
                after: LawFile.all(in: after).map(\.law))
        else {
            throw EditRefusal(
                .content, "\(pair.old.file) mangler «lovdata:» med datoen loven er fra.")
        }
        var edit = SwitchedFiles(
            readers: readers, map: map, kept: Set(request.kept), tree: tree,
            standardLaw: LawSwitch.standardLaw(of: tree, by: readers))
        try edit.run()
        let changes = (laws.changes + edit.changes).filter { !$0.isEmpty }
        let errors = tree.errors(broughtBy: changes, on: max(today, request.day))
        guard errors.isEmpty else {
            throw EditRefusal(.content, "Byttet ville gitt disse feilene.", diagnostics: errors)
        }
        self.changes = changes.sorted { $0.file < $1.file }
        left = edit.left.sorted { ($0.file, $0.position) < ($1.file, $1.position) }
        count = edit.count
    }

    /// The law of bare `§` that the handbook sets.
    private static func standardLaw(of tree: FileTree, by readers: SwitchReaders) -> Law.ID? {
        guard let text = try? tree.text(of: "handbok.yaml"),
            let name = YAMLTree(text, file: "handbok.yaml").root?.value("standardlov")?.scalar
        else { return nil }
        return readers.before.registry.law(Law.ID(rawValue: name.string))?.id
            ?? readers.before.registry.law(named: name.string)?.id
    }
}

/// A reference that stays with the old law.
public struct LeftReference: Sendable {
    /// Why it does.
    public enum Reason: Sendable {
        /// The table has no row for it, or the row has no target yet.
        case notInTable
        /// The new law has nothing of the kind.
        case noCounterpart
        /// It names a part of the section, and the table has no row for that part.
        case part
        /// The text itself says which year's law is meant.
        case dated
    }

    /// The file.
    public let file: String
    /// Where it begins; of a value in YAML, where that begins.
    public let position: SourcePosition
    /// The text of the reference.
    public let text: String
    /// Why it stays.
    public let reason: Reason

    init(file: String, _ left: SwitchedText.Left, at position: SourcePosition) {
        self.file = file
        self.position = position
        text = left.text
        reason = left.reason
    }
}

/// The files of the two laws.
struct LawPair {
    let old: LawFile
    let new: LawFile

    init(_ old: String, _ new: String, in tree: FileTree) throws(EditRefusal) {
        let all = LawFile.all(in: tree)
        func find(_ id: String) throws(EditRefusal) -> LawFile {
            if let file = all.first(where: { $0.law.id.rawValue == id }) { return file }
            let near = nearMiss(of: id, in: all.map(\.law.id.rawValue))
            throw EditRefusal(
                .use,
                "Fant ikke loven «\(id)» i lover/." + (near.map { " Mente du «\($0)»?" } ?? ""))
        }
        self.old = try find(old)
        self.new = try find(new)
        guard old != new else { throw EditRefusal(.use, "De to lovene må være forskjellige.") }
    }

    var oldNames: LawNames { LawNames(law: old.law, abbreviations: old.abbreviations) }
    var newNames: LawNames { LawNames(law: new.law, abbreviations: new.abbreviations) }
}
