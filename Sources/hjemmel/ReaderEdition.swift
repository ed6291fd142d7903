import CalendarDate
import Diagnostics
import Git
import Handbook
import HandbookReading
import SourceFiles

/// The handbook as readers are to see it: the newest text, or the approved one out of git.
struct ReaderEdition {
    /// The files as they are shown.
    let tree: FileTree
    /// What they are read as.
    let reading: HandbookReading
    /// What keeps a chapter from being shown as it was approved.
    let diagnostics: [Diagnostic]
    private let written: FileTree
    private let texts: ApprovedTexts

    /// Finds what is shown of a handbook.
    ///
    /// - Parameters:
    ///   - written: The files as they are written.
    ///   - reading: What they were read as.
    ///   - folder: Where the handbook lies.
    ///   - commit: The commit that the files are of; `nil` for those of the folder.
    ///   - office: The only office that is read.
    /// - Throws: When approved texts are to be shown, and there is no history to take them from.
    init(
        of written: FileTree, read reading: HandbookReading, in folder: String,
        before commit: String? = nil, on day: Day, onlyOffice office: Office.ID? = nil
    ) throws(EnvironmentFailure) {
        texts = ApprovedTexts(of: reading, in: folder, before: commit)
        if let refusal = texts.refusal, reading.handbook?.settings.publishes == .approved {
            throw EnvironmentFailure(
                message:
                    "Nettstedet skal vise den godkjente teksten («publiser: godkjent»), og den "
                    + "hentes ut av git. Det går ikke: \(refusal.message)")
        }
        let published = PublishedTexts(of: written, read: reading, with: texts)
        self.written = written
        tree = published.tree
        diagnostics = published.diagnostics
        self.reading =
            published.withheld.isEmpty
            ? reading
            : HandbookReading(published.tree, on: day, findsHints: false, onlyOffice: office)
    }

    /// A handbook of the reading, with what its chapters said before.
    func compared(_ handbook: Handbook) -> Handbook {
        handbook.compared(with: texts, written: written)
    }
}
