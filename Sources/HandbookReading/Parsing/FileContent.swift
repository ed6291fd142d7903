import Handbook

/// What a file holds, judged by its first bytes and not by its name.
enum FileContent: Hashable, Sendable {
    case empty
    case pdf, png, jpeg, gif, webp, avif, heic, bmp, tiff
    case svg, html, rtf
    case word, excel, powerPoint, openDocument
    /// A container of files that is none of those above.
    case zip
    /// A document of an Office from before 2007.
    case oldOffice
    /// What stands in git instead of a large file.
    case largeFilePointer
    /// Anything else, such as plain text.
    case other

    init(_ bytes: some Collection<UInt8>) {
        let head = Array(bytes.prefix(4096))
        guard !head.isEmpty else {
            self = .empty
            return
        }
        func starts(_ text: String, at offset: Int = 0) -> Bool {
            head.dropFirst(offset).starts(with: text.utf8)
        }
        if let sign = FileContent.signs.first(where: { head.starts(with: $0.bytes) }) {
            self = sign.content
        } else if starts("RIFF"), starts("WEBP", at: 8) {
            self = .webp
        } else if starts("ftyp", at: 4) {
            let brand = String(decoding: head.dropFirst(8).prefix(4), as: UTF8.self)
            self = brand.hasPrefix("avi") ? .avif : .heic
        } else if starts("PK\u{3}\u{4}") {
            self = FileContent.container(bytes)
        } else if starts("version https://git-lfs") {
            self = .largeFilePointer
        } else {
            self = FileContent.markup(head)
        }
    }

    private static let signs: [(bytes: [UInt8], content: FileContent)] = [
        (Array("%PDF-".utf8), .pdf), ([0x89, 0x50, 0x4E, 0x47], .png), ([0xFF, 0xD8, 0xFF], .jpeg),
        (Array("GIF8".utf8), .gif), ([0x49, 0x49, 0x2A, 0x00], .tiff),
        ([0x4D, 0x4D, 0x00, 0x2A], .tiff), (Array("{\\rtf".utf8), .rtf),
        ([0xD0, 0xCF, 0x11, 0xE0], .oldOffice),
    ]

    /// Which document a container is: the names of its files stand in it as they are.
    private static func container(_ bytes: some Collection<UInt8>) -> FileContent {
        let text = Array(bytes.prefix(8192)) + Array(bytes.suffix(8192))
        func holds(_ name: String) -> Bool {
            let name = Array(name.utf8)
            return text.indices.contains {
                text[$0] == name[0] && text[$0...].starts(with: name)
            }
        }
        if holds("application/vnd.oasis.opendocument") { return .openDocument }
        if holds("word/") { return .word }
        if holds("xl/") { return .excel }
        if holds("ppt/") { return .powerPoint }
        return .zip
    }

    private static func markup(_ head: [UInt8]) -> FileContent {
        let text = String(decoding: head, as: UTF8.self).lowercased()
            .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        guard text.first == "<" else {
            return text.hasPrefix("bm") && head.contains(0) ? .bmp : .other
        }
        if text.hasPrefix("<svg") || text.hasPrefix("<?xml") && text.contains("<svg") {
            return .svg
        }
        return text.hasPrefix("<!doctype html") || text.hasPrefix("<html") ? .html : .other
    }
}

extension FileContent {
    /// What a coordinator calls it, with its article; nil for what has no name.
    var name: String? {
        switch self {
        case .empty: "en tom fil"
        case .pdf: "en PDF"
        case .png: "et PNG-bilde"
        case .jpeg: "et JPEG-bilde"
        case .gif: "et GIF-bilde"
        case .webp: "et WebP-bilde"
        case .avif: "et AVIF-bilde"
        case .heic: "et HEIC-bilde"
        case .bmp: "et BMP-bilde"
        case .tiff: "et TIFF-bilde"
        case .svg: "en SVG-tegning"
        case .html: "en nettside (HTML)"
        case .rtf: "et RTF-dokument"
        case .word: "et Word-dokument"
        case .excel: "et Excel-ark"
        case .powerPoint: "en PowerPoint-presentasjon"
        case .openDocument: "et OpenDocument-dokument"
        case .zip: "en ZIP-fil"
        case .oldOffice: "et dokument fra et gammelt Office-program"
        case .largeFilePointer: "en henvisning til en stor fil (Git LFS)"
        case .other: nil
        }
    }

    /// What a name with an ending promises; nil for an ending that promises nothing.
    static func promised(by name: String) -> FileContent? {
        endings.first { name.lowercased().hasSuffix($0.ending) }?.content
    }

    /// The ending that the content should have.
    var ending: String? { FileContent.endings.first { $0.content == self }?.ending }

    private static let endings: [(ending: String, content: FileContent)] = [
        (".pdf", .pdf), (".png", .png), (".jpg", .jpeg), (".jpeg", .jpeg), (".gif", .gif),
        (".webp", .webp), (".avif", .avif), (".docx", .word), (".xlsx", .excel),
        (".pptx", .powerPoint), (".odt", .openDocument), (".ods", .openDocument),
        (".odp", .openDocument), (".svg", .svg),
    ]

    var isPicture: Bool {
        switch self {
        case .png, .jpeg, .gif, .webp, .avif, .svg: true
        default: false
        }
    }
}
