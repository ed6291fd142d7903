import FileSystem
import HandbookModel

/// Writes a book piece by piece, so that it need not be in memory as a whole.
///
/// Everything in it comes from the same tree as the pages of the site; only the ``Links`` are
/// others, and lead to places in the book where it has them.
struct BookWriter {
    let composer: Composer
    let book: Book
    let links: Links

    /// The writer of a book.
    init(_ book: Book, with composer: Composer) {
        self.book = book
        self.composer = composer
        links = Links(from: book.address, in: book.places)
    }

    /// Hands over the page, in order.
    func write(to sink: OutputFile.PieceSink) throws(SystemError) {
        let page = composer.theme.renderAround(frame)
        try sink(page.before)
        for (index, folder) in book.folders.enumerated() {
            try write(folder, number: index + 1, to: sink)
        }
        if let registers = book.registers { try write(registers, to: sink) }
        try sink(page.after)
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

    private var frame: BookPage {
        let isWhole = book.registers != nil
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
        let chapters = book.folders.enumerated().flatMap { index, folder in
            [
                Contents.Entry(
                    level: 2, title: "\(index + 1) \(folder.title)", id: id(of: folder.address))
            ]
                + self.chapters(of: folder).enumerated().map { place, chapter in
                    Contents.Entry(
                        level: 3, title: "\(index + 1).\(place + 1) \(chapter.title)",
                        id: id(of: chapter.address))
                }
        }
        return chapters + registerContents
    }

    private func chapters(of folder: ChapterFolder) -> [Chapter] {
        folder.chapters.compactMap(composer.handbook.chapter)
    }

    private func write(
        _ folder: ChapterFolder, number: Int, to sink: OutputFile.PieceSink
    ) throws(SystemError) {
        let introduction = folder.introduction.flatMap(composer.handbook.chapter)
        let part = BookPart(
            id: id(of: folder.address), number: "\(number)", title: folder.title,
            body: introduction.map { body(of: $0, shift: 1) } ?? .empty)
        try write(part, to: sink) { () throws(SystemError) in
            for (index, chapter) in chapters(of: folder).enumerated() {
                try sink(
                    composer.theme.render(part: entry(chapter, number: "\(number).\(index + 1)"))
                        .bytes)
            }
        }
    }

    /// The text of a chapter, its headings so many levels deeper.
    private func body(of chapter: Chapter, shift: Int) -> Fragment {
        composer.text(of: chapter, links, shift: shift)
    }

    /// A chapter, or the guidance to a section of law, as it stands in the book.
    func entry(
        _ chapter: Chapter, number: String? = nil, title: String? = nil, level: Int = 3
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
            keyPoints: chapter.summary, body: body(of: chapter, shift: level - 1))
    }
}
