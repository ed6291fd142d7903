import Archives
import FileSystem
import PersonalData
import SourceFiles

/// What a file beside the chapters says, as far as the program can read it.
enum AttachmentContent {
    /// A text of any kind.
    case text([UInt8])
    /// The text of a sheet or of what a program keeps beside a text, full of figures.
    case figures([UInt8])
    /// A picture.
    case picture(PictureMetadata)
    /// Nothing that could be read, and why.
    case unread(String)

    /// The largest file that is read, in bytes.
    static let largestFile = 64_000_000

    /// Reads a file by the ending of its name; `nil` for one that is not looked into.
    init?(_ entry: FileTree.Entry, in tree: FileTree) {
        guard let kind = Kind(entry.path) else { return nil }
        guard entry.size <= AttachmentContent.largestFile else {
            self = .unread("den er for stor")
            return
        }
        // A file that cannot be read is told of where it is copied.
        guard let bytes = try? tree.read(entry.path) else { return nil }
        self =
            switch kind {
            case .text: .text(UTF16Text.decoded(bytes) ?? bytes)
            case .picture: .picture(PictureMetadata(bytes))
            case .document: AttachmentContent(document: bytes, hasFigures: false)
            case .sheet: AttachmentContent(document: bytes, hasFigures: true)
            case .pdf: AttachmentContent(pdf: bytes)
            }
    }

    private enum Kind {
        case text, picture, document, sheet, pdf

        init?(_ path: String) {
            guard SourceKind(path) != .note else {
                self = .text
                return
            }
            let name = path.lowercased()
            switch name.lastIndex(of: ".").map({ name[name.index(after: $0)...] }) {
            case "txt", "csv", "ics", "svg": self = .text
            case "png", "jpg", "jpeg", "webp", "gif", "avif": self = .picture
            case "docx", "pptx", "odt", "odp": self = .document
            case "xlsx", "ods": self = .sheet
            case "pdf": self = .pdf
            default: return nil
            }
        }
    }

    /// Office Open XML (ECMA-376) and OpenDocument (ISO/IEC 26300): XML in a ZIP archive.
    private init(document bytes: [UInt8], hasFigures: Bool) {
        do throws(ZipFault) {
            let parts = try ZipArchive(bytes).files(where: AttachmentContent.isText)
            let text = Array(parts.map { MarkupText.plain($0.bytes) }.joined(separator: [0x0A]))
            self = hasFigures ? .figures(text) : .text(text)
        } catch {
            self =
                switch error {
                case .damaged: .unread("den er skadet eller har feil endelse")
                case .encrypted: .unread("den er låst med passord")
                case .tooLarge: .unread("den inneholder for mye")
                }
        }
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

    /// PDF (ISO 32000), read by `pdftotext` of poppler where it is installed: five hundred pages,
    /// for twenty seconds at most.
    private init(pdf bytes: [UInt8]) {
        let arguments = ["20", "pdftotext", "-q", "-enc", "UTF-8", "-l", "500", "-", "-"]
        let run = try? Subprocess(
            "timeout", arguments, environment: ["PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C"],
            input: bytes)
        switch run?.status {
        case 0:
            self = .text(run?.output ?? [])
        case nil, 127:
            self = .unread("programmet pdftotext (pakken poppler-utils) er ikke installert")
        default:
            self = .unread("den er skadet, låst eller for omfattende")
        }
    }
}
