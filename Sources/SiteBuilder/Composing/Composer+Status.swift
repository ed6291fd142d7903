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
            layout: layout(address, facts("Nytt i håndboka")), periods: periods,
            feedHref: handbook.hasChanges ? links.href(file: ChangeFeed.path) : nil,
            rereadHref: links.href(.reread))
    }

    private func monthTitle(_ iso: String) -> String {
        guard let day = Day(iso) else { return iso }
        return "\(Day.monthNames[day.month - 1].capitalizedFirst) \(day.year)"
    }

    /// How and when the site was made.
    func aboutPage(pages: Int) -> AboutPage {
        let address = GeneratedPage.about.address
        let links = links(from: address)
        return AboutPage(
            layout: layout(address, facts("Om nettstedet")),
            facts: [
                Fact(name: "Bygget", value: today.longText),
                Fact(name: "Antall sider", value: "\(pages)"),
            ] + (latestChange.map { [Fact(name: "Siste endring", value: $0.longText)] } ?? [])
                + missingHistory + lovdataAttribution,
            links: [
                PageLink(title: "Revisjonsstatus", href: links.href(.review)),
                PageLink(
                    title: "Feilmeldinger", href: links.href(.faultGuide),
                    note: "for den som skriver i håndboka"),
            ])
    }

    /// Why no chapter tells when it was last edited, where that has a reason to be told.
    private var missingHistory: [Fact] {
        let reason: String
        switch handbook.history.absence {
        case nil: return []
        case .shallow: reason = "bare en del av historikken i git var hentet"
        case .refused: reason = "git ga ikke tilgang til historikken"
        }
        return [
            Fact(name: "Sist redigert", value: "Vises ikke på kapitlene, fordi \(reason).")
        ]
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
            contactText: statement.contact, contactHref: contact,
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
