import ArgumentParser
import Diagnostics
import Handbook
import HandbookReading
import Markdown

/// `hjemmel render`: the body HTML of one Markdown text, without front matter, references or
/// glossary.
struct Render: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Skriv ut HTML-en til én Markdown-tekst.",
        discussion: "Teksten leses som den er, uten hode, lovhenvisninger og ordliste.")

    @Argument(
        help: ArgumentHelp(
            "Filen med teksten. Uten fil leses standard inn.", valueName: "fil"))
    var file: String?

    func run() throws {
        let bytes = try Input.read(file)
        guard String(validating: bytes, as: UTF8.self) != nil else {
            Output.error("\(file ?? "standard inn"): Teksten er ikke UTF-8.")
            throw ExitCode(1)
        }
        do throws(ParseRefusal) {
            let document = try Document.parse(bytes)
            for finding in document.findings {
                let place = "\(file ?? "standard inn"):\(finding.position.line):"
                Output.error("\(place)\(finding.position.column): advarsel: \(finding.message)")
            }
            var html: [UInt8] = []
            document.renderHTML(into: &html)
            Output.write(html)
        } catch {
            Output.error("\(file ?? "standard inn"):\(error.line):1: feil: \(error.message)")
            throw ExitCode(1)
        }
    }
}

extension Finding {
    fileprivate var message: String {
        switch kind {
        case .rawHTML: "HTML virker ikke og vises som tekst."
        case .unsafeLink, .unsafeImage: "Adressen kan være farlig og er tatt bort."
        }
    }
}
