public import CalendarDate
import EmbeddedFiles
import Handbook

/// A small handbook that works: the starter that the program carries, with a title of its own.
public struct NewHandbook: Sendable {
    /// The files, by their path from the handbook's root.
    public let files: [FileChange]

    /// The files of a handbook with this title, its example chapters approved on a day.
    ///
    /// - Throws: When the title has no letter or digit.
    public init(title: String, on day: Day) throws(EditRefusal) {
        let id = Slug(title).text
        guard !id.isEmpty else {
            throw EditRefusal(.use, "Tittelen «\(title)» har ingen bokstaver eller tall.")
        }
        let starter = EmbeddedFile.files(below: "starter").map { path, file in
            FileChange(
                making: path,
                with: String(decoding: file.bytes, as: UTF8.self)
                    .replacing("{{tittel}}", with: YAMLScalar.text(title))
                    .replacing("{{id}}", with: YAMLScalar.text(id))
                    .replacing("{{dato}}", with: "\(day)"))
        }
        let laws = EmbeddedFile.files(below: "handbook/lover").filter {
            $0.path.hasSuffix(".yaml")
        }.map { path, file in
            FileChange(
                making: "lover/\(path)", with: String(decoding: file.bytes, as: UTF8.self))
        }
        files = starter + laws
    }
}
