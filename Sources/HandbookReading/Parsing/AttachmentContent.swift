import Archives
import FileSystem
import PersonalData

/// What a file beside the chapters says, as far as the program can read it.
enum AttachmentContent {
    /// A text of any kind.
    case text([UInt8])
    /// A document of an office program.
    case document(DocumentContent)
    /// A picture.
    case picture(PictureMetadata)
    /// Nothing that could be read, and why.
    case unread(String)

    /// The largest file that is read, in bytes.
    static let largestFile = 64_000_000

    /// Whether a file is looked into, judged by the ending of its name.
    static func isRead(_ path: String) -> Bool { Kind(path) != nil }

    /// Reads the bytes of a file by the ending of its name; `nil` for one that is not looked into.
    init?(_ bytes: [UInt8], of path: String) {
        guard let kind = Kind(path) else { return nil }
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

    private init(document bytes: [UInt8], hasFigures: Bool) {
        do throws(ZipFault) {
            self = .document(try DocumentContent(bytes, hasFigures: hasFigures))
        } catch {
            self =
                switch error {
                case .damaged: .unread("den er skadet eller har feil endelse")
                case .encrypted: .unread("den er låst med passord")
                case .tooLarge: .unread("den inneholder for mye")
                }
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
