public import CalendarDate
import FileSystem
public import Handbook
import HandbookReports
import LegalReferences
public import SourceFiles

/// Every file of the site for one handbook, in one theme, on one day.
public struct SitePlan: Sendable {
    /// The files, ready to publish.
    public let output: OutputPlan
    /// How many of them are pages.
    public let pageCount: Int

    /// Plans the site. Pages are rendered when they are written, so that they are never all in
    /// memory at once.
    ///
    /// - Parameter editions: Earlier editions that the site carries along, the latest first.
    /// - Parameter observe: Is told when each stage of the planning begins.
    /// - Throws: `OutputPlan.Fault` when two files want the same place, which only a fault of the
    ///   program or the theme can cause: the handbook's own addresses have been checked.
    public init(
        of handbook: Handbook, from source: FileTree, theme: Theme, on today: Day,
        for purpose: SitePurpose = .publishing, carrying editions: [Edition] = [],
        observe: BuildStage.Observer = { _ in }
    ) throws(OutputPlan.Fault) {
        observe(.planning)
        let site = SiteFiles(
            of: handbook, from: source, theme: theme, on: today, for: purpose, carrying: editions)
        observe(.indexing)
        output = try OutputPlan(
            site.files + SearchFiles(handbook: handbook, on: today).files
                + editions.flatMap(\.files), groups: site.groups)
        pageCount = site.pageCount
    }

    /// A plan of these files.
    init(output: OutputPlan, pageCount: Int) {
        self.output = output
        self.pageCount = pageCount
    }
}

/// Every file of a site except those of the search, which have to be made together.
struct SiteFiles {
    let files: [OutputFile]
    /// Those that are cheaper to write together.
    let groups: [OutputGroup]
    let pageCount: Int

    /// The folder of the site with the theme's style sheet and scripts.
    static let themeFolder = "tema"

    init(
        of handbook: Handbook, from source: FileTree, theme: Theme, on today: Day,
        for purpose: SitePurpose, carrying editions: [Edition] = []
    ) {
        let calendar = WheelCalendar(of: handbook, on: today)
        let pages =
            SiteFiles.pages(of: handbook) + (calendar.map(SiteFiles.pages) ?? [])
            + (editions.isEmpty ? [] : [SiteFiles.editionsPage])
        let whole = Book(whole: handbook)
        let parts = Book.parts(of: handbook)
        let books = [whole] + parts
        let composer = Composer(
            handbook: handbook, theme: theme, today: today, calendar: calendar,
            pages: pages.map(\.address) + books.map(\.address), editions: editions,
            purpose: purpose)
        let count = pages.count + books.count
        let pageFiles = pages.map { page in
            OutputFile(
                path: page.address.path,
                contents: .made { () throws(SystemError) in page.render(composer, count) })
        }
        let bookFiles = books.map { book in
            OutputFile(
                path: book.address.path,
                contents: .pieces { sink throws(SystemError) in
                    try BookWriter(book, of: whole, with: composer).write(to: sink)
                })
        }
        groups = [JointBooks(whole, parts, with: composer).group]
        let feeds = handbook.hasChanges ? [ChangeFeed.path] : []
        let feedFiles = feeds.map { path in
            OutputFile(
                path: path,
                contents: .made { () throws(SystemError) in ChangeFeed(handbook: handbook).bytes })
        }
        let attachments = handbook.attachments.map {
            OutputFile(path: $0, copyOf: $0, in: source)
        }
        let figures = ControlTable(handbook: handbook).text.map { Array($0.utf8) }
        let tables =
            [
                OutputFile(
                    path: CoverageTable.path,
                    contents: .made { () throws(SystemError) in
                        Array(CoverageTable(handbook: handbook).text.utf8)
                    })
            ]
            + [figures.map { OutputFile(path: ControlTable.path, contents: .bytes($0)) }]
            .compactMap(\.self)
        let calendars = (calendar?.files ?? []).map { file in
            OutputFile(
                path: file.path,
                contents: .made { () throws(SystemError) in file.stream(in: handbook) })
        }
        files =
            pageFiles + bookFiles + feedFiles + SiteFiles.themeFiles(of: theme)
            + SiteFiles.formerSections(of: handbook, in: theme) + attachments
            + tables + calendars
        pageCount = count
    }

