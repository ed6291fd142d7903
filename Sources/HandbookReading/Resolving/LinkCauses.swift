import Diagnostics
import Handbook

/// Why links of one handbook lead nowhere, told so that an author can fix them.
struct LinkCauses {
    private let links: LinkResolver
    /// The chapters by the last part of their addresses, as other tools link to them.
    private let byName: [String: [Chapter.ID]]

    init(_ links: LinkResolver) {
        self.links = links
        byName = Dictionary(grouping: links.anchors.keys) { LinkCauses.name(of: $0) ?? "" }
    }

    /// What is told of a link that leads nowhere.
    func diagnostics(
        of fault: LinkFault, _ destination: String, in file: String, at position: SourcePosition
    ) -> [Diagnostic] {
        let plain = fault.diagnostics(of: destination, in: file, at: position)
        guard let code = plain.first?.code, let cause = cause(of: destination, in: file, fault)
        else { return plain }
        return [
            Diagnostic(code, file: file, at: position, cause.message, suggestion: cause.suggestion)
        ]
    }

    private func cause(
        of destination: String, in file: String, _ fault: LinkFault
    ) -> (message: String, suggestion: String)? {
        if case .anchor = fault { return nil }
        if let whole = LinkCauses.withScheme(destination) {
            return ("Adressen «\(destination)» mangler https:// foran.", "Skriv «\(whole)».")
        }
        if destination.contains("\\") {
            let path = destination.replacing("\\", with: "/")
            return (
                "Adressen «\(destination)» har \\ mellom mappene.", "Skriv / i stedet: «\(path)»."
            )
        }
        if let path = path(toPageAt: destination, from: file) {
            return (
                "Adressen «\(destination)» fører ikke til en fil i håndboka.", "Skriv «\(path)»."
            )
        }
        guard case .missing(let missing, near: nil) = fault, missing.hasSuffix(".md") else {
            return nil
        }
        return (
            "Filen «\(missing)» finnes ikke i håndboka.",
            "Rett stien, eller ta bort lenken. Et kapittel som ikke gjelder lenger, kan stå med "
                + "«status: utgått»."
        )
    }

    // MARK: Addresses

    /// The whole address of a site that was written without its scheme.
    static func withScheme(_ destination: String) -> String? {
        for wrong in [
            "http:/", "https:/", "http//", "https//", "htttp://", "htttps://", "htp://", "htps://",
        ]
        where destination.lowercased().hasPrefix(wrong) {
            let rest = destination.dropFirst(wrong.count).drop { $0 == "/" }
            return "https://\(rest)"
        }
        let host = destination.prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
        let isHost =
            host.hasPrefix("www.")
            || [".no", ".com", ".org", ".net", ".eu"].contains { host.hasSuffix($0) }
                && !host.hasPrefix(".") && destination.contains("/")
        return isHost ? "https://\(destination)" : nil
    }

    /// The path from a file to the chapter whose page an address of the site names: `/klage/`,
    /// `../klage.html`, `/rutiner/klage.md`.
    private func path(toPageAt destination: String, from file: String) -> String? {
        let anchor = destination.drop { $0 != "#" }
        var path = String(destination.prefix { $0 != "#" && $0 != "?" })
        let isPage = path.hasPrefix("/") || path.hasSuffix("/") || path.hasSuffix(".html")
        guard isPage else { return nil }
        while path.hasSuffix("/") { path.removeLast() }
        for ending in [".html", ".htm", ".md"] where path.hasSuffix(ending) {
            path.removeLast(ending.count)
        }
        if path.hasSuffix("/index") { path.removeLast("/index".count) }
        let parts = path.split(separator: "/").map(String.init).filter { $0 != ".." && $0 != "." }
        guard let last = parts.last else { return nil }
        let name = Slug(SourcePath.decodePercent(last) ?? last).text
        guard let found = best(byName[name] ?? [], parts.dropLast().map { Slug($0).text }) else {
            return nil
        }
        return SourcePath.relative(found, from: SourcePath.folder(of: file)) + anchor
    }

    /// Of several chapters of one name the one whose folders are those of the address.
    private func best(_ chapters: [Chapter.ID], _ folders: [String]) -> Chapter.ID? {
        guard chapters.count > 1 else { return chapters.first }
        let fitting = chapters.filter { file in
            let address = PagePath(chapterFile: file)?.path.split(separator: "/").dropLast()
            return address.map { $0.map(String.init) } == folders
        }
        return fitting.count == 1 ? fitting[0] : nil
    }

    /// The last part of the address of a chapter; of the introduction of a folder, the folder's.
    private static func name(of file: Chapter.ID) -> String? {
        guard let address = PagePath(chapterFile: file) else { return nil }
        let parts = address.path.dropLast(".html".count).split(separator: "/")
        return parts.last == "index"
            ? parts.dropLast().last.map(String.init)
            : parts.last.map(String.init)
    }
}

/// Why a picture is not shown.
enum ImageCauses {
    /// What is told of an image that is none of the handbook's pictures.
    static func diagnostic(
        of destination: String, in file: String, at position: SourcePosition, exists: Bool
    ) -> Diagnostic {
        func fault(_ message: String, _ suggestion: String) -> Diagnostic {
            Diagnostic(.imageMissing, file: file, at: position, message, suggestion: suggestion)
        }
        let lower = destination.lowercased()
        if lower.hasPrefix("http:") || lower.hasPrefix("https:") || lower.hasPrefix("//") {
            return fault(
                "Bildet «\(destination)» ligger på et annet nettsted, og hentes ikke derfra.",
                "Lagre bildet ved siden av kapittelet, og skriv navnet på filen.")
        }
        if destination.contains("\\") {
            return fault(
                "Adressen «\(destination)» har \\ mellom mappene.",
                "Skriv / i stedet: «\(destination.replacing("\\", with: "/"))».")
        }
        if lower.hasSuffix(".pdf") || lower.hasSuffix(".docx") || lower.hasSuffix(".pptx") {
            return fault(
                "«\(destination)» er et dokument, og kan ikke vises som et bilde.",
                "Skriv en lenke uten ! foran, eller lagre det som PNG.")
        }
        for (ending, name) in [
            (".svg", "SVG"), (".heic", "HEIC"), (".heif", "HEIC"), (".bmp", "BMP"),
            (".tif", "TIFF"),
            (".tiff", "TIFF"), (".eps", "EPS"), (".wmf", "WMF"), (".emf", "EMF"),
        ] where lower.hasSuffix(ending) {
            return fault(
                "Bildet «\(destination)» er i formatet \(name), som ikke vises.",
                "Lagre det som PNG eller JPEG, og skriv det nye navnet.")
        }
        return fault(
            exists
                ? "«\(destination)» er ikke et bilde."
                : "Bildet «\(destination)» finnes ikke i håndboka.",
            "Legg bildet i samme mappe som kapittelet, og skriv navnet på filen.")
    }

    /// Whether a file is shown as a picture, judged by its name.
    static func isPicture(_ path: String) -> Bool {
        FileContent.promised(by: path)?.isPicture ?? false
    }
}
