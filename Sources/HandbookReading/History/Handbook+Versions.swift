public import CalendarDate
public import Handbook
import Markdown
public import SourceFiles

extension Handbook {
    /// The handbook with what is known of what its chapters said before.
    ///
    /// - Parameters:
    ///   - texts: What was approved.
    ///   - written: The files as they are written now, also where they are not published yet.
    public func compared(with texts: ApprovedTexts, written: FileTree) -> Handbook {
        guard !texts.texts.isEmpty else { return self }
        var compared = self
        for chapter in chapters + guidance.values {
            guard let approved = texts.texts[chapter.file] else { continue }
            let newest = approved.newest(of: chapter.file, in: written)
            guard approved.count > 1 || newest != nil else { continue }
            compared.versions[chapter.file] = ChapterVersions(
                approved: approved.map { version(of: $0.chapter, approvedOn: $0.approval.day) },
                pending: newest.map { version(of: $0, approvedOn: nil) })
        }
        return compared
    }

    /// What the bytes of a chapter's file say, in the words of the handbook's office.
    public func version(
        of bytes: [UInt8], file: Chapter.ID, approvedOn day: Day? = nil
    ) -> ChapterVersion {
        version(of: ParsedChapter(bytes, file: file), approvedOn: day)
    }

    private func version(of parsed: ParsedChapter, approvedOn day: Day?) -> ChapterVersion {
        let wording = Dictionary(
            settings.officeValues.map { ($0.id, $0.common) },
            uniquingKeysWith: { first, _ in first }
        ).merging(office?.values ?? [:]) { $1 }
        let filled = parsed.filled(with: wording)
        let matter = filled.frontMatter
        func lines(_ title: String, _ values: [String]) -> [String] {
            values.map { "\(title): \($0)" }
        }
        let head =
            lines("Tittel", [matter.title?.value].compactMap(\.self))
            + lines("Type", [matter.kind?.value.rawValue].compactMap(\.self))
            + lines("Lov", [matter.law?.value].compactMap(\.self))
            + lines("Lovgrunnlag", matter.basis.map(\.value))
            + lines("Gjelder for", matter.appliesTo.map { role($0.value)?.title ?? $0.value })
            + lines("Kort fortalt", matter.summary)
            + lines("Svar", matter.form.answers?.value ?? [])
        return ChapterVersion(
            approvedOn: day, head: head, document: filled.document)
    }
}

extension [ApprovedTexts.Text] {
    /// The text of a file as it is written, where that is not the one that was approved last.
    fileprivate func newest(of file: String, in tree: FileTree) -> ParsedChapter? {
        guard let last, let bytes = try? tree.read(file), bytes != last.bytes,
            case let checksum = ChapterChecksum(of: bytes, file: file).description,
            checksum != last.checksum
        else { return nil }
        let chapter = ParsedChapter(bytes, file: file)
        // It may be approved and not committed yet.
        return chapter.frontMatter.approval?.checksum == checksum ? nil : chapter
    }
}
