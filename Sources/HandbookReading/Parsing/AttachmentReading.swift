import Diagnostics
import ParallelMap
import PersonalData
import SourceFiles

/// What was found in a file beside the chapters, which is copied along as it is.
struct AttachmentReading: Sendable {
    /// What may belong to people.
    private(set) var personalData: [PersonalDataPlace] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// The readings of all files that are looked into, unless an earlier reading did and a file is
    /// the same.
    static func all(
        of tree: FileTree, after earlier: ParsedFiles
    ) -> [(entry: FileTree.Entry, reading: AttachmentReading)] {
        Parallel.map(tree.entries) { entry in
            earlier.value(of: entry) ?? AttachmentReading(of: entry, in: tree)
        }.enumerated().compactMap { index, reading in
            reading.map { (tree.entries[index], $0) }
        }
    }

    private init?(of entry: FileTree.Entry, in tree: FileTree) {
        let path = entry.path
        guard AttachmentContent.isRead(path) else { return nil }
        guard entry.size <= AttachmentContent.largestFile else {
            diagnostics = [AttachmentReading.unread(path, "den er for stor")]
            return
        }
        // A file that cannot be read is told of where it is copied.
        guard let bytes = try? tree.read(path) else { return nil }
        let misnamed = FileContentChecks.fault(of: path, holding: bytes)
        defer {
            // What is something else than its name says cannot be read for that reason.
            if let misnamed { diagnostics = [misnamed] }
        }
        guard let content = AttachmentContent(bytes, of: path) else { return }
        switch content {
        case .text(let text): personalData = PersonalDataPlace.all(in: text, of: path)
        case .picture(let metadata):
            personalData = metadata.texts.flatMap { AttachmentReading.sure(in: $0, of: path) }
            diagnostics = AttachmentReading.told(by: metadata, at: path)
        case .unread(let reason):
            diagnostics = [AttachmentReading.unread(path, reason)]
        case .document(let document):
            let text = document.text
            personalData =
                document.hasFigures
                ? AttachmentReading.sure(in: text, of: path)
                : PersonalDataPlace.all(in: text, of: path)
            diagnostics = AttachmentReading.told(by: document, at: path)
        }
    }

    private static func unread(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            .fileUnread, file: path,
            "Filen er ikke lest, for \(reason). Den kan ha opplysninger om personer.",
            suggestion: "Se selv etter i filen, eller ta den ut av håndboka.")
    }

    private static func told(by document: DocumentContent, at path: String) -> [Diagnostic] {
        var told: [Diagnostic] = []
        if document.hasAuthor {
            told.append(
                Diagnostic(
                    .documentAuthor, file: path,
                    "Dokumentet forteller hvem som har laget det, i egenskapene sine.",
                    suggestion: "Ta bort egenskapene i Office: Fil → Informasjon → Se etter "
                        + "problemer → Undersøk dokument."))
        }
        if document.pictures.contains(where: \.hasPosition) {
            told.append(
                Diagnostic(
                    .imageMetadata, file: path,
                    "Et bilde i dokumentet forteller hvor det er tatt.",
                    suggestion:
                        "Sett inn bildet på nytt som skjermbilde, eller komprimer bildene i "
                        + "dokumentet."))
        }
        return told
    }

    /// What programs write is full of figures: only what is hardly one is told, at the file.
    private static func sure(in text: [UInt8], of path: String) -> [PersonalDataPlace] {
        PersonalDataPlace.all(in: UTF16Text.decoded(text) ?? text, of: path)
            .filter {
                $0.kind.isIdentity || [.emailAddress, .personName].contains($0.kind)
            }
            .map {
                PersonalDataPlace(file: path, kind: $0.kind, position: .start, detail: $0.detail)
            }
    }

    private static func told(by metadata: PictureMetadata, at path: String) -> [Diagnostic] {
        let told = [
            metadata.hasPosition ? "hvor det er tatt" : nil,
            metadata.hasAuthor ? "hvem som har laget det" : nil,
        ].compactMap(\.self)
        guard !told.isEmpty else { return [] }
        return [
            Diagnostic(
                .imageMetadata, file: path,
                "Bildet forteller \(told.joined(separator: " og ")).",
                suggestion:
                    "Lagre det på nytt uten slike opplysninger, for eksempel som skjermbilde.")
        ]
    }
}
