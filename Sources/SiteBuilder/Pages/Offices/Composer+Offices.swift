import Handbook

extension Composer {
    /// How the offices use the common handbook, or how one does.
    func officesPage() -> OfficesPage {
        let address = GeneratedPage.offices.address
        let links = links(from: address)
        let title = handbook.localTitle
        return OfficesPage(
            layout: layout(address, facts(title)),
            lead: handbook.office == nil
                ? "Håndboka er felles. Hvert kontor vedtar kapitlene, gir sine verdier og kan ha "
                    + "tillegg og egne kapitler."
                : "Det meste i håndboka er felles for flere kontorer. Her står det som er lokalt.",
            offices: handbook.offices.map { part(of: $0, links) })
    }

    private func part(of summary: OfficeSummary, _ links: Links) -> OfficePart {
        let total =
            summary.adoptedCount + summary.adoptedEarlier.count + summary.notAdopted.count
        func group(_ title: String, _ items: [OfficeSummary.Item]) -> OfficeGroup? {
            guard !items.isEmpty else { return nil }
            return OfficeGroup(
                title: title, count: items.count,
                items: items.map { item in
                    OfficeItem(
                        title: item.title,
                        href: handbook.chapter(item.chapter).map { links.href($0.address) },
                        note: item.note)
                })
        }
        return OfficePart(
            title: summary.office.title, id: "kontor-\(summary.office.id)",
            summary: "\(summary.adoptedCount) av \(total) felles kapitler er vedtatt i den "
                + "versjonen som gjelder.",
            facts: summary.values.map { OfficeFact(name: $0.title, value: $0.text) },
            groups: [
                group("Egne kapitler", summary.ownChapters),
                group("Egne utgaver av felles kapitler", summary.replacements),
                group("Tillegg til felles kapitler", summary.additions),
                group("Vedtatt i tidligere versjon", summary.adoptedEarlier),
                group("Ikke vedtatt", summary.notAdopted),
            ].compactMap(\.self))
    }
}

extension Handbook {
    /// What is local is called: `Lokalt i Hamar`; in the common handbook `Kontorene`.
    var localTitle: String {
        office.map { "Lokalt i \($0.office.place)" } ?? "Kontorene"
    }
}
