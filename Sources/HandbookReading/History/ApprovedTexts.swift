public import CalendarDate
public import Git
public import Handbook
import Markdown
import ParallelMap

/// What the chapters of a handbook said when they were approved, out of git.
///
/// A text counts as approved where a commit holds it together with the checksum that is its own. Of
/// an approval without a checksum it is the text of the first commit that holds the approval.
public struct ApprovedTexts: Sendable {
    /// One approved text of a chapter.
    struct Text: Sendable {
        let chapter: ParsedChapter
        let bytes: [UInt8]
        let approval: Approval
        /// The checksum of what it says.
        let checksum: String
    }

    /// By the path that the file has now, the latest last; no two after each other say the same.
    let texts: [String: [Text]]
    /// Why nothing is known; `nil` where the history was read, or nothing is approved.
    public let refusal: GitRepository.Refusal?

    /// Nothing is known, and nobody asked.
    public static let none = ApprovedTexts(texts: [:], refusal: nil)

    private init(texts: [String: [Text]], refusal: GitRepository.Refusal?) {
        self.texts = texts
        self.refusal = refusal
    }

    /// Reads the history of the chapters of a handbook.
    ///
    /// - Parameters:
    ///   - reading: The handbook as it is written.
    ///   - folder: The folder that it lies in.
    ///   - commit: Where the history ends, for a handbook of the past; the latest commit otherwise.
    public init(
        of reading: HandbookReading, in folder: String, before commit: String? = nil
    ) {
        let approved = Set(reading.writtenChapters.filter { $0.approval != nil }.map(\.file))
        // Where the site shows approved texts, the history has to be there before it is needed.
        guard !approved.isEmpty || reading.handbook?.settings.publishes == .approved else {
            self = .none
            return
        }
        do throws(GitRepository.Refusal) {
            let repository = try GitRepository(around: folder)
            guard !repository.isShallow else {
                throw .failed(
                    "bare en del av historikken er hentet. Kjør «git fetch --unshallow».")
            }
            let versions = try repository.versions(before: commit) { approved.contains($0) }
            self.init(texts: try Self.texts(of: versions, in: repository), refusal: nil)
        } catch {
            self.init(texts: [:], refusal: error)
        }
    }

    /// The bytes of the text of a file that was approved last, and the day; `nil` where none is known.
    public func latest(of file: Chapter.ID) -> (bytes: [UInt8], day: Day)? {
        texts[file]?.last.map { ($0.bytes, $0.approval.day) }
    }

    /// So many contents are held at a time.
    private static let batch = 2_000

    private static func texts(
        of versions: [String: [CommittedVersion]], in repository: GitRepository
    ) throws(GitRepository.Refusal) -> [String: [Text]] {
        // The same bytes come again where a merge brought them.
        let distinct = versions.sorted { $0.key < $1.key }.flatMap { file, versions in
            versions.reversed().withoutRepeats.map { (file, $0) }
        }
        var texts: [String: [Text]] = [:]
        for start in stride(from: 0, to: distinct.count, by: batch) {
            let part = Array(distinct[start..<min(start + batch, distinct.count)])
            let contents = try repository.contents(of: part.map(\.1))
            let found = Parallel.map(Array(part.indices)) { index in
                text(of: contents[index], file: part[index].0)
            }
            for (entry, text) in zip(part, found) {
                guard let text else { continue }
                texts[entry.0, default: []].note(text)
            }
        }
        return texts
    }

    /// The text of a version, where it is the one that its own head says is approved.
    private static func text(of bytes: [UInt8], file: String) -> Text? {
        guard bytes.count <= ParsedHandbook.largestText,
            String(decoding: bytes, as: UTF8.self).contains("godkjent")
        else { return nil }
        let chapter = ParsedChapter(bytes, file: file)
        guard let approval = chapter.frontMatter.approval, !chapter.isChangedAfterApproval else {
            return nil
        }
        return Text(
            chapter: chapter, bytes: bytes, approval: approval,
            checksum: ChapterChecksum(of: bytes, file: file).description)
    }
}

extension ApprovedTexts.Text {
    /// Whether this is the text that an approval is of.
    func isApproved(by other: Approval) -> Bool {
        other.checksum.map { $0 == checksum } ?? isSameAct(as: other)
    }

    /// Whether the same role approved on the same day.
    private func isSameAct(as other: Approval) -> Bool {
        approval.day == other.day && approval.role.value == other.role.value
    }
}

extension [ApprovedTexts.Text] {
    /// Takes in the next text of a file.
    fileprivate mutating func note(_ text: ApprovedTexts.Text) {
        // An approval without a checksum says nothing of what was written after it.
        if text.approval.checksum == nil, contains(where: { $0.isApproved(by: text.approval) }) {
            guard last?.checksum == text.checksum else { return }
        }
        // Only the keys of document control are newer.
        if last?.checksum == text.checksum { removeLast() }
        append(text)
    }
}

extension Sequence<CommittedVersion> {
    /// Without those that hold what the one before them held.
    fileprivate var withoutRepeats: [CommittedVersion] {
        reduce(into: []) { kept, version in
            if kept.last?.content != version.content { kept.append(version) }
        }
    }
}
