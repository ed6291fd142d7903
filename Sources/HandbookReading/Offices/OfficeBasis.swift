import CalendarDate
import Diagnostics
import Handbook

/// The common handbook as offices build on it; made once for them all.
struct OfficeBasis: Sendable {
    let handbook: Handbook
    let placed: [PlacedChapter]
    let addresses: PagePathTable
    let resolver: ChapterResolver
    /// The faults of the common handbook, which are told once.
    let faults: Set<Diagnostic>
    let today: Day
    /// The common chapters by path, as they were written.
    let chapters: [Chapter.ID: ParsedChapter]
    /// The chapters whose links name a heading in each chapter: another chapter in its place may
    /// not have the heading.
    let anchorLinks: [Chapter.ID: [Chapter.ID]]
    /// The chapters that use values.
    let valued: Set<Chapter.ID>

    init(_ resolution: Resolution, faults: Set<Diagnostic>, on today: Day) {
        handbook = resolution.handbook
        placed = resolution.placed
        addresses = resolution.addresses
        resolver = resolution.resolver
        self.faults = faults
        self.today = today
        chapters = Dictionary(
            placed.map { ($0.chapter.place.path, $0.chapter) }, uniquingKeysWith: { $1 })
        var anchorLinks: [Chapter.ID: [Chapter.ID]] = [:]
        for chapter in handbook.chapters + handbook.guidance.values.sorted(by: { $0.id < $1.id }) {
            for case .chapter(let target, anchor: _?) in chapter.links.values {
                anchorLinks[target, default: []].append(chapter.id)
            }
        }
        self.anchorLinks = anchorLinks
        valued = Set(placed.filter { !$0.chapter.valueUses.isEmpty }.map(\.chapter.place.path))
    }
}
