import CalendarDate
package import Diagnostics
import EmbeddedFiles
import FileSystem
import Handbook
import LegalReferences
import ParallelMap
import SourceFiles

/// Everything that was read, nothing looked up yet: the result of load and parse.
struct ParsedHandbook: Sendable {
    var settings: Settings?
    var roles: [Role] = []
    var terms: [Term] = []
    var circulars: [Circular] = []
    var laws: [LawFile] = []
    /// What `aarshjul.yaml` says; `nil` without the file.
    var wheel: ParsedWheel?
    /// What the files of `internkontroll/` say.
    var controlRounds: [ParsedControlRound] = []
    /// What `risiko.yaml` says; `nil` without the file.
    var risks: ParsedRisks?
    var chapters: [ParsedChapter] = []
    /// Files that are copied along.
    var attachments: [String] = []
    /// The folders of offices, by their names.
    var offices: [Office.ID: ParsedOffice] = [:]
    /// What may belong to people, outside the chapters.
    var personalData: [PersonalDataPlace] = []
    var diagnostics: [Diagnostic] = []
    /// The days of what has happened, by file, outside the chapters.
    private(set) var pastDays: [String: [Located<Day>]] = [:]
    /// What each file gave, for the next reading.
    private(set) var files = ParsedFiles()

    /// The largest text in bytes: as much as the Markdown parser takes of a chapter.
    static let largestText = 1_000_000

    /// Reads every file of a handbook; chapters in parallel.
    ///
    /// - Parameters:
    ///   - earlier: What an earlier reading got of the files; one that is the same is not read
    ///     again.
    ///   - office: The only office whose files are read; `nil` for those of all.
    init(
        _ tree: FileTree, after earlier: ParsedFiles = ParsedFiles(),
        onlyOffice office: Office.ID? = nil
    ) {
        func isRead(_ path: String) -> Bool {
            let owner = ChapterPlace(path).office
            return owner == nil || office == nil || owner == office
        }
        diagnostics = tree.findings.map(\.diagnostic)
        var chapterFiles: [FileTree.Entry] = []
        var lawFiles: [FileTree.Entry] = []
        for entry in tree.entries where isRead(entry.path) {
            let kind = SourceKind(entry.path)
            if kind.isText, entry.size > ParsedHandbook.largestText {
                let finding = FileFinding(
                    path: entry.path, reason: .tooLarge(limit: ParsedHandbook.largestText))
                diagnostics.append(finding.diagnostic)
                continue
            }
            switch kind {
            case .settings: settings = read(entry, from: tree, after: earlier) { Settings(&$0) }
            case .roles: roles = read(entry, from: tree, after: earlier) { Role.list(&$0) } ?? []
            case .glossary: terms = read(entry, from: tree, after: earlier) { Term.list(&$0) } ?? []
            case .circulars:
                circulars = read(entry, from: tree, after: earlier) { Circular.list(&$0) } ?? []
            case .activities: wheel = read(entry, from: tree, after: earlier) { ParsedWheel(&$0) }
            case .risks: risks = read(entry, from: tree, after: earlier) { ParsedRisks(&$0) }
            case .controlRound:
                if let round = read(entry, from: tree, after: earlier, { ParsedControlRound(&$0) })
                    ?? nil
                {
                    controlRounds.append(round)
                }
            case .law: lawFiles.append(entry)
            case .chapter: chapterFiles.append(entry)
            case .attachment:
                change(entry.path, { $0.attachments.append(entry.path) }) {
                    $0.attachments.append(entry.path)
                }
            case .office:
                let file = read(entry, from: tree, after: earlier) { OfficeFile(&$0) }
                change(entry.path) { $0.file = file }
            case .note: continue
            case .unknown:
                diagnostics.append(FileNameChecks.unused(entry.path))
            }
        }
        let lawReadings = Parallel.map(lawFiles) {
            FileReading(of: $0, from: tree, after: earlier) { LawFile(&$0) }
        }
        for (entry, reading) in zip(lawFiles, lawReadings) {
            if let law = take(reading, of: entry) ?? nil { laws.append(law) }
        }
        let paths = tree.entries.map(\.path) + tree.findings.map(\.path)
        if !paths.contains(where: { SourceKind($0) == .settings }) {
            diagnostics.append(
                Diagnostic(
                    .fileMissing, file: "handbok.yaml", "Filen handbok.yaml finnes ikke.",
                    suggestion: "Lag den i roten av håndboka, med format: 1, id: og tittel:."))
        }
        diagnostics += FileNameChecks.diagnostics(of: tree.entries.map(\.path).filter(isRead))
        personalData += PersonalDataPlace.names(of: paths).filter { isRead($0.file) }
        for (entry, reading) in AttachmentReading.all(of: tree, after: earlier)
        where isRead(entry.path) {
            personalData += reading.personalData
            diagnostics += reading.diagnostics
            files.keep(reading, [], of: entry)
        }
        let parsed = Parallel.map(chapterFiles) { file in
            Result { () throws(SystemError) -> ParsedChapter in
                if let known: ParsedChapter = earlier.value(of: file) { return known }
                return ParsedChapter(try tree.read(file.path), file: file.path)
            }
        }
        for (file, result) in zip(chapterFiles, parsed) {
            switch result {
            case .success(let chapter):
                change(file.path, { $0.chapters.append(chapter) }) {
                    if chapter.place.isAddition {
                        $0.additions.append(chapter)
                    } else {
                        $0.chapters.append(chapter)
                    }
                }
                diagnostics += chapter.diagnostics
                files.keep(chapter, chapter.diagnostics, of: file)
            case .failure(let error):
                diagnostics.append(error.diagnostic(of: file.path))
            }
        }
    }

