import Diagnostics
import Handbook
import Markdown

/// An address of a link or image as it is written in a chapter.
struct WrittenAddress {
    let text: String
    /// Where the link or image begins.
    let position: SourcePosition
    /// Where the address itself stands, if it stands there as it is.
    let range: Range<SourcePosition>?

    init(_ link: Link) {
        self.init(link.destination, link.position, link.addressPosition)
    }

    init(_ image: Image) {
        self.init(image.destination, image.position, image.addressPosition)
    }

    private init(_ text: String, _ position: SourcePosition, _ address: SourcePosition?) {
        self.text = text
        self.position = position
        range = address.map {
            let end = SourcePosition(
                line: $0.line, column: $0.column + text.unicodeScalars.count)
            return $0..<end
        }
    }
}

/// Why links of one handbook lead nowhere, told so that an author can fix them.
struct LinkCauses {
    private let links: LinkResolver

    init(_ links: LinkResolver) {
        self.links = links
    }

    /// What a link that leads nowhere was meant to be.
    private struct Cause {
        let message: String
        let suggestion: String
        /// The right address, where there is but one.
        let address: String?
    }

    /// What is told of a link that leads nowhere.
    func diagnostics(
        of fault: LinkFault, _ address: WrittenAddress, in file: String
    ) -> [Diagnostic] {
        let plain = fault.diagnostics(of: address.text, in: file, at: address.position)
        guard let first = plain.first else { return plain }
        if case .anchor(_, near: _, only: let only?) = fault {
            return [
                Diagnostic(
                    first.code, file: file, at: address.position, first.message,
                    suggestion: first.suggestion, range: address.range,
                    fix: "\(address.text.prefix { $0 != "#" })#\(only)")
            ]
        }
        guard let cause = cause(of: address.text, in: file, fault) else { return plain }
        return [
            Diagnostic(
                first.code, file: file, at: address.position, cause.message,
                suggestion: cause.suggestion, range: address.range, fix: cause.address)
        ]
    }

    private func cause(
        of destination: String, in file: String, _ fault: LinkFault
    ) -> Cause? {
        if case .anchor = fault { return nil }
        if let whole = LinkCauses.withScheme(destination) {
            return Cause(
                message: "Adressen «\(destination)» mangler https:// foran.",
                suggestion: "Skriv «\(whole)».", address: whole)
        }
        if destination.contains("\\") {
            let path = destination.replacing("\\", with: "/")
            return Cause(
                message: "Adressen «\(destination)» har \\ mellom mappene.",
                suggestion: "Skriv / i stedet: «\(path)».", address: path)
        }
        if let path = path(toPageAt: destination, from: file) {
            return Cause(
                message: "Adressen «\(destination)» fører ikke til en fil i håndboka.",
                suggestion: "Skriv «\(path)».", address: path)
        }
        guard case .missing(let missing, near: nil) = fault, missing.hasSuffix(".md") else {
            return nil
        }
        return Cause(
            message: "Filen «\(missing)» finnes ikke i håndboka.",
            suggestion: "Rett stien, eller ta bort lenken. Et kapittel som ikke gjelder lenger, "
                + "kan stå med «status: utgått».",
            address: nil)
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
        let chapters = links.suggestions.chapters(named: name, among: links.anchors.keys)
        guard let found = best(chapters, parts.dropLast().map { Slug($0).text }) else {
            return nil
        }
        return SourcePath.encodePercent(
            SourcePath.relative(found, from: SourcePath.folder(of: file))) + anchor
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
}

/// Why a picture is not shown.
enum ImageCauses {
    /// What is told of an image that is none of the handbook's pictures.
    static func diagnostic(
        of address: WrittenAddress, in file: String, exists: Bool
    ) -> Diagnostic {
        func fault(_ message: String, _ suggestion: String, fix: String? = nil) -> Diagnostic {
            Diagnostic(
                .imageMissing, file: file, at: address.position, message, suggestion: suggestion,
                range: address.range, fix: fix)
        }
        let destination = address.text
        let lower = destination.lowercased()
        if lower.hasPrefix("http:") || lower.hasPrefix("https:") || lower.hasPrefix("//") {
            return fault(
                "Bildet «\(destination)» ligger på et annet nettsted, og hentes ikke derfra.",
                "Lagre bildet ved siden av kapittelet, og skriv navnet på filen.")
        }
        if destination.contains("\\") {
            let path = destination.replacing("\\", with: "/")
            return fault(
                "Adressen «\(destination)» har \\ mellom mappene.",
                "Skriv / i stedet: «\(path)».", fix: path)
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
