import CalendarDate
import Handbook
import HandbookReports
import LegalReferences
import ParallelMap

/// Makes page values of a handbook: what a template of the theme shows of it.
///
/// A class only so that all pages share one: nothing in it ever changes.
final class Composer: Sendable {
    let handbook: Handbook
    let theme: Theme
    /// The day of the build.
    let today: Day
    /// Where each chapter stands: its folder's index and its own among the folder's chapters.
    let places: [Chapter.ID: (folder: Int, index: Int)]
    /// The annual wheel; `nil` where the handbook has none.
    let calendar: WheelCalendar?
    /// The paths for new employees.
    let paths: PathIndex
    /// The earlier editions that the site carries along, the latest first.
    let editions: [Edition]
    /// The latest day that a chapter changed.
    let latestChange: Day?
    /// Whether an office adds to a chapter.
    let hasAdditions: Bool
    /// The sections of law that have a page.
    let sections: SectionPages
    /// The tags that begin references and terms in the texts.
    let annotations: AnnotationTags
    /// The chapters that are the pages of roles.
    let roleChapters: [Role.ID: Chapter]
    /// Reads the references in texts that are not Markdown.
    let reader: CitationReader
    /// Whether the blocks of a chapter's text tell on which line of the file they begin.
    let marksLines: Bool
    private let frames: FolderFrames
    private let reviews: Once<[Chapter.ID: ReviewStatus]>

    /// A composer for pages at these addresses.
    init(
        handbook: Handbook, theme: Theme, today: Day, calendar: WheelCalendar?, pages: [PagePath],
        editions: [Edition], purpose: SitePurpose
    ) {
        self.editions = editions
        marksLines = purpose.marksLines
        self.handbook = handbook
        self.theme = theme
        self.today = today
        self.calendar = calendar
        paths = PathIndex(of: handbook)
        latestChange = handbook.chapters.compactMap(\.version).max()
        hasAdditions = handbook.chapters.contains { $0.addition != nil }
        sections = SectionPages(of: handbook)
        annotations = AnnotationTags(of: handbook, sections: sections)
        roleChapters = handbook.roleChapters
        reader = CitationReader(registry: handbook.registry, day: today)
        frames = FolderFrames(of: pages) { page in
            FolderFrame(
                of: page, in: handbook, theme: theme, hasEditions: !editions.isEmpty,
                purpose: purpose)
        }
        var places: [Chapter.ID: (folder: Int, index: Int)] = [:]
        for (folder, value) in handbook.folders.enumerated() {
            for (index, chapter) in value.chapters.enumerated() {
                places[chapter] = (folder, index)
            }
        }
        self.places = places
        reviews = Once {
            Dictionary(
                Parallel.map(handbook.chapters + handbook.guidance.values) {
                    ($0.id, handbook.reviewStatus(of: $0, on: today))
                }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// How a chapter stands on the day of the build. Many pages ask for it, so it is looked up.
    func review(of chapter: Chapter) -> ReviewStatus {
        reviews.value[chapter.id] ?? handbook.reviewStatus(of: chapter, on: today)
    }

    /// The layout of a page.
    func layout(
        _ address: PagePath, _ facts: PageFacts, showsNavigation: Bool = true
    ) -> Layout {
        guard let frame = frames[address.folder] else {
            preconditionFailure("a page outside every folder: \(address)")
        }
        var facts = facts
        if showsNavigation {
            facts.navigation = frame.navigation.marking(address)
        }
        return Layout(frame: frame.value, facts: facts, links: frame.links)
    }

    /// The links of a page.
    func links(from address: PagePath) -> Links {
        frames[address.folder]?.links ?? Links(from: address)
    }
}

extension PagePath {
    /// The folder that the page stands in, without the last `/`; empty for the root.
    var folder: String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    }
}
