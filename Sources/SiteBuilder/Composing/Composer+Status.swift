import CalendarDate
import HandbookModel
import LegalReferences

extension Composer {
    /// What changed lately, by month.
    func changesPage() -> ChangesPage {
        let address = GeneratedPage.changes.address
        let links = links(from: address)
        let months = latestChanges(links).chunked { $0.date.iso.prefix(7) }
        let periods = months.map { month, notes in
            ChangePeriod(
                title: monthTitle(notes[0].date.iso), id: "maned-\(month)",
                changes: theme.render(parts: notes))
        }
        return ChangesPage(
            layout: layout(address, facts("Endringer")), periods: periods,
            rereadHref: links.href(.reread))
    }

    private func monthTitle(_ iso: String) -> String {
        guard let day = Day(iso) else { return iso }
        return "\(Day.monthNames[day.month - 1].capitalizedFirst) \(day.year)"
    }

    /// Every chapter with the one who keeps it and its next review.
    func reviewPage() -> ReviewPage {
        let address = GeneratedPage.review.address
        let links = links(from: address)
        let chapters = (handbook.chapters + handbook.guidance.values.sorted { $0.id < $1.id })
            .sorted { ($0.nextReview ?? today, $0.id) < ($1.nextReview ?? today, $1.id) }
        let overdue = chapters.count { $0.nextReview.map { $0 < today } ?? false }
        let owners = Set(chapters.compactMap { $0.responsible?.value })
        return ReviewPage(
            layout: layout(address, facts("Revisjonsstatus")),
            summary: overdue == 0
                ? "Ingen av \(chapters.count) kapitler er forfalt per \(today.longText)."
                : "\(overdue) av \(chapters.count) kapitler er forfalt per \(today.longText).",
            roles: handbook.roles.filter { owners.contains($0.id) }.map {
                FilterOption(id: $0.id, title: $0.title)
            },
            rows: theme.render(
                parts: chapters.map { chapter in
                    ReviewRow(
                        chapter: PageLink(chapter, links), kindTitle: chapter.kind.title,
                        owner: link(toRole: chapter.responsible?.value, links),
                        ownerID: chapter.responsible?.value,
                        approvedOn: chapter.approval.map { DisplayDate($0.day) },
                        nextReview: chapter.nextReview.map(DisplayDate.init),
                        remark: remark(on: chapter))
                }))
    }

    /// What the coordinator must know of a chapter beside its dates.
    private func remark(on chapter: Chapter) -> String? {
        if chapter.status != .current { return chapter.status.rawValue }
        return handbook.lawChanges(of: chapter, on: today).isEmpty
            ? nil : "Loven er endret – må vurderes"
    }

    /// How and when the site was made.
    func aboutPage(pages: Int) -> AboutPage {
        let address = GeneratedPage.about.address
        let links = links(from: address)
        let latest = handbook.chapters.compactMap(\.version).max()
        return AboutPage(
            layout: layout(address, facts("Om nettstedet")),
            facts: [
                Fact(name: "Bygget", value: today.longText),
                Fact(name: "Antall sider", value: "\(pages)"),
            ] + (latest.map { [Fact(name: "Siste endring", value: $0.longText)] } ?? [])
                + lovdataAttribution,
            links: [PageLink(title: "Revisjonsstatus", href: links.href(.review))])
    }

    /// What the licence of Lovdata's open data asks for (NLOD 2.0), where a law was imported.
    private var lovdataAttribution: [Fact] {
        guard handbook.registry.laws.contains(where: \.isImported) else { return [] }
        return [
            Fact(
                name: "Paragrafer",
                value: "Inneholder data under norsk lisens for offentlige data (NLOD) "
                    + "tilgjengeliggjort av Lovdata.")
        ]
    }

    /// The accessibility statement; `nil` where the office has not made one.
    func accessibilityPage() -> AccessibilityPage? {
        guard let statement = handbook.settings.accessibility else { return nil }
        let contact = handbook.settings.reportFault
        return AccessibilityPage(
            layout: layout(GeneratedPage.accessibility.address, facts("Tilgjengelighet")),
            publisher: handbook.settings.title, standard: "WCAG 2.1 nivå A og AA",
            conforms: statement.conforms,
            shortcomings: statement.shortcomings.map {
                Shortcoming(criterion: $0.criterion, text: $0.text, plan: $0.plan)
            },
            testedOn: statement.testedOn.map { DisplayDate($0) }, methods: statement.methods,
            contactHref: contact,
            contact: contact.map { $0.hasPrefix("mailto:") ? String($0.dropFirst(7)) : $0 },
            updatedOn: DisplayDate(statement.updatedOn))
    }
}

extension String {
    /// With a capital at the beginning.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Law {
    /// Whether it has been compared with Lovdata's open data.
    fileprivate var isImported: Bool { sections.contains { $0.fingerprint != nil } }
}
