import AnnualWheel
import ArgumentParser
import CalendarDate
import Diagnostics
import FoundationEssentials
import Handbook
import HandbookReading
import HandbookReports

/// `hjemmel calendar`: what happens in a year.
struct Calendar: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Vis hva som skal skje i et år etter årshjulet.", aliases: ["kalender"])

    /// How the calendar is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, ics
    }

    @OptionGroup var options: SourceOptions

    @Option(help: ArgumentHelp("Året, fire sifre. Ellers det året det er.", valueName: "år"))
    var year: Int?

    @Option(
        help: ArgumentHelp(
            "Bare det som en rolle har ansvar for eller deltar i; id-en i roller.yaml.",
            valueName: "rolle"))
    var role: String?

    @Option(help: ArgumentHelp("Hvordan kalenderen skrives ut.", valueName: "form"))
    var format = Format.text

    func validate() throws {
        if let year, !(1900...2199).contains(year) {
            throw ValidationError("Året må være fra 1900 til 2199.")
        }
    }

    func run() throws {
        let reading = HandbookReading(try options.tree(), on: options.today)
        let shown = options.shown(reading.diagnostics)
        // Warnings are for those who edit; whoever asks for a calendar gets one.
        let errors = shown.filter { $0.severity == .error }
        Output.error(report: DiagnosticReport(diagnostics: errors, source: options.source).text)
        guard let handbook = reading.handbook, errors.isEmpty else { throw ExitCode(1) }
        guard let whole = handbook.wheel else {
            Output.error(
                "Håndboka har ikke noe årshjul. Lag filen \(options.source)/aarshjul.yaml.")
            throw ExitCode(1)
        }
        try checkRole(in: handbook)
        let wheel = role.map { whole.filtered(role: $0) } ?? whole
        let entries = wheel.calendar(ofYear: shownYear, asOf: options.today)
        switch format {
        case .text: Output.write(VisibleText(lines: text(of: entries, in: handbook)))
        case .json: Output.write(file: try Calendar.json(of: entries))
        case .ics: Output.write(try stream(of: handbook))
        }
    }

    private var shownYear: Int { year ?? options.today.year }

    private func checkRole(in handbook: Handbook) throws {
        guard let role, handbook.role(role) == nil else { return }
        let near = nearMiss(of: role, in: handbook.roles.map(\.id)).map { " Mente du «\($0)»?" }
        throw ValidationError("Rollen «\(role)» er ukjent.\(near ?? "")")
    }

    private func stream(of handbook: Handbook) throws -> [UInt8] {
        guard let first = Day(year: shownYear, month: 1, day: 1),
            let last = Day(year: shownYear, month: 12, day: 31),
            let file = CalendarFile(
                role.map { .role($0) } ?? .all, of: handbook, days: first...last)
        else {
            Output.error("Ingenting er planlagt i \(shownYear), og en tom kalender er ikke gyldig.")
            throw ExitCode(1)
        }
        return file.stream(in: handbook)
    }

    private static func json(of entries: [CalendarEntry]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(entries), as: UTF8.self) + "\n"
    }

    /// A line each, with the responsible role and what is done.
    private func text(of entries: [CalendarEntry], in handbook: Handbook) -> String {
        guard !entries.isEmpty else { return "Ingenting er planlagt i \(shownYear).\n" }
        return entries.map { entry in
            let days = entry.start == entry.end ? entry.start : "\(entry.start) – \(entry.end)"
            let moved = entry.movedFrom.map { " (flyttet fra \($0))" } ?? ""
            let done = entry.done.first.map { ", gjennomført \($0)" } ?? ""
            let role = handbook.role(entry.responsible)?.title ?? entry.responsible
            return "\(days)\(moved): \(entry.title) – \(role)\(done)".onOneLine + "\n"
        }.joined()
    }
}
