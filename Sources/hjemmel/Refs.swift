import ArgumentParser
import CalendarDate
import FileSystem
import FoundationEssentials
import Handbook
import HandbookReading
import LegalReferences
import SourceFiles

/// `hjemmel refs`: every reference to law in texts, with its place and meaning.
struct Refs: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List opp alle lovhenvisninger i tekster.",
        discussion: """
            Tekstene er Markdown, med eller uten hode. Uten filer leses standard inn. Lovene \
            hentes fra håndboka hvis den finnes, ellers fra programmet selv.

            Med --batch leses én JSON-linje for hver tekst fra standard inn, \
            {"id": …, "text": …, "law": …}, og én linje skrives ut for hver.
            """,
        aliases: ["henvisninger"])

    /// How the result is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Argument(help: ArgumentHelp("Filene som skal leses.", valueName: "fil"))
    var files: [String] = []

    @Option(help: ArgumentHelp("Loven som § alene betyr.", valueName: "lov"))
    var law: String?

    @Option(help: ArgumentHelp("Hvordan resultatet skrives ut.", valueName: "form"))
    var format = Format.text

    @Flag(help: "Les JSON-linjer fra standard inn.")
    var batch = false

    @Option(help: ArgumentHelp("Mappen med håndboka.", valueName: "mappe"))
    var source = "handbook"

    func validate() throws {
        if batch, !files.isEmpty {
            throw ValidationError("Med --batch leses bare standard inn. Ta bort filene.")
        }
    }

    func run() throws {
        let own = (try? FileTree.folder(at: source)).map(LawFile.all) ?? []
        let laws = own.isEmpty ? LawFile.shipped : own
        let registry = LawRegistry(laws.map(\.law))
        let reader = CitationReader(registry: registry, day: Clock.today)
        if batch {
            try ReferenceBatch(reader: reader).run(on: Input.read(nil))
            return
        }
        var listings: [ReferenceListing] = []
        var isFaulty = false
        for file in files.isEmpty ? [nil] : files.map(Optional.some) {
            let name = file ?? "-"
            let references = ChapterReferences(
                try Input.read(file), file: name, by: reader, law: try ownLaw(in: registry),
                standardLaw: nil)
            for diagnostic in references.diagnostics { Output.error("\(diagnostic)") }
            isFaulty = isFaulty || !references.diagnostics.isEmpty
            listings += references.found.map {
                ReferenceListing($0, file: name, isRepealed: isRepealed($0.reference, in: laws))
            }
        }
        switch format {
        case .text: for listing in listings { Output.write("\(listing.lineText)\n") }
        case .json: Output.write(file: try JSONText.pretty(listings))
        }
        if isFaulty { throw ExitCode(1) }
    }

    /// Whether the law holds, but the section no longer does.
    private func isRepealed(_ reference: Reference, in laws: [LawFile]) -> Bool {
        guard reference.status == .ok else { return false }
        let file = laws.first { $0.law.id == reference.law }
        return file?.repeals[reference.section].map { $0 <= Clock.today } ?? false
    }

    private func ownLaw(in registry: LawRegistry) throws -> Law.ID? {
        guard let law else { return nil }
        guard let found = registry.law(Law.ID(rawValue: law)) ?? registry.law(named: law) else {
            let near = registry.names(near: law).first.map { " Mente du «\($0)»?" } ?? ""
            throw ValidationError("Loven «\(law)» er ukjent.\(near)")
        }
        return found.id
    }
}
