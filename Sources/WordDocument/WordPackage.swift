import Archives
import XML

/// Why a file is not read as a document.
package enum WordFault: Error {
    /// The file is no archive, or none of Word.
    case notWord
    /// The old format, or a document that is locked with a password.
    case oldOrLocked
    /// The archive is damaged or locked.
    case damaged
    /// There is more in it than any routine has.
    case tooLarge
    /// A part is no XML that is read, with its name and the line.
    case malformed(part: String, line: Int, message: String)
}

/// The parts of a document (ECMA-376 part 2), taken out of the archive within bounds.
struct WordPackage {
    private let parts: [String: [UInt8]]

    /// What leads from one part to others.
    struct Relationships {
        /// Paths of parts and addresses outside, by id.
        var targets: [String: (target: String, type: String, isOutside: Bool)] = [:]

        /// The targets of a kind, in the order of their ids.
        func ofType(_ end: String) -> [String] {
            targets.filter { $0.value.type.hasSuffix("/" + end) && !$0.value.isOutside }
                .sorted { ($0.key.count, $0.key) < ($1.key.count, $1.key) }.map(\.value.target)
        }
    }

    init(_ bytes: [UInt8]) throws(WordFault) {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .oldOrLocked }
        guard ZipArchive.isLikely(bytes) else { throw .notWord }
        let files: [ZipArchive.File]
        do {
            files = try ZipArchive(bytes).files(where: WordPackage.isWanted)
        } catch {
            throw error == .tooLarge ? .tooLarge : .damaged
        }
        parts = Dictionary(
            files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    }

    /// Styles are the largest part that says something; themes and fonts are not needed.
    private static func isWanted(_ name: String) -> Bool {
        if name.hasSuffix(".rels") || name.contains("/media/") { return true }
        guard name.hasSuffix(".xml"), let last = name.split(separator: "/").last else {
            return false
        }
        return [
            "document", "styles.xml", "numbering", "footnotes", "endnotes", "comments.xml",
            "header", "footer", "core.xml",
        ].contains { last.hasPrefix($0) }
    }

    /// The bytes of a part.
    func bytes(_ path: String) -> [UInt8]? { parts[path] }

    /// A part as a tree, with the usual prefixes; `nil` where there is none.
    func tree(_ path: String?) throws(WordFault) -> XMLNode? {
        guard let path, let bytes = parts[path] else { return nil }
        do throws(XMLFault) {
            return try XMLNode(bytes, prefixes: WordPackage.prefixes)
        } catch {
            throw .malformed(part: path, line: error.line, message: error.message)
        }
    }

    /// The relationships of a part, or of the package for the empty path.
    func relationships(of path: String) throws(WordFault) -> Relationships {
        let folder = path.split(separator: "/").dropLast()
        let name = path.split(separator: "/").last ?? ""
        let place = (folder + ["_rels", "\(name).rels"]).joined(separator: "/")
        var result = Relationships()
        guard let tree = try tree(place) else { return result }
        for element in tree.elements {
            guard let id = element.attributes["Id"], let target = element.attributes["Target"]
            else { continue }
            let isOutside = element.attributes["TargetMode"] == "External"
            result.targets[id] = (
                isOutside ? target : WordPackage.path(target, from: Array(folder)),
                element.attributes["Type"] ?? "", isOutside
            )
        }
        return result
    }

    /// A path inside the package; `..` never leads out of it.
    private static func path(_ target: String, from folder: [Substring]) -> String {
        var parts = target.hasPrefix("/") ? [] : folder
        for part in target.split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }

    /// The spaces of names in documents of Word, those of ISO 29500 Strict among them.
    private static let prefixes: [String: String] = {
        let main = [
            ("wordprocessingml/2006/main", "wordprocessingml/main", "w"),
            ("officeDocument/2006/relationships", "officeDocument/relationships", "r"),
            ("drawingml/2006/main", "drawingml/main", "a"),
            ("drawingml/2006/wordprocessingDrawing", "drawingml/wordprocessingDrawing", "wp"),
            ("officeDocument/2006/math", "officeDocument/math", "m"),
            ("markup-compatibility/2006", "markup-compatibility", "mc"),
        ]
        var result = [
            "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
            "urn:schemas-microsoft-com:vml": "v",
            "http://purl.org/dc/elements/1.1/": "dc",
        ]
        for (transitional, strict, prefix) in main {
            result["http://schemas.openxmlformats.org/\(transitional)"] = prefix
            result["http://purl.oclc.org/ooxml/\(strict)"] = prefix
        }
        return result
    }()
}
