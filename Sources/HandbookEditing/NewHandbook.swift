public import CalendarDate
public import EmbeddedFiles
import Handbook

/// A handbook in a repository of its own, which checks and builds as it is.
public struct NewHandbook: Sendable {
    /// How much of a handbook is made.
    public enum Extent: Sendable {
        /// The starter: a few chapters of each kind, whose approvals are examples.
        case small
        /// The whole handbook of this project, as a proposal that no office has taken over.
        case whole
    }

    /// The folder of the handbook in its repository.
    public static let folder = "handbook"

    /// The files, by their path from the repository's root.
    public let files: [FileChange]

    /// The files of a repository for a handbook with this title.
    ///
    /// - Parameters:
    ///   - carried: The handbooks and the repository that the program carries.
    ///   - day: The day on which the examples of the starter are approved.
    /// - Throws: When the title has no letter or digit.
    public init(
        title: String, extent: Extent = .small, from carried: [EmbeddedFile], on day: Day
    ) throws(EditRefusal) {
        let id = Slug(title).text
        guard !id.isEmpty else {
            throw EditRefusal(.use, "Tittelen «\(title)» har ingen bokstaver eller tall.")
        }
        let chapters =
            switch extent {
            case .small: Self.texts(below: "starter", in: carried)
            case .whole: Self.wholeHandbook(in: carried, title: title, id: id)
            }
        let laws = Self.texts(below: "handbook/lover", in: EmbeddedFile.all).filter {
            extent == .whole || $0.key.hasSuffix(".yaml")
        }
        var around = Self.texts(below: "starter-repository", in: carried)
        for file in carried where file.path == "FORMAT.md" || file.path.hasPrefix("schemas/") {
            around[file.path] = String(decoding: file.bytes, as: UTF8.self)
        }
        let inside = chapters.merging(laws.map { ("lover/\($0)", $1) }) { chapter, _ in chapter }
        let all = around.merging(inside.map { ("\(Self.folder)/\($0)", $1) }) { text, _ in text }
        files = all.sorted { $0.key < $1.key }.map { path, text in
            FileChange(
                making: path,
                with: text.replacing("{{tittel}}", with: YAMLScalar.text(title))
                    .replacing("{{id}}", with: YAMLScalar.text(id))
                    .replacing("{{dato}}", with: "\(day)"))
        }
    }

    static func texts(below folder: String, in list: [EmbeddedFile]) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: EmbeddedFile.files(below: folder, in: list).map { path, file in
                (path, String(decoding: file.bytes, as: UTF8.self))
            })
    }
}
