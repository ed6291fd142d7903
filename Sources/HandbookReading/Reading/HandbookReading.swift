import AnnualWheel
public import CalendarDate
public import Diagnostics
import Dispatch
public import Handbook
import LegalReferences
import Markdown
import NorwegianText
import ParallelMap
public import SourceFiles

/// What reading a folder gives: the handbook where it could be made, and everything that is wrong.
public struct HandbookReading: Sendable {
    /// The handbook; `nil` when `handbok.yaml` could not be read.
    public let handbook: Handbook?
    /// The handbook of each office, in the order of `handbok.yaml`.
    public let offices: [Handbook]
    /// What is wrong, in the order of files and lines.
    public let diagnostics: [Diagnostic]

    /// The chapters and additions of the offices as they are written, each of its own file.
    package let localChapters: [Chapter]

    /// Every chapter and addition, each of its own file.
    public var writtenChapters: [Chapter] {
        handbook.map { $0.chapters + $0.guidance.values.sorted { $0.id < $1.id } + localChapters }
            ?? []
    }

    /// Loads, parses, resolves and checks the handbook in a folder, as of a day.
    ///
    /// Every file is read once: an office's handbook is the common one with the office's own files
    /// laid over it, and only what they change is resolved anew.
    ///
    /// - Parameters:
    ///   - findsHints: Whether to look for what only a hint tells of and costs time to find.
    ///   - office: The only office that is read and told of; `nil` for all.
    ///   - observe: Is told when each stage of the reading begins.
    public init(
        _ tree: FileTree, on today: Day, findsHints: Bool = true,
        onlyOffice office: Office.ID? = nil, observe: BuildStage.Observer = { _ in }
    ) {
        var memory = ReadingMemory()
        self.init(
            tree, on: today, findsHints: findsHints, onlyOffice: office, memory: &memory,
            observe: observe)
        // Freeing the parse trees is slow; do it in the background.
        DispatchQueue.global().async { [memory = consume memory] in
            withExtendedLifetime(memory) {}
        }
    }

    /// Does the same after an earlier reading, of which the memory tells; it then tells of this one.
    public init(
        _ tree: FileTree, on today: Day, findsHints: Bool = true,
        onlyOffice office: Office.ID? = nil, memory: inout ReadingMemory,
        observe: BuildStage.Observer = { _ in }
    ) {
        let manner = ReadingManner(today: today, findsHints: findsHints, office: office)
        observe(.parsing)
        let parsed = ParsedHandbook(tree, after: memory.files, onlyOffice: office)
        memory.files = parsed.files
        guard let settings = parsed.settings else {
            self.init(withoutSettings: parsed)
            return
        }
        observe(.resolving)
        let resolution = Resolution(
            parsed, settings: settings, on: today, findsHints: findsHints, after: memory.chapters)
        memory.chapters = resolution.marked
        observe(.checking)
        self.init(of: parsed, resolution, in: manner)
    }

    /// The reading of files without a `handbok.yaml` that can be read.
    private init(withoutSettings parsed: ParsedHandbook) {
        handbook = nil
        offices = []
        localChapters = []
        diagnostics = (parsed.diagnostics + PrivacyChecks.diagnostics(of: parsed))
            .map(\.redacted).sorted()
    }

    /// Checks the common handbook, lays the offices over it, and puts all that is wrong in order.
    private init(of parsed: ParsedHandbook, _ resolution: Resolution, in manner: ReadingManner) {
        var handbook = resolution.handbook
        let common =
            resolution.diagnostics
            + Check.diagnostics(of: handbook, on: manner.today)
            + Check.diagnostics(
                of: handbook.chapters + handbook.guidance.values, in: handbook, on: manner.today)
        let wanted = handbook.settings.offices.filter {
            manner.office == nil || $0.id == manner.office
        }
        var local: [OfficeResolution] = []
        if !wanted.isEmpty {
            let basis = OfficeBasis(resolution, faults: Set(common), on: manner.today)
            local = Parallel.map(wanted) { OfficeResolution(of: $0, in: parsed, over: basis) }
        }
        handbook.offices = local.flatMap(\.handbook.offices)
        self.handbook = handbook
        offices = local.map(\.handbook)
        localChapters = local.flatMap(\.ownChapters)
        let found =
            parsed.diagnostics + common + Check.diagnostics(of: parsed, in: manner)
            + local.flatMap(\.diagnostics)
        diagnostics = Consequences.removed(
            from: HandbookReading.withoutAllowed(
                found, in: parsed.allChapters, findsHints: manner.findsHints)
        ).map(\.redacted).sorted()
    }

    /// What is left when the comments of the chapters have allowed what they allow.
    private static func withoutAllowed(
        _ diagnostics: [Diagnostic], in chapters: [ParsedChapter], findsHints: Bool
    ) -> [Diagnostic] {
        let commented = chapters.filter { !$0.document.comments.isEmpty }
        guard !commented.isEmpty else { return diagnostics }
        let files = Set(commented.map(\.file))
        let byFile = Dictionary(
            grouping: diagnostics.filter { files.contains($0.file) }, by: \.file)
        return diagnostics.filter { !files.contains($0.file) }
            + commented.flatMap { chapter in
                chapter.withoutAllowed(
                    (byFile[chapter.file] ?? []).sorted(), findsHints: findsHints)
            }
    }
}