    /// The chapters of the common handbook, and the chapters and additions of the offices.
    var allChapters: [ParsedChapter] {
        chapters + offices.values.flatMap { $0.chapters + $0.additions }
    }

    /// Changes the common handbook or the office that a file belongs to.
    private mutating func change(
        _ file: String, _ common: (inout ParsedHandbook) -> Void = { _ in },
        _ local: (inout ParsedOffice) -> Void
    ) {
        guard let office = ChapterPlace(file).office else { return common(&self) }
        local(&offices[office, default: ParsedOffice(id: office, firstFile: file)])
    }

    /// Reads one YAML file; `nil` when it cannot be read as YAML at all.
    private mutating func read<Value: Sendable>(
        _ entry: FileTree.Entry, from tree: FileTree, after earlier: ParsedFiles,
        _ value: (inout Fields) -> Value
    ) -> Value? {
        take(FileReading(of: entry, from: tree, after: earlier, value), of: entry)
    }

    /// Takes over what reading a file gave.
    private mutating func take<Value>(
        _ reading: FileReading<Value>, of entry: FileTree.Entry
    ) -> Value? {
        if let value = reading.value {
            files.keep(
                value, reading.diagnostics, reading.personalData, reading.pastDays, of: entry)
        }
        diagnostics += reading.diagnostics
        personalData += reading.personalData
        pastDays[entry.path] = reading.pastDays.isEmpty ? nil : reading.pastDays
        return reading.value
    }
}

/// What a file of the handbook's folder is, by its place and name.
package enum SourceKind: Equatable {
    case settings, roles, glossary, circulars, activities, controlRound, risks
    case law, chapter, office, attachment, note, unknown

    /// Whether the file is read as a text of the handbook.
    var isText: Bool {
        switch self {
        case .settings, .roles, .glossary, .circulars, .activities, .controlRound, .risks, .law,
            .chapter, .office:
            true
        case .attachment, .note, .unknown: false
        }
    }

    package init(_ path: String) {
        switch path {
        case "handbok.yaml": self = .settings
        case "roller.yaml": self = .roles
        case "ordliste.yaml": self = .glossary
        case "rundskriv.yaml": self = .circulars
        case ParsedWheel.file: self = .activities
        case ParsedRisks.file: self = .risks
        default:
            let place = ChapterPlace(path)
            if path.hasPrefix("lover/"), path.hasSuffix(".yaml") {
                self = .law
            } else if place.office != nil, place.path == OfficeFile.name {
                self = .office
            } else if path.hasPrefix(ChapterPlace.officeFolder + "/"), place.office == nil {
                // Only folders of offices lie there.
                self = .unknown
            } else if SourcePath.folder(of: path) == ParsedControlRound.folder,
                path.hasSuffix(".yaml")
            {
                self = .controlRound
            } else if path.hasSuffix(".md") {
                // Notes such as KILDER.md and README.md stay out of the site.
                self = place.path.contains("/") ? .chapter : .note
            } else {
                let name = path.lowercased()
                self =
                    !name.hasSuffix(".md.txt")
                        && SourceKind.attachmentEndings.contains(where: name.hasSuffix)
                    ? .attachment : .unknown
            }
        }
    }

    /// What is copied along: files that a browser shows or saves. Pages, scripts, style sheets and
    /// SVG could run something outside the site's policy.
    private static let attachmentEndings = [
        ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".pdf", ".txt", ".csv", ".ics",
        ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp",
    ]
}

extension SystemError {
    /// What is told of a file that could not be read.
    package func diagnostic(of file: String) -> Diagnostic {
        Diagnostic(
            .fileUnreadable, file: file, "Filen kan ikke leses: \(message)",
            suggestion: "Rett tilgangen til filen, eller prøv på nytt.")
    }
}

extension FileFinding {
    /// The finding as it is told.
    var diagnostic: Diagnostic {
        let code: DiagnosticCode =
            switch reason {
            case .symbolicLink, .special: .fileSymbolicLink
            case .unreadable: .fileUnreadable
            case .nameNotUTF8, .nameNotPlain: .fileNameInvalid
            case .sameName: .fileNameCase
            case .gitFolder: .fileLikeRepository
            case .tooLarge, .tooDeep: .fileTooLarge
            }
        return Diagnostic(code, file: path, message, suggestion: suggestion)
    }
}
