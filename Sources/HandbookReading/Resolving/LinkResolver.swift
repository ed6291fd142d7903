import CalendarDate
import Diagnostics
import Handbook

/// Finds where the links of chapters lead.
///
/// Paths and anchors are compared as Unicode compares, and answered as they stand on disk and in
/// the headings: a link may compose its `å` otherwise than the name of the file does.
struct LinkResolver: Sendable {
    /// The headings and other anchors of each chapter, by the chapter's file.
    var anchors: [Chapter.ID: Set<String>] {
        didSet { suggestions = LinkSuggestions() }
    }
    /// The files that can be linked to as they are.
    var attachments: Set<String>
    /// The pages that the handbook has no file for.
    let absent: Set<GeneratedPage>
    /// The rounds of internal control by the files that tell of them.
    let rounds: [String: Day]
    /// The office whose folder lies over the handbook.
    var office: Office.ID?
    private(set) var suggestions = LinkSuggestions()

    /// Where an address leads that stands in a chapter, or why it leads nowhere.
    func resolve(
        _ destination: String, in file: Chapter.ID
    ) -> Result<LinkTarget, LinkFault> {
        if let scheme = LinkResolver.scheme(of: destination) {
            guard LinkResolver.allowedSchemes.contains(scheme) else { return .failure(.unsafe) }
            if scheme == "mailto", !MailLink.isPlain(destination) { return .failure(.mail) }
            return .success(.external(destination))
        }
        guard !destination.hasPrefix("//") else { return .failure(.unsafe) }
        let mark = destination.utf8.firstIndex(of: UInt8(ascii: "#"))
        let written = mark.map { String(destination[..<$0]) } ?? destination
        let path = SourcePath.decodePercent(written) ?? written
        let anchor = mark.flatMap {
            SourcePath.decodePercent(String(destination[destination.utf8.index(after: $0)...]))
        }
        if path.isEmpty {
            guard let anchor, !anchor.isEmpty else { return .failure(.empty) }
            return anchored(anchor, in: laidOver(file)).map { .here(anchor: $0 ?? anchor) }
        }
        guard !path.hasPrefix("/"),
            let target = SourcePath.resolve(path, in: SourcePath.folder(of: file))
        else { return .failure(.outside) }
        let isFolder = path.utf8.last == UInt8(ascii: "/")
        if !isFolder, let index = attachments.firstIndex(of: target) {
            return .success(.file(attachments[index]))
        }
        return resolve(
            file: laidOver(target), anchor: anchor, asFolder: isFolder)
    }

    /// The path of a file as its chapter is known: without the folder of the office.
    private func laidOver(_ file: String) -> String {
        let place = ChapterPlace(file)
        return place.office == office ? place.path : file
    }

    /// The chapter that a path in a register such as `aarshjul.yaml` names; `nil`, with a fault,
    /// where it names none.
    func chapter(
        at path: Located<String>, in file: String, _ diagnostics: inout [Diagnostic]
    ) -> Chapter.ID? {
        switch resolve(path.value, in: file) {
        case .success(.chapter(let id, _)): return id
        case .success:
            diagnostics.append(
                Diagnostic(
                    .linkBroken, file: file, at: path.position,
                    "«\(path.value)» er ikke et kapittel.",
                    suggestion: "Skriv stien til kapittelet, for eksempel 20-rutiner/fil.md."))
        case .failure(let fault):
            diagnostics += fault.diagnostics(of: path.value, in: file, at: path.position)
        }
        return nil
    }

    private func resolve(
        file: String, anchor: String?, asFolder: Bool
    ) -> Result<LinkTarget, LinkFault> {
        let index = file.isEmpty ? "index.md" : file + "/index.md"
        if anchors[file] != nil, !file.hasSuffix(ChapterPlace.additionEnding) {
            return anchored(anchor, in: file).map { .chapter(file, anchor: $0) }
        }
        if anchors[index] != nil {
            return anchored(anchor, in: index).map { .chapter(index, anchor: $0) }
        }
        if let page = GeneratedPage(source: file), !absent.contains(page) {
            return .success(.page(page))
        }
        if let round = rounds[file] { return .success(.controlRound(round)) }
        if let index = attachments.firstIndex(of: file), !asFolder {
            return .success(.file(attachments[index]))
        }
        if file.isEmpty { return .success(.page(.home)) }
        if suggestions.isFolder(file, among: anchors.keys) {
            return .success(.folder(file))
        }
        return .failure(.missing(file, near: suggestions.path(near: file, among: anchors.keys)))
    }

    private func anchored(_ anchor: String?, in file: Chapter.ID) -> Result<String?, LinkFault> {
        guard let anchor, !anchor.isEmpty else { return .success(nil) }
        let known = anchors[file] ?? []
        if let index = known.firstIndex(of: anchor) { return .success(known[index]) }
        let index = suggestions.anchors(of: file, known)
        return .failure(
            .anchor(
                anchor, near: index.nearest(to: anchor), only: index.onlyNearest(to: anchor)))
    }

    private static let allowedSchemes: Set<String> = ["http", "https", "mailto", "tel"]

    /// The scheme of an address (RFC 3986 section 3.1) in lower case.
    private static func scheme(of destination: String) -> String? {
        guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let scheme = destination[..<colon].lowercased()
        let isScheme =
            scheme.first.map { ("a"..."z").contains($0) } ?? false
            && scheme.allSatisfy {
                $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0))
            }
        return isScheme ? scheme : nil
    }
}

/// Why a link leads nowhere.
enum LinkFault: Error {
    /// There is no address.
    case empty
    /// The address could run something, or names a host without a scheme.
    case unsafe
    /// The letter would go to others than the one address, or bring a file along.
    case mail
    /// The path leaves the handbook.
    case outside
    /// There is no such file.
    case missing(String, near: String?)
    /// The chapter has no such heading; `only` is the one that alone is nearest.
    case anchor(String, near: String?, only: String?)
}
