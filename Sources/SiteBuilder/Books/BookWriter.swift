import FileSystem
import Handbook

/// Writes a book piece by piece, so that it need not be in memory as a whole.
///
/// Everything in it comes from the same tree as the pages of the site; only the ``Links`` are
/// others, and lead to places in the book where it has them. A chapter is written as it stands in
/// the whole book, with the number that it has there; in a part its links are led on.
struct BookWriter {
    let composer: Composer
    let book: Book
    let links: Links
    private let whole: Book
    private let wholeLinks: Links

    /// The writer of a book that is a part of a whole one, or the whole itself.
    init(_ book: Book, of whole: Book, with composer: Composer) {
        self.book = book
        self.whole = whole
        self.composer = composer
        links = Links(from: book.address, in: book.places)
        wholeLinks = Links(from: whole.address, in: whole.places)
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
        for chapter in chapters(of: folder) { try sink(own(html(of: chapter))) }
        try sink(part.after)
    }

    /// What stands before everything in the book, and after it.
    var page: (before: [UInt8], after: [UInt8]) { composer.theme.renderAround(frame) }

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
        return composer.theme.renderAround(
            part: BookPart(
                id: id(of: folder.folder.address), number: "\(folder.number)",
                title: folder.folder.title,
                body: introduction.map { composer.text(of: $0, links, shift: 1) } ?? .empty))
    }

    /// A chapter as it stands in the whole book.
    func html(of chapter: NumberedChapter) -> [UInt8] {
        composer.theme.render(part: entry(chapter.chapter, number: chapter.number)).bytes
    }

    /// A text of the whole book as it stands in this one.
    func own(_ html: [UInt8]) -> [UInt8] {
        isWhole ? html : LedLinks(of: book, outOf: whole.places).leading(html)
    }

    /// Hands over a part with what stands in it.
    func write(
        _ part: BookPart, to sink: OutputFile.PieceSink,
        content: () throws(SystemError) -> Void
    ) throws(SystemError) {
        let frame = composer.theme.renderAround(part: part)
        try sink(frame.before)
        try content()
        try sink(frame.after)
    }

    /// The id of a page in the book.
    func id(of page: Address) -> String { book.places.id(of: page) ?? "" }

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

    /// A chapter, or the guidance to a section of law, as it stands in the whole book.
    func entry(
        _ chapter: Chapter, number: String? = nil, title: String? = nil, level: Int = 3
    ) -> BookChapter {
        let links = wholeLinks
        return BookChapter(
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
            keyPoints: composer.keyPoints(of: chapter, links),
            body: composer.text(of: chapter, links, shift: level - 1))
    }
}
