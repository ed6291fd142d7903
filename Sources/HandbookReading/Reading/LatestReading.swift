import CalendarDate
import Diagnostics
import Handbook
import SourceFiles

/// The common handbook as it was read latest, with all that the next reading can build on.
struct LatestReading: Sendable {
    /// How a handbook is read.
    struct Manner: Hashable, Sendable {
        let today: Day
        let findsHints: Bool
        let office: Office.ID?
    }

    let manner: Manner
    var entries: [FileTree.Entry]
    let findings: [FileFinding]
    var parsed: ParsedHandbook
    var resolution: Resolution
    /// What is wrong with the handbook as a whole, in order.
    let overall: [Diagnostic]
    /// What is wrong with the common handbook once it is resolved, the whole among it.
    var common: [Diagnostic]
    /// What is wrong with single files, and with what all offices have to do with.
    var others: [Diagnostic]

    /// Reads a tree, with the files and chapters that are as the memory has them; `nil` where
    /// `handbok.yaml` cannot be read.
    init?(
        of tree: FileTree, in manner: Manner, memory: inout ReadingMemory,
        observe: BuildStage.Observer
    ) {
        observe(.parsing)
        parsed = ParsedHandbook(tree, after: memory.files, onlyOffice: manner.office)
        memory.files = parsed.files
        guard let settings = parsed.settings else { return nil }
        observe(.resolving)
        resolution = Resolution(
            parsed, settings: settings, on: manner.today, findsHints: manner.findsHints,
            after: memory.chapters)
        memory.chapters = resolution.marked
        observe(.checking)
        let handbook = resolution.handbook
        overall = HandbookChecks.overall(of: handbook, on: manner.today).sorted()
        common =
            resolution.diagnostics + overall
            + HandbookChecks.diagnostics(
                of: handbook.chapters + handbook.guidance.values, in: handbook, on: manner.today)
        others =
            parsed.diagnostics
            + OfficeChecks.diagnostics(
                of: parsed, settings: settings, readsAll: manner.office == nil)
            + PrivacyChecks.diagnostics(of: parsed)
            + PastDayChecks.diagnostics(of: parsed, on: manner.today)
            + TitleChecks.diagnostics(of: parsed)
            + parsed.allChapters.flatMap { TemplateTextChecks.diagnostics(of: $0) }
            + (manner.findsHints ? LanguageChecks.diagnostics(of: parsed.allChapters) : [])
        // In order, so that putting them in order again after an edit takes no time.
        common.sort()
        others.sort()
        entries = tree.entries
        findings = tree.findings
        self.manner = manner
    }
}
