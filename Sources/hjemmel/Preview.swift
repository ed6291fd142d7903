import CalendarDate
import Diagnostics
import Handbook
import HandbookEditor
import HandbookReading
import PreviewServer
import SiteBuilder
import SourceFiles

/// The handbook as the preview last saw it.
///
/// After a change only what has changed is read again; everything else is taken over.
struct Preview: Sendable {
    /// What is shown from a moment on.
    struct Edition {
        /// The site; `nil` when the handbook has errors, and the site before it stays.
        let site: PreviewSite?
        /// What is wrong with the handbook.
        let diagnostics: [Diagnostic]
        /// The file of each chapter by the path of its page; empty when there is no site.
        var chapterFiles: [String: String] = [:]
    }

    let options: SourceOptions
    let theme: ThemeOption
    /// Whether the handbook is edited where it is shown.
    let isEdited: Bool
    private var memory = ReadingMemory()
    /// When files last changed, as git knew when the preview began, without those edited since.
    private var history: EditHistory
    /// What was approved, as git knew when the preview first read the handbook.
    private var approved: ApprovedTexts?
    private var seen: State?
    /// Whether the next look has something to show even if nothing has changed.
    private var isOverdue = false
    private var chosen: ThemeOption.Chosen?
    /// The files of the chosen theme when it was read.
    private var chosenFiles: [FileTree.Entry] = []
    /// The folder of the theme that is asked for, whether or not it can be used.
    private var themeFolder: String?

    /// A preview that has not looked yet.
    init(options: SourceOptions, theme: ThemeOption, isEdited: Bool = false) {
        self.options = options
        self.isEdited = isEdited
        self.theme = theme
        history = EditHistory(of: options.source)
        history.tellAbsence()
    }

    /// The folders that decide what is shown.
    var folders: [String] {
        [options.source.withoutEndingSlash] + [themeFolder].compactMap(\.self)
    }

    /// Looks again.
    ///
    /// - Returns: What is to be shown now; `nil` when nothing has changed.
    mutating func next() throws(EnvironmentFailure) -> Edition? {
        let tree: FileTree
        do {
            tree = try options.tree()
        } catch {
            // What comes back may be anything.
            (isOverdue, history) = (true, .unknown)
            throw error
        }
        let state = State(
            files: tree.entries, findings: tree.findings, day: options.today,
            themeFiles: themeFolder.flatMap { try? FileTree.folder(at: $0).entries } ?? [])
        guard state != seen || isOverdue else { return nil }
        history = history.forgetting(state.changes(since: seen))
        (seen, isOverdue) = (state, false)
        let reading = HandbookReading(
            tree, on: options.today, findsHints: options.hints, memory: &memory)
        let diagnostics = options.shown(reading.diagnostics)
        guard let handbook = reading.handbook,
            !diagnostics.contains(where: { $0.severity == .error })
        else { return Edition(site: nil, diagnostics: diagnostics) }
        let texts = approved ?? ApprovedTexts(of: reading, in: options.source)
        approved = texts
        let theme = try chosenTheme(for: handbook, in: state.themeFiles)
        let site = SiteOnDemand(
            of: handbook.dated(by: history).compared(with: texts, written: tree), from: tree,
            theme: theme, on: options.today,
            for: isEdited
                ? .editing(script: HandbookEditor.scriptPath)
                : .preview(script: PreviewScript.path))
        return Edition(
            site: PreviewSite { try site.contents(of: $0) }, diagnostics: diagnostics,
            chapterFiles: handbook.chapterFiles)
    }

    private mutating func chosenTheme(
        for handbook: Handbook, in files: [FileTree.Entry]
    ) throws(EnvironmentFailure) -> Theme {
        themeFolder = theme.folder(for: handbook)
        if let chosen, chosen.folder == themeFolder, chosenFiles == files { return chosen.theme }
        do {
            let new = try theme.chosen(for: handbook)
            (chosen, chosenFiles) = (new, files)
            return new.theme
        } catch {
            isOverdue = true
            throw error
        }
    }
}

extension Preview {
    /// What was seen at one look.
    private struct State: Equatable {
        let files: [FileTree.Entry]
        let findings: [FileFinding]
        let day: Day
        let themeFiles: [FileTree.Entry]

        /// The files that are not as they were.
        func changes(since earlier: State?) -> [String] {
            guard let earlier else { return [] }
            return Set(files).subtracting(earlier.files).map(\.path)
        }
    }
}

extension Handbook {
    /// The file of each chapter, by the path of the page that shows it.
    fileprivate var chapterFiles: [String: String] {
        let pages = chapters.map { ($0.address.path, $0.file) }
        let sections = guidance.map { ($0.key.address.path, $0.value.file) }
        return Dictionary(pages + sections, uniquingKeysWith: { first, _ in first })
    }
}
