import ArgumentParser
import CalendarDate
import FileSystem
import Glibc
import Handbook

/// `hjemmel export`: the handbook in one file, for an archive, an auditor or a hearing.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lag håndboka, en del eller ett kapittel som én fil.",
        subcommands: [ExportPDF.self], aliases: ["eksporter"])
}

/// `hjemmel export pdf`: a tagged PDF of the page for paper, made by Chromium.
struct ExportPDF: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pdf", abstract: "Lag en PDF av håndboka, en del eller ett kapittel.",
        discussion: """
            PDF-en har tagger for skjermlesere, språk, bokmerker for alle overskrifter og \
            sidetall. Øverst på hver side står tittelen og dagen utgaven er laget for. Den lages \
            av Chromium, som må være installert, for eksempel med «sudo apt install chromium».
            """)

    @Argument(
        help: ArgumentHelp(
            "Mappen eller filen til en del eller et kapittel. Ellers hele håndboka.",
            valueName: "del"))
    var part: String?

    @Option(help: ArgumentHelp("Mappen med håndboka.", valueName: "mappe"))
    var source = "handbook"

    @Option(help: ArgumentHelp("Filen som lages.", valueName: "fil"))
    var output = "handbok.pdf"

    @Option(
        help: ArgumentHelp(
            "Lag utgaven for ett kontor; id-en under kontorer: i handbok.yaml.", valueName: "id"))
    var office: Office.ID?

    @Option(
        help: ArgumentHelp(
            "Lag håndboka slik den gjaldt denne dagen, ÅÅÅÅ-MM-DD, ut fra git.",
            valueName: "dag"))
    var asOf: Day?

    @Option(
        help: ArgumentHelp(
            "Dagen håndboka lages for, ÅÅÅÅ-MM-DD. Ellers i dag.", valueName: "dag"))
    var date: Day?

    func run() throws {
        let day = asOf ?? date ?? Clock.today
        let page = try page()
        let browser = try Browser()
        let workplace = try Workplace()
        try build(into: workplace.path("side"), on: date)
        guard
            let bytes = try? Input.read(file: workplace.path("side/\(page)"), limit: 200_000_000)
        else {
            throw ValidationError(
                "Fant ikke «\(part ?? "")» på nettstedet. Oppgi en mappe eller en fil i håndboka. "
                    + "Utkast er ikke med.")
        }
        try addHeader(title: ExportPDF.title(of: bytes), day: day, in: workplace)
        var pdf = try browser.print(
            workplace.path("side/\(page)"), to: "bok.pdf", in: workplace)
        ExportPDF.date(&pdf, on: day)
        workplace.forget(in: &pdf)
        try write(pdf)
        Output.write("Laget \(output) (\(pdf.count / 1000) kB).\n")
    }

    /// The page of the site that is printed.
    private func page() throws -> String {
        guard let part else { return GeneratedPage.book.address.path }
        let path = EditedFiles(source: source).path(part).withoutEndingSlash
        if path.hasSuffix(".md"), let address = PagePath(chapterFile: path) { return address.path }
        guard let address = PagePath(chapterFile: path + "/index.md") else {
            throw ValidationError("«\(part)» er ikke en del eller et kapittel.")
        }
        return "hele-boka/\(address.path.dropLast("/index.html".count)).html"
    }

    /// Builds the site as `hjemmel build` does, in a process of its own, which tells what is wrong.
    private func build(into folder: String, on date: Day?) throws {
        var arguments = ["build", "--source", source, "--output", folder]
        if let office { arguments += ["--office", office] }
        if let asOf { arguments += ["--as-of", "\(asOf)"] }
        if let date { arguments += ["--date", "\(date)"] }
        let run: Subprocess
        do throws(SystemError) {
            run = try Subprocess("/proc/self/exe", arguments, environment: ExportPDF.environment)
        } catch {
            throw EnvironmentFailure(message: error.description)
        }
        guard run.status == 0 else {
            Output.error(VisibleText(lines: String(decoding: run.errors, as: UTF8.self)))
            throw ExitCode(run.status > 0 ? run.status : 3)
        }
    }

    /// Says title and day at the top of each page of paper, by a rule at the end of each style sheet.
    private func addHeader(title: String, day: Day, in workplace: Workplace) throws {
        let quoted = "\(title) – utgave \(day)".replacing("\\", with: "").replacing("\"", with: "")
            .replacing("<", with: "")
        let box = "{ content: \"\(quoted)\"; font: 9pt sans-serif; color: #444; }"
        let rule =
            "\n@page { @top-left \(box) }\n@page bok { @top-left \(box) @bottom-right { content: "
            + "counter(page) \" av \" counter(pages); font: 9pt sans-serif; color: #444; } }\n"
        do throws(SystemError) {
            try workplace.append(rule, toStyleSheetsIn: workplace.folder("side"))
        } catch {
            throw EnvironmentFailure(message: error.description)
        }
    }

    /// The text of `<title>`.
    private static func title(of page: [UInt8]) -> String {
        let text = String(decoding: page.prefix(8192), as: UTF8.self)
        guard let start = text.firstRange(of: "<title>"), let end = text.firstRange(of: "</title>"),
            start.upperBound < end.lowerBound
        else { return "Håndbok" }
        return String(text[start.upperBound..<end.lowerBound]).replacing("&amp;", with: "&")
    }

    /// Sets the days of the file, which are the clock's, to the day of the edition. The places of all else
    /// stay.
    private static func date(_ pdf: inout [UInt8], on day: Day) {
        let stamp = Array("\(day)".replacing("-", with: "").utf8) + Array("000000".utf8)
        for key in ["/CreationDate (D:", "/ModDate (D:"] {
            let mark = Array(key.utf8)
            var index = 0
            while let place = pdf[index...].firstRange(of: mark) {
                let end = place.upperBound + stamp.count
                if end <= pdf.count { pdf.replaceSubrange(place.upperBound..<end, with: stamp) }
                index = place.upperBound
            }
        }
    }

    /// Writes the file; another kind of file of that name is never written over.
    private func write(_ pdf: [UInt8]) throws {
        let slash = output.lastIndex(of: "/")
        let name = slash.map { String(output[output.index(after: $0)...]) } ?? output
        do throws(SystemError) {
            let folder = try Folder(at: slash.map { String(output[...$0]) } ?? ".")
            if try folder.status(of: name) != nil {
                let old = try folder.read(name, limit: 1_000_000_000)
                guard old.starts(with: Array("%PDF".utf8)) else {
                    throw SystemError(call: "open", path: output, code: EEXIST)
                }
                try folder.change([FileReplacement(path: name, before: old, after: pdf)])
            } else {
                try folder.change([FileReplacement(path: name, before: nil, after: pdf)])
            }
        } catch {
            throw EnvironmentFailure(message: error.description)
        }
    }

    /// What other programs get of the environment.
    static let environment: [String] = {
        let names: [String] = ["PATH", "HOME", "TMPDIR", "LANG", "USER"]
        return names.compactMap { name -> String? in
            getenv(name).map { "\(name)=\(String(cString: $0))" }
        }
    }()
}