    /// The files of the theme that pages use.
    static func themeFiles(of theme: Theme) -> [OutputFile] {
        theme.assets.map {
            OutputFile(path: "\(themeFolder)/\($0.path)", contents: .bytes($0.bytes))
        }
    }

    /// What leads on from the address of a section without a page: a server shows the page for what
    /// is not found in the folder of the law, and its script is looked for there.
    private static func formerSections(of handbook: Handbook, in theme: Theme) -> [OutputFile] {
        let script = theme.assets.first { $0.path == "ikke-funnet.js" }
        return handbook.laws.flatMap { file in
            [script].compactMap(\.self).map {
                OutputFile(
                    path: "lov/\(file.law.id.rawValue)/\(themeFolder)/\($0.path)",
                    contents: .bytes($0.bytes))
            }
        }
    }

    /// Every page of a handbook, in no order.
    private static func pages(of handbook: Handbook) -> [PlannedPage] {
        var pages = generated
        if handbook.settings.accessibility != nil {
            pages.append(
                PlannedPage(.accessibility) { composer in
                    composer.accessibilityPage().map(composer.theme.render) ?? []
                })
        }
        if !handbook.circulars.isEmpty {
            pages.append(PlannedPage(.circulars) { $0.theme.render($0.circularsPage()) })
        }
        if !handbook.offices.isEmpty {
            pages.append(PlannedPage(.offices) { $0.theme.render($0.officesPage()) })
        }
        let introductions = Set(handbook.folders.compactMap(\.introduction))
        for chapter in handbook.chapters where !introductions.contains(chapter.id) {
            pages.append(PlannedPage(chapter.address) { $0.theme.render($0.page(of: chapter)) })
        }
        for folder in handbook.folders where !folder.path.isEmpty {
            pages.append(PlannedPage(folder.address) { $0.theme.render($0.page(of: folder)) })
        }
        for chapter in handbook.chapters + handbook.guidance.values {
            for former in chapter.formerAddresses.map({ PagePath(path: $0.value) }) {
                pages.append(
                    PlannedPage(former) {
                        $0.theme.render($0.redirectPage(from: former, to: chapter))
                    })
            }
        }
        pages += comparisons(of: handbook)
        pages += controlPages(of: handbook)
        let sections = SectionPages(of: handbook)
        for file in handbook.laws {
            pages.append(PlannedPage(file.address) { $0.theme.render($0.page(of: file)) })
            for section in sections.sections(of: file.law) {
                let key = SectionKey(law: file.law.id, section: section.number)
                pages.append(
                    PlannedPage(key.address) { $0.theme.render($0.page(of: section, in: file)) })
            }
        }
        for demand in handbook.demandedLetters {
            pages.append(PlannedPage(demand.address) { $0.theme.render($0.page(of: demand)) })
        }
        for role in handbook.roles {
            pages.append(
                PlannedPage(role.address) { composer in
                    composer.roleChapters[role.id].map {
                        composer.theme.render(composer.redirectPage(from: role.address, to: $0))
                    } ?? composer.theme.render(composer.page(of: role))
                })
        }
        pages += sheets(of: handbook)
        return pages
    }

    /// The pages that compare the versions of chapters.
    private static func comparisons(of handbook: Handbook) -> [PlannedPage] {
        (handbook.chapters + handbook.guidance.values)
            .filter { handbook.versions(of: $0) != nil }.map { chapter in
                PlannedPage(chapter.comparisonAddress) { composer in
                    composer.comparisonPage(of: chapter).map(composer.theme.render) ?? []
                }
            }
    }

