import Diagnostics
package import Handbook

/// What `kontor/<kontor>/kontor.yaml` says.
struct OfficeFile: Sendable {
    /// The name of the file in the folder of the office.
    static let name = "kontor.yaml"

    /// The values as they are written, each one line.
    let values: [(name: OfficeValue.ID, value: String, position: SourcePosition)]
    /// What the office has adopted.
    let adoptions: [AdoptionEntry]

    /// Reads the file.
    init(_ fields: inout Fields) {
        var values: [(name: OfficeValue.ID, value: String, position: SourcePosition)] = []
        if var entry = fields.fields("verdier") {
            for name in entry.keys {
                let position = entry.position(of: name)
                guard let text = entry.text(name) else { continue }
                let value = OfficeValue.oneLine(text.value)
                if !value.isEmpty { values.append((name, value, position)) }
            }
            fields.adopt(entry)
        }
        self.values = values
        adoptions = AdoptionEntry.list(&fields)
        fields.finish()
    }
}

/// The files of one office, read, nothing looked up yet.
package struct ParsedOffice: Sendable {
    /// The name of the folder under `kontor/`.
    let id: Office.ID
    /// `nil` where the office has no `kontor.yaml`.
    var file: OfficeFile?
    /// Its own chapters, and those that stand instead of common ones.
    var chapters: [ParsedChapter] = []
    /// What it adds to common chapters.
    var additions: [ParsedChapter] = []
    /// Files that are copied along.
    var attachments: [String] = []
    /// One of its files, to tell of the folder.
    var firstFile: String

    /// The path of `kontor.yaml` from the handbook's root.
    var filePath: String { ParsedOffice.filePath(of: id) }

    /// The path of an office's `kontor.yaml` from the handbook's root.
    package static func filePath(of office: Office.ID) -> String {
        "\(ChapterPlace.officeFolder)/\(office)/\(OfficeFile.name)"
    }
}
