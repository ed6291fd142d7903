import ArgumentParser
import CalendarDate
import Diagnostics
import Handbook
import HandbookEditing
import SourceFiles

/// `hjemmel law`: what is done with a whole law of the handbook.
struct LawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "law", abstract: "Bytt en lov med en annen i hele håndboka.",
        subcommands: [LawSwitchCommand.self], aliases: ["lov"])
}

/// `hjemmel law switch`: every reference to one law becomes one to another, by a table of sections.
struct LawSwitchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "switch", abstract: "Bytt alle henvisninger fra en lov til en ny.",
        discussion: """
            Tabellen er en CSV-fil med kolonnene fra og til: «11 a;17». Skriv ingen der den nye loven ikke \
            har noe tilsvarende. --draft skriver et utkast med alle paragrafene håndboka viser til, \
            og forslag ut fra overskriftene; kontroller hver linje. \
            Henvisninger som ikke kan byttes, blir stående på den gamle loven med årstall, for \
            eksempel «fvl. (1967) § 25», og listes med fil og linje. Kan noe ikke skrives om riktig, \
            endres ingen filer. Den motsatte tabellen og de to lovene i motsatt rekkefølge fører \
            tilbake.
            """,
        aliases: ["bytt"])

    @Argument(help: ArgumentHelp("Id-en til loven som erstattes.", valueName: "gammel"))
    var old: String

    @Argument(help: ArgumentHelp("Id-en til loven som kommer.", valueName: "ny"))
    var new: String

    @Option(help: ArgumentHelp("CSV-filen med paragrafene.", valueName: "fil"))
    var map: String?

    @Option(help: ArgumentHelp("Første dag for den nye loven, ÅÅÅÅ-MM-DD.", valueName: "dag"))
    var from: Day?

    @Option(
        help: ArgumentHelp(
            "Et kapittel som fortsatt handler om den gamle loven. Kan gjentas.",
            valueName: "kapittel"))
    var keep: [String] = []

    @Flag(help: "Skriv et utkast til tabell, og endre ingenting.")
    var draft = false

    @Flag(name: .customLong("dry-run"), help: "Vis hva som ville blitt endret, og endre ingenting.")
    var dryRun = false

    @Option(help: ArgumentHelp("Mappen med håndboka.", valueName: "mappe"))
    var source = "handbook"

    func validate() throws {
        if draft {
            if map != nil || dryRun {
                throw ValidationError("--draft skriver bare et utkast. Ta bort --map og --dry-run.")
            }
            return
        }
        let missing = [map == nil ? "--map" : nil, from == nil ? "--from" : nil].compactMap(\.self)
        if !missing.isEmpty {
            throw ValidationError(
                "Mangler \(missing.joined(separator: " og ")). Lag tabellen med --draft.")
        }
    }

    private func plan(
        _ map: String, _ from: Day, _ files: EditedFiles, _ tree: FileTree
    ) throws -> LawSwitch {
        let request = LawSwitch.Request(
            old: old, new: new, from: from, keeping: keep.map(files.path))
        do {
            let table = String(decoding: try Input.read(map), as: UTF8.self)
            return try LawSwitch(request, table: table, named: map, in: tree, on: Clock.today)
        } catch let refusal as EditRefusal {
            // The table is no file of the handbook.
            guard refusal.diagnostics.contains(where: { $0.file == map }) else { throw refusal }
            for fault in refusal.diagnostics { Output.error("\(fault)") }
            Output.error("Ingen filer er endret.")
            throw ExitCode(1)
        }
    }

    func run() throws {
        let files = EditedFiles(source: source)
        let tree = try files.tree()
        guard let map, let from else {
            let draft = try files.attempt {
                try SectionMapDraft(from: old, to: new, in: tree, on: Clock.today)
            }
            Output.write(file: draft.text)
            Output.error(
                "\(draft.counts.proposed) av \(draft.counts.all) linjer har et forslag. "
                    + "Kontroller alle.")
            return
        }
        let plan = try files.attempt { try self.plan(map, from, files, tree) }
        if dryRun { files.show(plan.changes) } else { try files.write(plan.changes) }
        Output.write(
            "\(plan.count) henvisninger \(dryRun ? "ville vist" : "viser nå") til \(new).\n")
        guard !plan.left.isEmpty else { return }
        Output.write("\(plan.left.count) står på den gamle loven:\n")
        for left in plan.left {
            Output.write(
                VisibleText(
                    lines: "  \(source.withoutEndingSlash)/\(left.file):\(left.position.line):"
                        + "\(left.position.column) «\(left.text)»: \(left.reason.text)\n"))
        }
    }
}

extension LeftReference.Reason {
    /// As it is told.
    fileprivate var text: String {
        switch self {
        case .notInTable: "står ikke i tabellen."
        case .noCounterpart: "den nye loven har ingen tilsvarende paragraf."
        case .part: "leddet, bokstaven eller nummeret har ingen egen linje i tabellen."
        case .dated: "teksten sier selv hvilket år loven er fra."
        }
    }
}
