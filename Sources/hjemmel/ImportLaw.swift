import ArgumentParser
import CalendarDate
import Diagnostics
import FileSystem
import Handbook
import HandbookEditing
import HandbookReading
import LovdataFormat
import SourceFiles

/// `hjemmel import-law`: compares the laws of the handbook with Lovdata's open data, offline.
struct ImportLaw: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import-law",
        abstract: "Sammenlign lovene i håndboka med filer fra Lovdata.",
        discussion: """
            Last ned arkivene fra Lovdatas åpne data, uten nøkkel og med lisensen NLOD 2.0: \
            https://api.lovdata.no/v1/publicData/get/gjeldende-lover.tar.bz2 og \
            https://api.lovdata.no/v1/publicData/get/gjeldende-sentrale-forskrifter.tar.bz2. \
            De leses som de er. En mappe med utpakkede filer og enkle XML-filer går også. Fra \
            arkiver og mapper leses bare lovene som håndboka har. \
            Overskrifter, kapitler, endringsdatoer og fingeravtrykk i lover/<lov>.yaml rettes. \
            Kapitler som viser til en endret paragraf, blir merket til de er godkjent på nytt. \
            Er det noe galt med én fil, endres ingen.
            """,
        aliases: ["importer-lov"])

    @Argument(
        help: ArgumentHelp(
            "Arkivene, mappene eller XML-filene fra Lovdata.", valueName: "fil"))
    var files: [String]

    @Option(help: ArgumentHelp("Mappen med håndboka.", valueName: "mappe"))
    var source = "handbook"

    @Option(
        help: ArgumentHelp(
            "Dagen lovene er sammenlignet, ÅÅÅÅ-MM-DD. Ellers i dag.", valueName: "dag"))
    var date: Day?

    func run() throws {
        let tree = try EditedFiles(source: source).tree()
        var imports: [(xml: String, law: LawImport)] = []
        var isFaulty = false
        ProgressLine.say("Leser filene fra Lovdata")
        defer { ProgressLine.end() }
        let sources = try ActSources(files, for: tree)
        for fault in sources.faults { Output.error("\(fault)") }
        isFaulty = !sources.faults.isEmpty
        for (number, (file, xml)) in sources.acts.enumerated() {
            ProgressLine.say("Sammenligner lov \(number + 1) av \(sources.acts.count)")
            do {
                let law = try read(xml, named: file, into: tree)
                if let twin = imports.first(where: { $0.law.file == law.file }) {
                    throw Refusal("\(file): Filen gjelder samme lov som \(twin.xml).")
                }
                imports.append((file, law))
            } catch let refusal as Refusal {
                Output.error("\(refusal.message)")
                isFaulty = true
            }
        }
        guard !isFaulty else {
            Output.error("Ingen filer er endret.")
            throw ExitCode(1)
        }
        try EditedFiles(source: source).writeSilently(imports.map { $0.law.change })
        for (xml, law) in imports {
            let verb = law.isNew ? "laget" : "sammenlignet"
            Output.write("\(source)/\(law.file): \(verb) med \(xml)\n")
            for note in law.notes { Output.write("  \(note)\n") }
            if law.notes.isEmpty { Output.write("  Ingen endringer.\n") }
        }
        for law in sources.missing {
            Output.write("Fant ikke \(law) i arkivet eller mappen.\n")
        }
        Output.write("Kjør «hjemmel check» for å se hvilke kapitler som må vurderes på nytt.\n")
    }

    /// One file compared with the handbook, or what is wrong with it in one line.
    private func read(
        _ xml: [UInt8], named file: String, into tree: FileTree
    ) throws -> LawImport {
        do {
            let act = try LovdataAct(xml: xml)
            return try LawImport(act, into: tree, on: date ?? Clock.today)
        } catch let fault as LovdataFault {
            throw Refusal("\(file):\(fault.line): \(fault.message)")
        } catch let fault as LawImport.Fault {
            throw Refusal("\(source)/\(fault.diagnostic)")
        }
    }

    /// What is wrong with one file, in Norwegian.
    private struct Refusal: Error {
        let message: String

        init(_ message: String) {
            self.message = message
        }
    }
}

extension LawImport {
    /// The change of the law's file.
    fileprivate var change: FileChange {
        before.map { FileChange(editing: file, from: $0, to: text) }
            ?? FileChange(making: file, with: text)
    }
}
