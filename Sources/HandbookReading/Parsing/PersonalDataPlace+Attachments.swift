import Diagnostics
import Handbook
import ParallelMap
import PersonalData
import SourceFiles

extension PersonalDataPlace {
    /// What the names of files hold.
    static func names(of paths: [String]) -> [PersonalDataPlace] {
        paths.flatMap { path in
            PersonalDataPlace.all(in: Array(path.utf8), of: path).map {
                PersonalDataPlace(
                    file: path, kind: $0.kind, position: .start, detail: $0.detail)
            }
        }
    }

    /// What stands in texts that are no part of the handbook's format, and in pictures.
    static func attachments(of tree: FileTree) -> ([PersonalDataPlace], [Diagnostic]) {
        let entries = tree.entries.filter { AttachmentText($0) != nil }
        let results = Parallel.map(entries) { entry in
            // A file that cannot be read is told of where it is copied.
            guard let kind = AttachmentText(entry), let bytes = try? tree.read(entry.path) else {
                return ([PersonalDataPlace](), [Diagnostic]())
            }
            switch kind {
            case .text: return (PersonalDataPlace.all(in: bytes, of: entry.path), [])
            case .picture: return picture(bytes, at: entry.path)
            }
        }
        return (results.flatMap(\.0), results.flatMap(\.1))
    }

    private static func picture(
        _ bytes: [UInt8], at path: String
    ) -> ([PersonalDataPlace], [Diagnostic]) {
        let metadata = PictureMetadata(bytes)
        let told = [
            metadata.hasPosition ? "hvor det er tatt" : nil,
            metadata.hasAuthor ? "hvem som har laget det" : nil,
        ].compactMap(\.self)
        let places = metadata.texts.flatMap { PersonalDataPlace.all(in: $0, of: path) }
            // What programs write there is full of other figures.
            .filter { [.identityNumber, .emailAddress, .personName].contains($0.kind) }
            .map {
                PersonalDataPlace(file: path, kind: $0.kind, position: .start, detail: $0.detail)
            }
        guard !told.isEmpty else { return (places, []) }
        return (
            places,
            [
                Diagnostic(
                    .imageMetadata, file: path,
                    "Bildet forteller \(told.joined(separator: " og ")).",
                    mend: "Lagre det på nytt uten slike opplysninger, for eksempel som skjermbilde."
                )
            ]
        )
    }
}

/// A file beside the chapters that can be looked into.
private enum AttachmentText {
    case text, picture

    init?(_ entry: FileTree.Entry) {
        let name = entry.path.lowercased()
        if SourceKind(entry.path) == .note
            || [".txt", ".csv", ".ics"].contains(where: name.hasSuffix)
        {
            guard entry.size <= ParsedHandbook.largestText else { return nil }
            self = .text
        } else if [".png", ".jpg", ".jpeg", ".webp"].contains(where: name.hasSuffix) {
            self = .picture
        } else {
            return nil
        }
    }
}
