import FileSystem
import Handbook
import Templates

/// Writes a book piece by piece, so that it need not be in memory as a whole.
///
/// Everything in it comes from the same tree as the pages of the site; only the ``Links`` are
/// others, and lead to places in the book where it has them. A chapter has the same number in the
/// book of a part as in the whole one.
struct BookWriter {
    let composer: Composer
    let book: Book
    let links: Links
    private let whole: Book

    /// The writer of a book that is a part of a whole one, or the whole itself.
    init(_ book: Book, of whole: Book, with composer: Composer) {
        self.book = book
        self.whole = whole
        self.composer = composer
        links = Links(from: book.address, in: book.places)
    }

    /// Hands over the page, in order.
    func write(to sink: OutputFile.PieceSink) throws(SystemError) {
        let page = page
        try sink(page.before)
        for folder in folders { try write(folder, to: sink) }
        if let registers = book.registers { try write(registers, to: sink) }
        try sink(page.after)
    }

    /// Hands over a folder with its chapters.
    func write(
        _ folder: NumberedFolder, to sink: OutputFile.PieceSink
    ) throws(SystemError) {
        let part = part(of: folder)
        try sink(part.before)
        for chapter in chapters(of: folder) { try sink(html(of: chapter, text(of: chapter))) }
        try sink(part.after)
    }

    /// What stands before everything in the book, and after it.
    var page: (before: [UInt8], after: [UInt8]) { written(composer.theme.renderAround(frame)) }

    /// A folder with its number in the whole book.
    struct NumberedFolder {
        let number: Int
        let folder: ChapterFolder
    }

    /// A chapter with its number in the whole book.
    struct NumberedChapter {
        let number: String
        let chapter: Chapter
    }

    /// The folders of the book.
    var folders: [NumberedFolder] {
        let own = Set(book.folders.map(\.path))
        return whole.folders.enumerated().filter { own.contains($0.element.path) }.map {
            NumberedFolder(number: $0.offset + 1, folder: $0.element)
        }
    }

    /// The chapters directly in a folder.
    func chapters(of folder: NumberedFolder) -> [NumberedChapter] {
        folder.folder.chapters.compactMap(composer.handbook.chapter).enumerated().map {
            NumberedChapter(number: "\(folder.number).\($0.offset + 1)", chapter: $0.element)
        }
    }

    /// What stands before the chapters of a folder, and after them.
    func part(of folder: NumberedFolder) -> (before: [UInt8], after: [UInt8]) {
        let introduction = folder.folder.introduction.flatMap(composer.handbook.chapter)
        return written(
            composer.theme.renderAround(
                part: BookPart(
                    id: id(of: folder.folder.address), number: "\(folder.number)",
                    title: folder.folder.title,
                    body: introduction.map { composer.bookText(of: $0, shift: 1) } ?? .empty)))
    }

    /// The text of a chapter, which is the same in all books that hold it.
    func text(of chapter: NumberedChapter) -> Fragment {
        composer.bookText(of: chapter.chapter, shift: BookWriter.chapterLevel - 1)
    }

    /// A chapter with its ``text(of:)`` as it stands in this book.
    func html(of chapter: NumberedChapter, _ text: Fragment) -> [UInt8] {
        html(of: entry(chapter.chapter, number: chapter.number, text))
    }

    /// A part as it stands in this book.
    func html(of part: some TemplateContent) -> [UInt8] {
        links.written(composer.theme.render(part: part))
    }

    private func written(
        _ frame: (before: Fragment, after: Fragment)
    ) -> (before: [UInt8], after: [UInt8]) {
        (links.written(frame.before), links.written(frame.after))
    }

    /// Hands over a part with what stands in it.
    func write(
        _ part: BookPart, to sink: OutputFile.PieceSink,
        content: () throws(SystemError) -> Void
    ) throws(SystemError) {
        let frame = written(composer.theme.renderAround(part: part))
        try sink(frame.before)
        try content()
        try sink(frame.after)
    }

    /// The id of a page in the book.
    func id(of page: PagePath) -> String { book.places.id(of: page) ?? "" }

    private var isWhole: Bool { book.registers != nil }

    private var frame: BookPage {
        let facts = composer.facts(
            isWhole ? "Hele håndboka" : "Hele delen: \(book.title)",
            description: "\(book.title), laget for utskrift")
        return BookPage(
            layout: composer.layout(book.address, facts, showsNavigation: false),
            id: isWhole ? id(of: GeneratedPage.home.address) : "bok", name: book.title,
            lead: isWhole ? composer.handbook.settings.subtitle : composer.handbook.settings.title,
            latestChange: composer.latestChange.map(DisplayDate.init), isWhole: isWhole,
            hasAdditions: composer.hasAdditions,
            contents: Contents(entries: contents).fragment)
    }

    private var contents: [Contents.Entry] {
        let chapters = folders.flatMap { folder in
            [
                Contents.Entry(
                    level: 2, title: "\(folder.number) \(folder.folder.title)",
                    id: id(of: folder.folder.address))
            ]
                + self.chapters(of: folder).map {
                    Contents.Entry(
                        level: 3, title: "\($0.number) \($0.chapter.title)",
                        id: id(of: $0.chapter.address))
                }
        }
        return chapters + registerContents
    }

    /// The level of the heading of a chapter.
    static let chapterLevel = 3

    /// A chapter, or the guidance to a section of law, with its text.
    func entry(
        _ chapter: Chapter, number: String? = nil, title: String? = nil,
        level: Int = BookWriter.chapterLevel, _ text: Fragment
    ) -> BookChapter {
        BookChapter(
            id: id(of: chapter.address), level: level, number: number,
            title: title ?? chapter.title, kind: chapter.kind.className,
            kindTitle: title == nil ? chapter.kind.title : "Veiledning",
            owner: composer.link(toRole: chapter.responsible?.value, links),
            approver: composer.link(toRole: chapter.approval?.role.value, links),
            approvedOn: chapter.approval.map { DisplayDate($0.day) },
            version: chapter.version.map(DisplayDate.init),
            nextReview: chapter.nextReview.map(DisplayDate.init),
            appliesTo: chapter.appliesTo.compactMap { composer.link(toRole: $0.value, links) },
            isRetired: chapter.status == .obsolete,
            replacement: chapter.replacedBy.flatMap(composer.handbook.chapter).map {
                PageLink($0, links)
            },
            lawChanges: composer.lawChanges(of: chapter, links),
            legalBasis: chapter.basis.compactMap { composer.basisLink($0.value, links) },
            keyPoints: composer.keyPoints(of: chapter), body: text)
    }
}
