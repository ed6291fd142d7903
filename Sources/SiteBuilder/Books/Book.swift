import Handbook
import LegalReferences

/// What a page for paper holds: the whole handbook, or one folder with those inside it.
struct Book: Sendable {
    /// Where the page stands.
    let address: PagePath
    /// The title of the page.
    let title: String
    /// The folders, in reading order.
    let folders: [ChapterFolder]
    /// What follows the chapters; `nil` in a book of one folder.
    let registers: BookRegisters?
    /// What can be linked to inside the book.
    let places: BookPlaces

    /// The whole handbook: every chapter, and the registers that the chapters lead to.
    init(whole handbook: Handbook) {
        let registers = BookRegisters(of: handbook)
        address = GeneratedPage.book.address
        title = handbook.settings.title
        folders = handbook.folders
        self.registers = registers
        places = BookPlaces(Book.pages(of: folders, in: handbook) + registers.pages)
    }

    /// One folder, with those inside it.
    init(of folder: ChapterFolder, in handbook: Handbook) {
        address = Book.address(of: folder)
        title = folder.title
        folders = handbook.folders.filter {
            $0.path == folder.path || $0.path.hasPrefix(folder.path + "/")
        }
        registers = nil
        places = BookPlaces(Book.pages(of: folders, in: handbook))
    }

    /// A book of each folder of a handbook.
    static func parts(of handbook: Handbook) -> [Book] {
        handbook.folders.filter { !$0.path.isEmpty }.map { Book(of: $0, in: handbook) }
    }

    /// Where the book of a folder stands: `hele-boka/rutiner.html`.
    static func address(of folder: ChapterFolder) -> PagePath {
        PagePath(path: "hele-boka/\(folder.address.folder).html")
    }

    private static func pages(
        of folders: [ChapterFolder], in handbook: Handbook
    ) -> [PagePath] {
        folders.map(\.address)
            + folders.flatMap(\.chapters).compactMap(handbook.address)
    }
}

/// What a whole book has after its chapters: law, annual wheel, roles and glossary.
struct BookRegisters: Sendable {
    /// The laws of which the handbook cites or guides to a section, with those sections.
    let laws: [(file: LawFile, sections: [Law.Section])]
    /// The pages of the site whose text is here.
    let pages: [PagePath]

    init(of handbook: Handbook) {
        let cited = Set(handbook.citations.keys).union(handbook.guidance.keys)
        laws = handbook.laws.compactMap { file in
            let sections = file.law.sections.filter {
                cited.contains(SectionKey(law: file.law.id, section: $0.number))
            }
            return sections.isEmpty ? nil : (file, sections)
        }
        let sections = laws.flatMap { file, sections in
            sections.map { SectionKey(law: file.law.id, section: $0.number).address }
        }
        let generated: [GeneratedPage] = [.home, .laws, .roles, .glossary, .wheel]
        pages =
            generated.map(\.address) + laws.map(\.file.address) + sections
            + handbook.roles.map(\.address)
    }
}
