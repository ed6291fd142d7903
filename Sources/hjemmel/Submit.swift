import ArgumentParser
import Diagnostics
import Git
import Handbook
import HandbookReading
import SourceFiles

/// `hjemmel submit`: sends what is changed in the handbook to the others as a proposal.
struct Submit: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Send inn det du har endret, som et forslag.",
        discussion: """
            Håndboka sjekkes først. Det som er endret i den, lagres i git på en gren som heter \
            forslag/…, og sendes til «origin». Andre filer er i fred. Står du alt på et forslag som \
            ikke er publisert, legges endringen til det. Går noe galt på veien, er ingenting tapt: \
            kjør kommandoen en gang til.
            """,
        aliases: ["send-inn"])

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("Hva du har endret, i noen få ord.", valueName: "tekst"))
    var message: String?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "Hvem som sender inn: «Navn <adresse>». Ellers det git vet.", valueName: "hvem"))
    var author: String?

    @Option(help: ArgumentHelp("Mappen med håndboka.", valueName: "mappe"))
    var source = "handbook"

    @Flag(help: "Vis hva som blir gjort, og gjør det ikke.")
    var dryRun = false

    /// The folder of the handbook.
    private var place: String { HandbookFolder.found(in: source) }

    func run() throws {
        let tree = try EditedFiles(source: source).tree()
        let reading = HandbookReading(tree, on: Clock.today, findsHints: false)
        let errors = reading.diagnostics.filter { $0.severity == .error }
        guard errors.isEmpty else {
            Output.error(report: DiagnosticReport(diagnostics: errors, source: place).text)
            Output.error("Ingenting er sendt inn. Rett feilene og prøv igjen.")
            throw ExitCode(1)
        }
        do throws(GitRepository.Refusal) {
            let repository = try GitRepository.whole(around: place)
            let changes = try repository.workingChanges(among: tree.submittedPaths)
            let remote = try repository.origin()
            guard !changes.isEmpty else { return try nothingNew(in: repository, remote) }
            let title = title(of: changes, in: reading)
            let person = try signature(in: repository)
            let slug = String(Slug(title).text.prefix(40)).trimmingHyphens
            show(changes, title: title, by: person)
            guard !dryRun else {
                return Output.write("Ingenting er sendt inn (--dry-run).\n")
            }
            let proposal = try repository.propose(
                changes, titled: title, slug: slug.isEmpty ? "endring" : slug, by: person)
            try send(proposal, in: repository, to: remote)
        } catch {
            throw EnvironmentFailure(message: error.sentence)
        }
    }

    /// Sends a proposal that an earlier run could not send; says so where there is nothing at all.
    private func nothingNew(
        in repository: GitRepository, _ remote: Remote?
    ) throws(GitRepository.Refusal) {
        guard let proposal = repository.proposal else {
            return Output.write("Det er ikke noe nytt å sende inn.\n")
        }
        guard remote == nil || repository.isSent(proposal) else {
            guard !dryRun else {
                return Output.write("Forslaget «\(proposal.branch)» er ikke sendt ennå.\n")
            }
            return try send(proposal, in: repository, to: remote)
        }
        Output.write("Det er ikke noe nytt å sende inn. Du står på «\(proposal.branch)».\n")
        tellPage(remote?.proposalPage(of: proposal.branch, into: repository.publishedBranch))
    }

    private func send(
        _ proposal: Proposal, in repository: GitRepository, to remote: Remote?
    ) throws(GitRepository.Refusal) {
        guard let remote else {
            return Output.write(
                "Forslaget er lagret i git på denne maskinen, på «\(proposal.branch)». "
                    + "Arkivet har ingen «origin», så det er ikke sendt til andre.\n")
        }
        let kept =
            "Forslaget er lagret i git på denne maskinen, på «\(proposal.branch)», og ingenting er "
            + "tapt."
        let (sent, sending) = try repository.send(proposal, to: remote)
        switch sending {
        case .sent(let page):
            Output.write("Sendt til «origin» på «\(sent.branch)».\n")
            tellPage(
                remote.proposalPage(of: sent.branch, into: repository.publishedBranch) ?? page)
        case .taken:
            throw .failed(
                "andre har lagt noe til i forslaget «\(sent.branch)». \(kept) Kjør «hjemmel update», "
                    + "og send inn på nytt.")
        case .refused(let reason):
            throw .failed("«origin» tar ikke imot forslaget: \(reason) \(kept)")
        case .unreachable(let reason):
            throw .failed(
                "fikk ikke kontakt med «origin»: \(reason) \(kept) Kjør kommandoen en gang til når "
                    + "nettet virker.")
        }
    }

    private func tellPage(_ page: String?) {
        if let page { Output.write("Åpne forslaget: \(page)\n") }
    }

    private func signature(
        in repository: GitRepository
    ) throws(GitRepository.Refusal) -> Signature {
        let (seconds, offset) = Clock.moment
        if let author {
            guard let person = Signature(author, seconds: seconds, offset: offset) else {
                throw .failed("«\(author)» er ikke skrevet som «Navn <adresse>».")
            }
            return person
        }
        guard let person = repository.signature(seconds: seconds, offset: offset) else {
            throw .failed(
                "git vet ikke hvem du er. Kjør «git config --global user.name \"Ditt Navn\"» og «git "
                    + "config --global user.email deg@kommunen.no» én gang, eller oppgi --as \"Ditt "
                    + "Navn <deg@kommunen.no>\".")
        }
        return person
    }

    private func show(_ changes: [WorkingChange], title: String, by person: Signature) {
        Output.write("«\(title)», av \(person.name) <\(person.address)>:\n")
        for change in changes {
            let what =
                switch change.kind {
                case .added: "ny     "
                case .changed: "endret "
                case .removed: "fjernet"
                }
            Output.write("  \(what) \(place.withoutEndingSlash)/\(change.path)\n")
        }
    }

    /// What the user calls it, else the title of the only chapter, or how many files there are.
    private func title(of changes: [WorkingChange], in reading: HandbookReading) -> String {
        if let message, message.contains(where: { !$0.isWhitespace }) {
            return String(message.split(whereSeparator: \.isNewline).joined(separator: " "))
        }
        guard changes.count == 1, let change = changes.first else {
            return "Endre \(changes.count) filer i håndboka"
        }
        let chapters = (reading.handbook?.chapters ?? [])
        let title = chapters.first { $0.file == change.path }?.title
        return "Endre \(title ?? change.path)"
    }
}

extension String {
    fileprivate var trimmingHyphens: String {
        var text = self[...]
        while text.hasSuffix("-") { text.removeLast() }
        return String(text)
    }
}

extension GitRepository {
    /// The repository around a folder, of which nothing is missing.
    static func whole(around folder: String) throws(Refusal) -> GitRepository {
        let repository = try GitRepository(around: folder)
        guard !repository.isShallow else {
            throw .failed("bare en del av historikken er hentet. Kjør «git fetch --unshallow».")
        }
        return repository
    }
}

extension GitRepository.Refusal {
    /// The message with a capital at its beginning.
    var sentence: String { message.prefix(1).uppercased() + message.dropFirst() }
}
