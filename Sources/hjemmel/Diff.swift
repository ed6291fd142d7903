import ArgumentParser
import CalendarDate
import Diagnostics
import FileSystem
import Git
import Handbook
import HandbookReading
import HandbookReports
import Redlines
import SourceFiles

/// `hjemmel diff`: what a chapter says otherwise than it did.
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Vis hva som er endret i et kapittel, ord for ord.",
        discussion: """
            Sammenligner teksten slik den står nå med den som sist ble godkjent, eller med den som \
            gjaldt en dag. Nettstedet viser det samme på en egen side.
            """,
        aliases: ["sammenlign"])

    /// What a chapter is compared with.
    enum Since: ExpressibleByArgument {
        case approval
        case day(Day)

        init?(argument: String) {
            if argument == "godkjenning" {
                self = .approval
            } else if let day = Day(argument) {
                self = .day(day)
            } else {
                return nil
            }
        }
    }

    @Argument(help: ArgumentHelp("Filen med kapittelet.", valueName: "kapittel"))
    var chapter: String

    @Option(
        help: ArgumentHelp(
            "Hva teksten sammenlignes med: en dag, ÅÅÅÅ-MM-DD, eller «godkjenning». Ellers den "
                + "siste godkjenningen.", valueName: "dag"))
    var since: Since?

    @Option(help: ArgumentHelp("Mappen med håndboka.", valueName: "mappe"))
    var source = "handbook"

    func run() throws {
        let files = EditedFiles(source: source)
        let tree = try files.tree()
        let reading = HandbookReading(tree, on: Clock.today, findsHints: false)
        guard let handbook = reading.handbook else {
            Output.error(
                report: DiagnosticReport(diagnostics: reading.diagnostics, source: source).text)
            throw ExitCode(1)
        }
        let file = files.path(chapter)
        guard let written = reading.writtenChapters.first(where: { $0.file == file }) else {
            let near = nearMiss(of: file, in: reading.writtenChapters.map(\.file))
                .map { " Mente du «\($0)»?" }
            throw ValidationError("Kapittelet «\(file)» finnes ikke.\(near ?? "")")
        }
        let old = try earlier(of: written, in: reading, at: files.source)
        let now = handbook.version(of: try read(file, in: tree), file: file)
        let comparison = ChapterComparison(
            from: handbook.version(of: old.bytes, file: file, approvedOn: old.day), to: now)
        let text =
            comparison.hasChanges
            ? "\(Redline.legend)\n\n\(comparison.plainText)"
            : "Ingen forskjell som leseren ser.\n"
        Output.write(
            VisibleText(lines: "«\(written.title)»: \(old.title), og teksten nå.\n\(text)"))
    }

    private func read(_ file: String, in tree: FileTree) throws -> [UInt8] {
        do {
            return try tree.read(file)
        } catch {
            throw EnvironmentFailure(message: error.description)
        }
    }

    /// The text that the present one is compared with.
    private func earlier(
        of written: Chapter, in reading: HandbookReading, at folder: String
    ) throws -> (bytes: [UInt8], day: Day?, title: String) {
        switch since ?? .approval {
        case .approval:
            let texts = ApprovedTexts(of: reading, in: folder)
            if let latest = texts.latest(of: written.file) {
                return (latest.bytes, latest.day, "godkjent \(latest.day.longText)")
            }
            if written.approval == nil {
                throw ValidationError(
                    "«\(written.title)» er aldri godkjent. Oppgi en dag med --since.")
            }
            let reason = texts.refusal?.message ?? "den er ikke lagret i git slik den ble godkjent."
            throw EnvironmentFailure(message: "Fant ikke den godkjente teksten: \(reason)")
        case .day(let day):
            let past = try PastEdition(of: folder, on: day)
            let names = try? GitRepository(around: folder)
                .versions { $0 == written.file }[written.file]
            let former = [written.file] + (names ?? []).map(\.path)
            guard
                let file = former.first(where: { name in
                    past.tree.entries.contains { $0.path == name }
                })
            else {
                throw ValidationError(
                    "«\(written.title)» fantes ikke i håndboka \(day.longText).")
            }
            return (try read(file, in: past.tree), nil, "slik det gjaldt \(day.longText)")
        }
    }
}
