import ArgumentParser
import CalendarDate
import Git
import HandbookReading
import SourceFiles

/// `hjemmel update`: gets what others have published.
struct UpdateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Hent det andre har publisert.",
        discussion: """
            Det du har endret selv, flettes med det andre har publisert. Har dere endret det samme, \
            vises begge tekstene, og ingenting er endret før du har valgt med --mine eller --theirs. \
            Er forslaget ditt publisert, går du tilbake til det som er felles.
            """,
        aliases: ["hent"])

    @Option(
        help: ArgumentHelp(
            "Behold din tekst der begge har endret den. Kan gjentas.", valueName: "fil"))
    var mine: [String] = []

    @Option(
        help: ArgumentHelp(
            "Ta den publiserte teksten der begge har endret den. Kan gjentas.", valueName: "fil"))
    var theirs: [String] = []

    @Option(help: ArgumentHelp("Mappen med håndboka.", valueName: "mappe"))
    var source = "handbook"

    @Flag(help: "Vis hva som blir gjort, og gjør det ikke.")
    var dryRun = false

    /// The folder of the handbook.
    private var place: String { HandbookFolder.found(in: source) }

    func run() throws {
        let files = EditedFiles(source: source)
        let tree = try files.tree()
        var choices: [String: Update.Side] = [:]
        for file in mine { choices[files.path(file)] = .mine }
        for file in theirs { choices[files.path(file)] = .theirs }
        let update: Update
        do throws(GitRepository.Refusal) {
            let repository = try GitRepository.whole(around: place)
            guard let remote = try repository.origin() else {
                throw .failed("git-arkivet har ingen «origin» å hente fra.")
            }
            let state = try repository.fetch(
                alongWith: repository.proposal.map { "refs/heads/\($0.branch)" }, from: remote)
            let (seconds, offset) = Clock.moment
            let person =
                repository.signature(seconds: seconds, offset: offset)
                ?? Signature(
                    name: "hjemmel", address: "hjemmel@localhost", seconds: seconds, offset: offset)
            guard let person else { throw .failed("git vet ikke hvem du er.") }
            update = try repository.update(
                to: state, among: tree.submittedPaths, choosing: choices, by: person)
            if update.conflicts.isEmpty, update.isNeeded, !dryRun { try repository.make(update) }
        } catch {
            throw EnvironmentFailure(message: error.sentence)
        }
        guard update.conflicts.isEmpty else {
            tell(update.conflicts)
            throw ExitCode(1)
        }
        guard update.isNeeded else {
            return Output.write("Du har alt som er publisert.\n")
        }
        tell(update)
    }

    private func tell(_ update: Update) {
        for path in update.published { Output.write("  \(path)\n") }
        let count = update.published.count
        if count > 0 {
            Output.write("\(count) \(count == 1 ? "fil" : "filer") hentet fra «origin».\n")
        } else if update.finished == nil {
            Output.write("Ingen filer er endret av andre.\n")
        }
        if let finished = update.finished {
            Output.write(
                "Forslaget «\(finished)» er publisert. Du står nå på «\(update.branch)».\n")
        }
        if dryRun { Output.write("Ingenting er endret (--dry-run).\n") }
    }

    private func tell(_ conflicts: [Update.Conflict]) {
        let root = place.withoutEndingSlash
        for conflict in conflicts {
            let who = [conflict.author, conflict.day?.longText].compactMap(\.self)
                .joined(separator: ", ")
            Output.error(
                "\(root)/\(conflict.path): du og andre\(who.isEmpty ? "" : " (\(who))") har endret "
                    + "det samme.")
            if conflict.isRemovedHere { Output.error("  Du har fjernet eller flyttet filen.") }
            if conflict.isRemovedThere { Output.error("  Andre har fjernet eller flyttet filen.") }
            for place in conflict.places {
                Output.error("  Din tekst:")
                for line in place.mine { Output.error("    \(line)") }
                Output.error("  Publisert tekst:")
                for line in place.theirs { Output.error("    \(line)") }
            }
        }
        let first = conflicts.first.map { "\(root)/\($0.path)" } ?? ""
        Output.error(
            "Ingenting er endret. Rett teksten din så den passer med den publiserte, eller velg for "
                + "hver fil: hjemmel update --mine \(first), eller --theirs \(first).")
    }
}
