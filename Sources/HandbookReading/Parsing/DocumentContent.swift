import Archives
import PersonalData

/// What a document of an office program says: Office Open XML (ECMA-376) or OpenDocument
/// (ISO/IEC 26300), XML in a ZIP archive.
struct DocumentContent {
    /// All that people wrote in it.
    let text: [UInt8]
    /// Whether it is a sheet, full of figures.
    let hasFigures: Bool
    /// Whether it tells who made it, or saved it last.
    let hasAuthor: Bool
    /// What its pictures tell.
    let pictures: [PictureMetadata]

    /// Reads a document.
    ///
    /// - Throws: When it is no archive, is damaged or locked, or holds too much.
    init(_ bytes: [UInt8], hasFigures: Bool) throws(ZipFault) {
        let parts = try ZipArchive(bytes).files {
            DocumentContent.isText($0) || DocumentContent.isPicture($0)
        }
        let texts = parts.filter { !DocumentContent.isPicture($0.name) }
        text = Array(texts.map { MarkupText.plain($0.bytes) }.joined(separator: [0x0A]))
        self.hasFigures = hasFigures
        hasAuthor = texts.contains {
            ["docProps/core.xml", "meta.xml"].contains($0.name)
                && DocumentContent.namesAuthor($0.bytes)
        }
        pictures = parts.filter { DocumentContent.isPicture($0.name) }
            .map { PictureMetadata($0.bytes) }
    }

    /// Whether a part of a document holds what people wrote in it.
    private static func isText(_ name: String) -> Bool {
        guard name.hasSuffix(".xml") else { return false }
        let folder = name.prefix { $0 != "/" }
        let file = name.split(separator: "/").last ?? ""
        switch folder {
        case "content.xml", "styles.xml", "meta.xml": return true
        case "docProps": return file == "core.xml"
        case "word", "xl", "ppt":
            return !["theme", "settings", "styles", "fontTable", "numbering", "webSettings"]
                .contains { file.hasPrefix($0) }
        default: return false
        }
    }

    /// Whether a part is a picture that may tell where it was taken.
    private static func isPicture(_ name: String) -> Bool {
        let folders = ["word/media/", "xl/media/", "ppt/media/", "Pictures/"]
        let endings = [".jpg", ".jpeg", ".png", ".webp", ".gif"]
        return folders.contains { name.hasPrefix($0) }
            && endings.contains { name.lowercased().hasSuffix($0) }
    }

    /// The elements that name who made or saved a document (ECMA-376 part 2, section 8.3.3;
    /// ISO/IEC 26300-1, section 4.3.2).
    private static let authorElements = [
        "dc:creator", "cp:lastModifiedBy", "meta:initial-creator",
    ]

    /// What programs write where they know nobody.
    private static let nobody = [
        "", "microsoft office user", "office user", "windows user", "windows-bruker", "bruker",
        "user", "author", "forfatter", "python-docx", "openpyxl", "un-named", "unknown", "ukjent",
        "nav", "apache poi", "administrator", "libreoffice",
    ]

    private static func namesAuthor(_ bytes: [UInt8]) -> Bool {
        let xml = String(decoding: bytes, as: UTF8.self)
        for element in authorElements {
            guard let start = xml.firstRange(of: "<\(element)"),
                let open = xml[start.upperBound...].firstIndex(of: ">"),
                let end = xml[open...].firstRange(of: "</\(element)>")
            else { continue }
            let text = xml[xml.index(after: open)..<end.lowerBound]
            let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if !nobody.contains(name.lowercased()) { return true }
        }
        return false
    }
}
