import Diagnostics
import Handbook

/// Files have names that mean what their authors think, on every machine.
enum FileNameChecks {
    /// Names that Windows cannot hold, and copies beside what they were copied from.
    static func diagnostics(of paths: [String]) -> [Diagnostic] {
        let known = Set(paths)
        var told: Set<String> = []
        return paths.flatMap { path in
            [copy(path, among: known), windows(path, &told)].compactMap(\.self)
        }
    }

    // MARK: Copies

    private static func copy(_ path: String, among known: Set<String>) -> Diagnostic? {
        guard let original = original(of: path), known.contains(original) else { return nil }
        return Diagnostic(
            .fileCopy, file: path, "Filen ser ut som en kopi av «\(original)».",
            suggestion: "Slett den som ikke skal brukes, eller gi den et navn som sier hva den er.")
    }

    /// The file that a name is the copy of, as Windows, macOS and browsers name copies.
    private static func original(of path: String) -> String? {
        guard let dot = path.lastIndex(of: ".") else { return nil }
        let (stem, ending) = (path[..<dot], path[dot...])
        for mark in [" - Kopi", " - Copy", "-kopi", " kopi", " copy", "_kopi"]
        where stem.lowercased().hasSuffix(mark.lowercased()) {
            return String(stem.dropLast(mark.count)) + ending
        }
        guard stem.last == ")", let open = stem.lastIndex(of: "("),
            stem[open...].dropFirst().dropLast().allSatisfy(\.isNumber)
        else { return nil }
        var name = stem[..<open]
        while name.last == " " { name.removeLast() }
        for mark in [" - Kopi", " - Copy"] where name.hasSuffix(mark) {
            name = name.dropLast(mark.count)
        }
        return String(name) + ending
    }

    // MARK: Windows

    private static let devices: Set<String> = Set(
        ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

    /// The first part of a path that Windows cannot hold; a folder is told of once.
    private static func windows(_ path: String, _ told: inout Set<String>) -> Diagnostic? {
        var place = ""
        for part in path.split(separator: "/") {
            place += (place.isEmpty ? "" : "/") + part
            guard let reason = reason(against: part) else { continue }
            guard told.insert(place).inserted else { return nil }
            return Diagnostic(
                .fileNameWindows, file: path, "Navnet «\(part)» \(reason).",
                suggestion: "Gi den et navn med bokstaver, tall og bindestrek.")
        }
        return nil
    }

    private static func reason(against name: Substring) -> String? {
        let stem = name.prefix { $0 != "." }.lowercased()
        if devices.contains(stem) { return "er et navn som Windows bruker selv" }
        if name.last == "." || name.last == " " {
            return "slutter på punktum eller mellomrom, som Windows tar bort"
        }
        guard let sign = name.first(where: { "?:*\"<>|".contains($0) }) else { return nil }
        return "har tegnet «\(sign)», som Windows ikke tillater"
    }

    // MARK: Unknown endings

    /// What is told of a file that the program has no use for.
    static func unused(_ path: String) -> Diagnostic {
        let name = SourcePath.name(of: path)
        let lower = name.lowercased()
        func fault(_ message: String, _ suggestion: String) -> Diagnostic {
            Diagnostic(.fileUnused, file: path, message, suggestion: suggestion)
        }
        for ending in [".md.txt", ".markdown", ".mdown", ".md"] where lower.hasSuffix(ending) {
            let right = "\(name.dropLast(ending.count)).md"
            return fault(
                "Filen blir ikke et kapittel, fordi navnet slutter på «\(name.suffix(ending.count))».",
                "Gi den navnet «\(right)».")
        }
        let pictures = [
            ".heic": "HEIC", ".heif": "HEIC", ".bmp": "BMP", ".tif": "TIFF", ".tiff": "TIFF",
        ]
        if let picture = pictures.first(where: { lower.hasSuffix($0.key) }) {
            return fault(
                "Bildet er i formatet \(picture.value), som nettlesere ikke viser.",
                "Lagre det som JPEG eller PNG.")
        }
        if lower.hasSuffix(".svg") || lower.hasSuffix(".svgz") {
            return fault(
                "SVG-tegninger tas ikke med, fordi de kan inneholde programmer.",
                "Lagre tegningen som PNG.")
        }
        if [".doc", ".docm", ".xls", ".ppt", ".rtf", ".pages"].contains(where: lower.hasSuffix) {
            return fault(
                "Dokumentet er i et format som ikke tas med.",
                "Lagre det som .docx, .xlsx, .pptx eller PDF.")
        }
        return fault(
            "Programmet bruker ikke denne filen.", "Flytt den ut av håndboka, eller rett navnet.")
    }
}
