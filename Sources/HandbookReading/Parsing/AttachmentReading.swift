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
        guard let content = AttachmentContent(entry, in: tree) else { return nil }
        switch content {
        case .text(let text): personalData = PersonalDataPlace.all(in: text, of: path)
        case .figures(let text): personalData = AttachmentReading.sure(in: text, of: path)
        case .picture(let metadata):
            personalData = metadata.texts.flatMap { AttachmentReading.sure(in: $0, of: path) }
            diagnostics = AttachmentReading.told(by: metadata, at: path)
        case .unread(let reason):
            diagnostics = [
                Diagnostic(
                    .fileUnread, file: path,
                    "Filen er ikke lest, for \(reason). Den kan ha opplysninger om personer.",
                    suggestion: "Se selv etter i filen, eller ta den ut av håndboka.")
            ]
        }
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
