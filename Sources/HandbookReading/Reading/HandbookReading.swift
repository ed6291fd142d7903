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
        // To take apart what was parsed lasts a while, for which nobody has to wait.
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
        let manner = LatestReading.Manner(today: today, findsHints: findsHints, office: office)
        var latest = memory.latest
        memory.latest = nil
        if latest?.takeOver(tree, in: manner, memory: &memory) != true {
            latest = LatestReading(of: tree, in: manner, memory: &memory, observe: observe)
        }
        memory.latest = latest
        if let latest {
            self.init(of: latest)
        } else {
            self.init(
                withoutSettings: ParsedHandbook(tree, after: memory.files, onlyOffice: office))
        }
    }

    /// The reading of files without a `handbok.yaml` that can be read.
    private init(withoutSettings parsed: ParsedHandbook) {
        handbook = nil
        offices = []
        localChapters = []
        diagnostics = (parsed.diagnostics + PrivacyChecks.diagnostics(of: parsed))
            .map(\.redacted).sorted()
    }

    /// Lays the offices over the common handbook, and puts all that is wrong in order.
    private init(of latest: LatestReading) {
        let (parsed, resolution, manner) = (latest.parsed, latest.resolution, latest.manner)
        let wanted = resolution.handbook.settings.offices.filter {
            manner.office == nil || $0.id == manner.office
        }
        var local: [OfficeResolution] = []
        if !wanted.isEmpty {
            let basis = OfficeBasis(resolution, faults: Set(latest.common), on: manner.today)
            local = Parallel.map(wanted) { OfficeResolution(of: $0, in: parsed, over: basis) }
        }
        var handbook = resolution.handbook
        handbook.offices = local.flatMap(\.handbook.offices)
        self.handbook = handbook
        offices = local.map(\.handbook)
        localChapters = local.flatMap(\.ownChapters)
        diagnostics = Consequences.removed(
            from: HandbookReading.withoutAllowed(
                latest.common + latest.others + local.flatMap(\.diagnostics),
                in: parsed.allChapters, findsHints: manner.findsHints)
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
