import ArgumentParser
import CalendarDate
import FileSystem
import HandbookEditing
import HandbookImport
import SourceFiles
import WordDocument

/// `hjemmel import`: drafts of chapters from documents of Word, or from a folder of Markdown.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Hent inn Word-dokumenter eller en mappe med Markdown som utkast.",
        discussion: """
            Hvert Word-dokument (.docx) blir ett kapittel, et utkast. Tittel, overskrifter, steg, \
            punktlister, tabeller, avkryssinger, lenker, fotnoter og bilder blir med. Sporede \
            endringer godtas. Navn på forfattere blir ikke med. Rapporten sier hva du må se over, \
            og hva som ikke kunne bli med. En fil som finnes, blir aldri skrevet over, og går én \
            fil galt, lages ingen. En mappe med Markdown fra MkDocs, Docusaurus, Hugo, GitHub, \
            GitLab eller Obsidian blir en ny del av håndboka.
            """,
        aliases: ["importer"])

    @Argument(help: ArgumentHelp("Word-dokumentene, eller én mappe.", valueName: "fil"))
    var files: [String]

    @Option(
        help: ArgumentHelp(
            "Mappen i håndboka. Ellers den der rutinene ligger.", valueName: "mappe"))
    var to: String?

    @Option(
        name: [.customLong("ansvarlig"), .customLong("responsible")],
        help: ArgumentHelp(
            "Rollen som er dokumentansvarlig; id-en i roller.yaml. Ellers den første som har "
                + "kapitler.", valueName: "rolle"))
    var responsible: String?

    @Option(help: ArgumentHelp("Mappen med håndboka.", valueName: "mappe"))
    var source = "handbook"

    func run() throws {
        let edited = EditedFiles(source: source)
        let tree = try edited.tree()
        let today = Clock.today
        if files.count == 1, let folder = try? Folder(at: files[0]) {
            return try bringIn(folder, edited, tree, on: today)
        }
        let documents = try readAll()
        let role = try role(in: tree, edited, on: today)
        let made = try edited.attempt {
            try ChapterImport(
                documents.map(\.draft), to: to.map(edited.path), responsible: role, in: tree,
                on: today)
        }
        try edited.writeSilently(made.changes, adding: made.pictures)
        for (index, change) in made.changes.enumerated() {
            Output.write("\(edited.source.withoutEndingSlash)/\(change.file) (ny)\n")
            let report = ImportReport(
                made.notes[index], margins: documents[index].document.margins,
                comments: documents[index].document.comments.map { ($0.text, $0.about) })
            for line in report.lines { Output.write("  \(line)\n") }
        }
        for picture in made.pictures {
            Output.write("\(edited.source.withoutEndingSlash)/\(picture.path) (ny)\n")
        }
        if responsible == nil {
            Output.write("Se over: Dokumentansvarlig er satt til «\(role)».\n")
        }
        Output.write(
            "\(made.changes.count == 1 ? "Kapittelet er et utkast" : "Kapitlene er utkast"). "
                + "Les gjennom, rett det som trengs, og se hva «hjemmel check» sier.\n")
    }

    /// Makes a part of the handbook out of a folder.
    private func bringIn(
        _ folder: Folder, _ edited: EditedFiles, _ tree: FileTree, on today: Day
    ) throws {
        var found: [String: [UInt8]] = [:]
        do throws(SystemError) {
            try Import.read(folder, at: "", into: &found)
        } catch {
            throw EnvironmentFailure(message: error.description)
        }
        let role = try role(in: tree, edited, on: today)
        let name =
            files[0].withoutEndingSlash.split(separator: "/").last.map(String.init) ?? "mappe"
        let made = try edited.attempt {
            try ChapterImport(
                found, named: name, to: to.map(edited.path), responsible: role, in: tree, on: today)
        }
        try edited.writeSilently(made.changes, adding: made.pictures)
        let place = made.changes.first?.file.split(separator: "/").first ?? ""
        Output.write(
            "\(edited.source.withoutEndingSlash)/\(to.map(edited.path) ?? String(place)): "
                + "\(made.changes.count) kapitler og \(made.pictures.count) vedlegg\n")
        for line in ImportReport(made.folderNotes + made.notes.flatMap { $0 }).lines {
            Output.write("\(line)\n")
        }
        if !made.refused.isEmpty {
            Output.write("Filer som ikke kom med, fordi de ville gitt feil:\n")
            for (file, reason) in made.refused { Output.write("  \(file): \(reason)\n") }
        }
        if responsible == nil {
            Output.write("Se over: Dokumentansvarlig er satt til «\(role)».\n")
        }
        Output.write("Kapitlene er utkast. Se hva «hjemmel check» sier.\n")
    }

    /// Reads the files in a folder and the folders in it; hidden ones, and those of programs, are passed over.
    private static func read(
        _ folder: Folder, at path: String, into files: inout [String: [UInt8]]
    ) throws(SystemError) {
        for entry in try folder.names() where !entry.isHidden || entry.text == ".pages" {
            guard let name = entry.text, !["node_modules", "_site"].contains(name),
                let status = try folder.status(of: name)
            else { continue }
            switch status.kind {
            case .folder: try read(try folder.folder(name), at: path + name + "/", into: &files)
            case .file where status.size <= 20_000_000 && files.count < 20_000:
                files[path + name] = try folder.read(name, limit: 20_000_000)
            default: break
            }
        }
    }

    private func role(in tree: FileTree, _ edited: EditedFiles, on today: Day) throws -> String {
        let first = try edited.attempt {
            try ChapterImport.responsible(responsible, in: tree, on: today)
        }
        guard responsible == nil else { return first }
        let question = Question(
            text: "Dokumentansvarlig (id-en til en rolle)", option: "--ansvarlig", standard: first)
        let answer = try question.answerOrStandard()
        return try edited.attempt {
            try ChapterImport.responsible(answer, in: tree, on: today)
        }
    }

    /// All documents, or all that is wrong with them.
    private func readAll() throws -> [(document: WordDocument, draft: WordDraft)] {
        var documents: [(WordDocument, WordDraft)] = []
        var isFaulty = false
        for file in files {
            do {
                let bytes = try Input.read(file: file, limit: 50_000_000)
                let document = try WordDocument(bytes)
                let name = file.split(separator: "/").last.map(String.init) ?? file
                let plain = name.split(separator: ".").dropLast().joined(separator: ".")
                documents.append(
                    (document, WordDraft(document, fileName: plain.isEmpty ? name : plain)))
            } catch let fault as WordFault {
                Output.error("\(file): \(fault.message)")
                isFaulty = true
            } catch let error as SystemError {
                throw EnvironmentFailure(message: error.description)
            }
        }
        guard !isFaulty else {
            Output.error("Ingen filer er endret.")
            throw ExitCode(1)
        }
        return documents
    }
}

extension WordFault {
    /// What is wrong, and what to do about it.
    fileprivate var message: String {
        switch self {
        case .notWord: "Filen er ikke et Word-dokument (.docx)."
        case .oldOrLocked:
            "Filen er i det gamle Word-formatet (.doc) eller låst med passord. Åpne den i Word, "
                + "og lagre den som .docx uten passord."
        case .damaged: "Filen er skadet. Åpne den i Word, og lagre den på nytt."
        case .tooLarge: "Filen er for stor til å være en rutine. Del den opp."
        case .malformed(let part, let line, let message):
            "Delen «\(part)» linje \(line) kan ikke leses. \(message)"
        }
    }
}
