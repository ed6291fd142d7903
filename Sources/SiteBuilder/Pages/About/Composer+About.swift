import CalendarDate
import Handbook
import LegalReferences

extension Composer {
    /// How and when the site was made.
    func aboutPage(pages: Int) -> AboutPage {
        let address = GeneratedPage.about.address
        let links = links(from: address)
        return AboutPage(
            layout: layout(address, facts("Om nettstedet")),
            facts: [
                handbook.settings.isProposal
                    ? Fact(name: "Status", value: Composer.proposal) : nil,
                Fact(name: "Bygget", value: today.longText),
                Fact(name: "Antall sider", value: "\(pages)"),
            ].compactMap(\.self)
                + (latestChange.map { [Fact(name: "Siste endring", value: $0.longText)] } ?? [])
                + missingHistory + lovdataAttribution,
            stored: storedKeys,
            links: [
                PageLink(title: "Revisjonsstatus", href: links.href(.review)),
                PageLink(
                    title: "Feilmeldinger", href: links.href(.faultGuide),
                    note: "for den som skriver i håndboka"),
            ])
    }

    /// What the pages keep in the reader's browser, key by key.
    private var storedKeys: [Fact] {
        let site = handbook.settings.id
        return [
            Fact(name: "\(site).utseende", value: "Lyst eller mørkt, når du har valgt det."),
            Fact(name: "\(site).min-side", value: "Rollen og kontoret du har valgt på forsiden."),
            Fact(
                name: "\(site).opplaring",
                value: "Stegene du har krysset av i opplæringen, med dato og versjon."),
            Fact(name: "\(site).opplaring-neste", value: "Hvor du fortsetter i opplæringen."),
            Fact(
                name: "\(site).sist-her",
                value: "Dagen du sist var her, så det som er nytt siden, kan merkes."),
            Fact(
                name: "hjemmel:\(site):sok",
                value: "Søkene dine, bare når du har bedt om at de huskes."),
        ]
    }

    private static let proposal =
        "Forslag, ikke vedtatt av noe kontor ennå. Et kontor som tar håndboka over, godkjenner den."

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
}

extension Law {
    /// Whether it has been compared with Lovdata's open data.
    fileprivate var isImported: Bool { sections.contains { $0.fingerprint != nil } }
}
