import Diagnostics

/// A file is what its name says: a reader who opens a picture sees a picture.
enum FileContentChecks {
    /// What is told of a file beside the chapters that is something else than its name promises.
    static func fault(of file: String, holding bytes: [UInt8]) -> Diagnostic? {
        guard SourceKind(file) == .attachment, let promised = FileContent.promised(by: file) else {
            return nil
        }
        let content = FileContent(bytes)
        guard content != promised, !(content == .zip && promised.isContainer) else { return nil }
        return fault(of: file, content, promised)
    }

    private static func fault(
        of file: String, _ content: FileContent, _ promised: FileContent
    ) -> Diagnostic {
        let name = promised.name ?? "det navnet sier"
        return Diagnostic(
            .fileContent, file: file,
            "Filen er \(content.name ?? "noe annet enn \(name)")"
                + (content.name == nil ? "." : ", ikke \(name)."),
            suggestion: suggestion(content, promised))
    }

    private static func suggestion(_ content: FileContent, _ promised: FileContent) -> String {
        switch content {
        case .empty: "Hent filen på nytt, eller slett den."
        case .largeFilePointer: "Hent selve filen med «git lfs pull», og legg den inn."
        case .html: "Lagre filen på nytt fra det stedet den kommer fra, ikke siden som viser den."
        case .other: "Lagre filen på nytt. Den kan være skadet."
        default:
            (promised.isPicture && !content.isPicture
                ? "Lagre den som et bilde (PNG eller JPEG)" : "Lagre den på nytt")
                + (content.ending.map { ", eller gi den navn med «\($0)» og lenk til den." } ?? ".")
        }
    }

    /// What a text file is instead of a text, if its bytes tell.
    static func refusal(of bytes: [UInt8], file: String) -> Diagnostic? {
        let content = FileContent(bytes)
        guard content != .empty, content != .html, content != .svg, let name = content.name else {
            return nil
        }
        let suggestion: String
        switch content {
        case .word, .openDocument, .oldOffice, .rtf:
            suggestion =
                "Åpne det i Word, kopier teksten inn i en ny tekstfil som slutter på .md, og lagre "
                + "den som UTF-8. Å gi dokumentet et nytt navn er ikke nok."
        case .largeFilePointer: suggestion = "Hent selve filen med «git lfs pull», og legg den inn."
        default: suggestion = "Legg inn en tekstfil i UTF-8 i stedet."
        }
        return Diagnostic(
            .fileNotUTF8, file: file, "Filen er \(name), ikke en tekstfil.", suggestion: suggestion)
    }
}

extension FileContent {
    /// Whether the content is kept in a container, whose kind its first bytes need not tell.
    fileprivate var isContainer: Bool {
        switch self {
        case .word, .excel, .powerPoint, .openDocument: true
        default: false
        }
    }
}
