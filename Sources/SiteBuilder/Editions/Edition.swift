public import CalendarDate
import FileSystem
public import Handbook
public import SourceFiles

/// The site as it was on a day that has passed, which later sites carry along in a folder of theirs.
///
/// Once made, it is taken over from site to site byte for byte: neither the program, the theme nor
/// what is written in git later changes what the office has shown as its rules of that day.
public struct Edition: Sendable {
    /// What it holds.
    let record: EditionRecord
    /// Its files, by their path in the site that carries it.
    let files: [OutputFile]

    /// The day on which it was in force.
    public var day: Day { record.day }

    /// Makes an edition, all of it at once.
    ///
    /// - Parameters:
    ///   - handbook: The handbook as it was, its drafts left out.
    ///   - office: The office whose site it goes with; `nil` for the common one.
    ///   - source: The files that it was read from.
    ///   - commit: The commit that they are of.
    /// - Throws: `EditionFault` when a file cannot be made, or two want the same place.
    public init(
        of handbook: Handbook, office: Office.ID? = nil, from source: FileTree, commit: String,
        theme: Theme, on day: Day
    ) throws(EditionFault) {
        let made: [(path: String, bytes: [UInt8])]
        do {
            let plan = try SitePlan(
                of: handbook.asEdition(of: day), from: source, theme: theme, on: day,
                for: .edition(day))
            made = try plan.output.files.map { ($0.path, try $0.contents.bytes()) }
        } catch {
            throw EditionFault(message: "\(error)")
        }
        let chapters = handbook.chapters + handbook.guidance.values
        record = EditionRecord(
            day: day, office: office, commit: commit,
            chapters: Set(chapters.map(\.address)),
            files: made.map { EditionRecord.File($0.path, $0.bytes) })
        let folder = ListedEdition.folder(of: day)
        files =
            made.map { OutputFile(path: "\(folder)/\($0.path)", contents: .bytes($0.bytes)) }
            + [OutputFile(path: "\(folder)/\(EditionRecord.name)", text: record.text)]
    }

    /// Takes over the edition of a day from a site that has it whole; `nil` where the site is
    /// missing, has it not, or has it with any file lost or changed.
    public init?(of day: Day, office: Office.ID? = nil, in site: String) {
        let folder = ListedEdition.folder(of: day)
        guard let edition = try? Folder(at: site).folder(atPath: folder[...]),
            let text = try? edition.read(EditionRecord.name, limit: 50_000_000),
            let record = EditionRecord(text), record.day == day, record.office == office,
            record.files.allSatisfy({ $0.isWhole(in: edition) })
        else { return nil }
        self.record = record
        files =
            record.files.map { file in
                OutputFile(
                    path: "\(folder)/\(file.path)",
                    contents: .made { () throws(SystemError) in try edition.read(at: file.path) })
            } + [OutputFile(path: "\(folder)/\(EditionRecord.name)", contents: .bytes(text))]
    }
}

/// Why an edition could not be made.
public struct EditionFault: Error {
    /// What is wrong, in Norwegian.
    public let message: String
}

extension Folder {
    /// The content of the file at a relative path, reached through no link.
    func read(at path: String) throws(SystemError) -> [UInt8] {
        guard let slash = path.lastIndex(of: "/") else { return try read(path) }
        return try folder(atPath: path[..<slash]).read(String(path[path.index(after: slash)...]))
    }
}
