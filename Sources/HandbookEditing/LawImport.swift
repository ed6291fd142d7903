public import CalendarDate
public import Diagnostics
import FileSystem
import Handbook
import HandbookReading
public import LovdataFormat
public import SourceFiles

/// What `lover/<lov>.yaml` becomes when it is compared with the act that Lovdata publishes.
public struct LawImport: Sendable {
    /// The path of the law's file from the handbook's root.
    public let file: String
    /// The whole new text of the file.
    public let text: String
    /// The text that the file has; `nil` when it is not there yet.
    public let before: String?
    /// Whether the file was not there before.
    public var isNew: Bool { before == nil }
    /// What changed, in Norwegian, a line each.
    public let notes: [String]

    /// Why an act cannot be taken into the handbook.
    public struct Fault: Error {
        /// What is wrong, and where.
        public let diagnostic: Diagnostic
    }

    /// Compares an act with the files of a handbook.
    ///
    /// The law's file is the one with the act's id under `lovdata:`; without one, a new file is
    /// made, named after the short title.
    ///
    /// - Parameters:
    ///   - day: The day of the comparison, written as `sammenlignet`.
    public init(
        _ act: LovdataAct, into tree: FileTree, on day: Day
    ) throws(Fault) {
        for entry in tree.entries where SourceKind(entry.path) == .law {
            let text = try LawImport.read(entry.path, from: tree)
            guard LawImport.lovdataID(in: text, file: entry.path) == act.id else { continue }
            var update = try LawUpdate(of: text, file: entry.path, from: act, on: day)
            try update.run()
            if let broken = YAMLDocument(update.text, file: entry.path).diagnostics.first {
                throw Fault(diagnostic: broken)
            }
            file = entry.path
            self.text = update.text
            before = text
            notes = update.notes
            return
        }
        let law = NewLaw(act, on: day)
        guard !tree.entries.contains(where: { $0.path == law.file }) else {
            throw Fault(
                diagnostic: Diagnostic(
                    .duplicateID, file: law.file,
                    "Filen har en annen id hos Lovdata enn «\(act.id)».",
                    suggestion: "Rett lovdata: i filen, eller gi den et annet navn og en annen id.")
            )
        }
        file = law.file
        text = law.text
        before = nil
        notes = law.notes
    }

    private static func read(_ file: String, from tree: FileTree) throws(Fault) -> String {
        let bytes: [UInt8]
        do {
            bytes = try tree.read(file)
        } catch {
            throw Fault(
                diagnostic: Diagnostic(
                    .fileUnreadable, file: file, "Filen kan ikke leses: \(error.message)"))
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Fault(
                diagnostic: Diagnostic(
                    .fileNotUTF8, file: file, "Filen er ikke lagret som UTF-8.",
                    suggestion: "Lagre den på nytt med tegnkodingen UTF-8."))
        }
        return text
    }

    private static func lovdataID(in text: String, file: String) -> String? {
        var fields = Fields(
            YAMLDocument(text, file: file).root, at: YAMLPlace(file: file, firstLine: 1))
        return fields.text("lovdata")?.value.lowercased()
    }
}