    /// The pages of internal control and risk; none without their files.
    private static func controlPages(of handbook: Handbook) -> [PlannedPage] {
        var pages = handbook.controlRounds.map { round in
            PlannedPage(round.address) { $0.theme.render($0.page(of: round)) }
        }
        if !handbook.controlRounds.isEmpty {
            pages.append(PlannedPage(.results) { $0.theme.render($0.resultsPage()) })
        }
        if let register = handbook.risks {
            pages.append(PlannedPage(.risks) { $0.theme.render($0.riskPage(of: register)) })
        }
        return pages
    }

    /// The sheets to sign.
    private static func sheets(of handbook: Handbook) -> [PlannedPage] {
        handbook.chapters.filter { $0.kind == .path }.map { chapter in
            PlannedPage(chapter.sheetAddress) { composer in
                composer.paths.path(chapter.id).map {
                    composer.theme.render(composer.sheet(of: chapter, $0))
                } ?? []
            }
        }
            + handbook.roles.filter { !handbook.chapters(for: $0.id).isEmpty }.map { role in
                PlannedPage(role.sheetAddress) { composer in
                    composer.sheet(of: role).map(composer.theme.render) ?? []
                }
            }
    }

    /// The pages of the annual wheel.
    private static func pages(of calendar: WheelCalendar) -> [PlannedPage] {
        calendar.shownYears.map { year in
            PlannedPage(calendar.years.wheel(year)) {
                $0.theme.render($0.wheelPage(year, of: calendar))
            }
        }
            + [
                PlannedPage(.poster) { $0.theme.render($0.posterPage(of: calendar)) }
            ]
            + calendar.evaluatedYears.map { year in
                PlannedPage(calendar.years.evaluation(year)) {
                    $0.theme.render($0.evaluationPage(year, of: calendar))
                }
            }
    }

    private static let editionsPage = PlannedPage(.editions) {
        $0.theme.render($0.editionsPage())
    }

    /// The pages that every site has.
    private static let generated = [
        PlannedPage(.home) { $0.theme.render($0.homePage()) },
        PlannedPage(.laws) { $0.theme.render($0.lawsPage()) },
        PlannedPage(.roles) { $0.theme.render($0.rolesPage()) },
        PlannedPage(.glossary) { $0.theme.render($0.glossaryPage()) },
        PlannedPage(.chapters) { $0.theme.render($0.chaptersPage()) },
        PlannedPage(.index) { $0.theme.render($0.indexPage()) },
        PlannedPage(.search) { $0.theme.render($0.searchPage()) },
        PlannedPage(.coverage) { $0.theme.render($0.coveragePage()) },
        PlannedPage(.changes) { $0.theme.render($0.changesPage()) },
        PlannedPage(.reread) { $0.theme.render($0.rereadPage()) },
        PlannedPage(.review) { $0.theme.render($0.reviewPage()) },
        PlannedPage(.faultGuide) { $0.theme.render($0.faultGuidePage()) },
        PlannedPage(GeneratedPage.about.address) { $0.theme.render($0.aboutPage(pages: $1)) },
        PlannedPage(.notFound) { $0.theme.render($0.notFoundPage()) },
    ]
}

/// A page that is rendered when its turn comes.
private struct PlannedPage: Sendable {
    let address: PagePath
    /// Renders the page, given how many pages the site has.
    let render: @Sendable (Composer, Int) -> [UInt8]

    init(_ address: PagePath, render: @escaping @Sendable (Composer, Int) -> [UInt8]) {
        self.address = address
        self.render = render
    }

    init(_ address: PagePath, render: @escaping @Sendable (Composer) -> [UInt8]) {
        self.init(address) { composer, _ in render(composer) }
    }

    init(_ page: GeneratedPage, render: @escaping @Sendable (Composer) -> [UInt8]) {
        self.init(page.address, render: render)
    }
}
