import FileSystem
import Glibc

/// Chromium, where it is installed under one of its names.
struct Browser {
    private let name: String

    /// - Throws: When there is none.
    init() throws(EnvironmentFailure) {
        let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
        let found = names.first { name in
            let run = try? Subprocess(
                name, ["--version"], environment: ExportPDF.environment)
            return run?.status == 0
        }
        guard let found else {
            throw EnvironmentFailure(
                message: "Fant ikke Chromium, som lager PDF-en. Installer nettleseren, for "
                    + "eksempel med «sudo apt install chromium», og prøv igjen.")
        }
        name = found
    }

    /// A page as a tagged PDF with an outline. Nothing is fetched from the net.
    func print(
        _ page: String, to file: String, in workplace: Workplace
    ) throws(EnvironmentFailure) -> [UInt8] {
        var arguments = [
            "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions",
            "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND",
            "--user-data-dir=\(workplace.path("profil"))", "--no-pdf-header-footer",
            "--generate-pdf-document-outline", "--export-tagged-pdf",
            "--print-to-pdf=\(workplace.path(file))",
        ]
        // Its sandbox cannot be made by root.
        if geteuid() == 0 { arguments.append("--no-sandbox") }
        let run: Subprocess
        do throws(SystemError) {
            run = try Subprocess(
                name, arguments + ["file://\(page)"], environment: ExportPDF.environment)
        } catch {
            throw EnvironmentFailure(message: error.description)
        }
        let pdf = try? workplace.folder("").read(file, limit: 1_000_000_000)
        guard run.status == 0, let pdf, pdf.starts(with: Array("%PDF".utf8)) else {
            let lines = String(decoding: run.errors, as: UTF8.self)
                .split(whereSeparator: \.isNewline)
            throw EnvironmentFailure(message: "Chromium laget ingen PDF. \(lines.last ?? "")")
        }
        return pdf
    }
}

/// A folder for work, gone when it is let go of.
final class Workplace {
    private let root: String

    init() throws(EnvironmentFailure) {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(base)/hjemmel-pdf-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw EnvironmentFailure(message: "Fikk ikke laget en mappe i \(base).")
        }
        root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        guard let slash = root.lastIndex(of: "/") else { return }
        let name = String(root[root.index(after: slash)...])
        try? Folder(at: String(root[...slash])).removeTree(name)
    }

    /// Puts zeros for the part of the folder's name that is never the same, wherever links hold it.
    func forget(in bytes: inout [UInt8]) {
        let name = Array(root.utf8.suffix(18))
        let plain = name.dropLast(6) + Array(repeating: UInt8(ascii: "0"), count: 6)
        var index = 0
        while let place = bytes[index...].firstRange(of: name) {
            bytes.replaceSubrange(place, with: plain)
            index = place.upperBound
        }
    }

    /// The absolute path of something in the folder.
    func path(_ name: String) -> String { "\(root)/\(name)" }

    /// The folder, or one in it.
    func folder(_ name: String) throws(SystemError) -> Folder {
        try Folder(at: name.isEmpty ? root : path(name))
    }

    /// Adds a rule to each style sheet in a folder and the folders in it.
    func append(_ rule: String, toStyleSheetsIn folder: Folder) throws(SystemError) {
        for entry in try folder.names() {
            guard let name = entry.text, let status = try folder.status(of: name) else { continue }
            if status.kind == .folder {
                try append(rule, toStyleSheetsIn: try folder.folder(name))
            } else if name.hasSuffix(".css") {
                let text = try folder.read(name, limit: 10_000_000)
                try folder.remove(name)
                try folder.write(text + Array(rule.utf8), to: name)
            }
        }
    }
}
