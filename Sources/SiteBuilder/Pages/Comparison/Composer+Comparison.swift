import CalendarDate
import Handbook
import HandbookReports

extension Composer {
    /// The page that compares the versions of a chapter; `nil` where there is only one.
    func comparisonPage(of chapter: Chapter) -> ComparisonPage? {
        guard let versions = handbook.versions(of: chapter) else { return nil }
        let address = chapter.comparisonAddress
        return ComparisonPage(
            layout: layout(
                address, facts("Hva er endret: \(chapter.title)"), showsNavigation: false),
            back: PageLink(chapter, links(from: address)),
            comparisons: versions.comparisons.map { comparison in
                ComparisonPart(
                    title: title(of: comparison), id: comparison.anchor,
                    note: comparison.to == nil ? pendingNote : nil,
                    changes: RedlineDrawing(comparison).fragment)
            })
    }

    private func title(of comparison: ChapterComparison) -> String {
        let former = comparison.from.map(\.longText).orEmpty
        guard let to = comparison.to else { return "Endret etter godkjenningen \(former)" }
        return "Godkjent \(to.longText), sammenlignet med \(former)"
    }

    private var pendingNote: String {
        handbook.settings.publishes == .newest
            ? "Kapitlet viser den nyeste teksten. Endringen er ikke godkjent ennå."
            : "Endringen venter på godkjenning. Kapitlet viser teksten slik den er godkjent."
    }

    /// The comparison of a chapter, from one of its pages.
    func comparison(of chapter: Chapter, _ links: Links) -> ComparisonLink? {
        handbook.versions(of: chapter).map {
            ComparisonLink(
                href: links.href(chapter.comparisonAddress),
                isWaiting: $0.pending != nil && handbook.settings.publishes == .approved)
        }
    }

    /// The comparison that shows what a note of change tells of: from the version that was approved
    /// before the day to the next.
    func comparison(of change: Change, in chapter: Chapter, _ links: Links) -> String? {
        guard let versions = handbook.versions(of: chapter) else { return nil }
        let days = versions.approved.compactMap(\.approvedOn)
        let anchor: String?
        if let next = days.firstIndex(where: { $0 >= change.day }) {
            anchor =
                next == 0 ? nil : ChapterComparison.anchor(from: days[next - 1], to: days[next])
        } else {
            anchor =
                versions.pending == nil
                ? nil : days.last.map { ChapterComparison.anchor(from: $0, to: nil) }
        }
        return anchor.map { "\(links.href(chapter.comparisonAddress))#\($0)" }
    }
}

extension ChapterComparison {
    fileprivate var anchor: String {
        from.map { ChapterComparison.anchor(from: $0, to: to) }.orEmpty
    }

    /// The place on the page of a comparison.
    fileprivate static func anchor(from: Day, to: Day?) -> String {
        "endret-\(from)-\(to.map(\.description) ?? "nå")"
    }
}

extension Chapter {
    /// Where the page that compares its versions stands.
    var comparisonAddress: PagePath { address.comparison }
}
