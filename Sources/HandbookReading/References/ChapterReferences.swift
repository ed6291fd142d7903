public import Diagnostics
import Handbook
public import LegalReferences
import Markdown

/// The references of one chapter file, read by itself.
public struct ChapterReferences: Sendable {
    /// Every reference in the body.
    public let found: [FoundReference]
    /// What is wrong with the file.
    public let diagnostics: [Diagnostic]

    /// Reads a Markdown file, with or without front matter.
    ///
    /// - Parameters:
    ///   - bytes: The content of the file.
    ///   - file: Its name, for the diagnostics.
    ///   - reader: The reader of references.
    ///   - law: The law of bare `§`; `nil` leaves it to the front matter, then to `standardLaw`.
    ///   - standardLaw: What counts where neither says anything.
    public init(
        _ bytes: [UInt8], file: String, by reader: CitationReader, law: Law.ID?,
        standardLaw: Law.ID?
    ) {
        let text = ChapterText(bytes, file: file)
        let diagnostics = text.diagnostics.filter { $0.code != .frontMatterMissing }
        let own = law ?? ChapterReferences.law(of: text, file: file, by: reader) ?? standardLaw
        do throws(ParseRefusal) {
            let document = try Document.parse(text.body.utf8, firstLine: text.bodyLine)
            found = FoundReference.all(
                in: document, by: reader, law: own,
                title: ChapterReferences.title(of: text, file: file))
            self.diagnostics = diagnostics
        } catch {
            found = []
            self.diagnostics = diagnostics + [error.diagnostic(in: file)]
        }
    }

    /// The law whose folder `lover/<lov>/` the file stands in.
    private static func folderLaw(of file: String, in registry: LawRegistry) -> Law.ID? {
        let parts = file.split(separator: "/")
        guard parts.count >= 3, parts[parts.count - 3] == "lover" else { return nil }
        return registry.law(Law.ID(rawValue: String(parts[parts.count - 2])))?.id
    }

    /// The title that the front matter gives; guidance to a section names that in its own words.
    private static func title(of text: ChapterText, file: String) -> String? {
        guard let source = text.frontMatter else { return nil }
        let root = YAMLDocument(source, file: file).root
        var fields = Fields(root, at: YAMLPlace(file: file, firstLine: 1))
        return fields.text("tittel")?.value
    }

    /// The law that the front matter names, or that of its first basis.
    private static func law(
        of text: ChapterText, file: String, by reader: CitationReader
    ) -> Law.ID? {
        if let law = ChapterReferences.folderLaw(of: file, in: reader.registry) { return law }
        guard let source = text.frontMatter else { return nil }
        let root = YAMLDocument(source, file: file).root
        var fields = Fields(root, at: YAMLPlace(file: file, firstLine: 1))
        if let name = fields.text("lov")?.value {
            return reader.registry.law(Law.ID(rawValue: name))?.id
                ?? reader.registry.law(named: name)?.id
        }
        return fields.texts("lovgrunnlag").lazy
            .compactMap { try? reader.wholeReference($0.value) }.first?.law
    }
}
