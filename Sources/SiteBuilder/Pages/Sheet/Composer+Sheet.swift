import Handbook
import Markdown

extension Composer {
    /// The sheet to sign for a path.
    func sheet(of chapter: Chapter, _ path: LearningPath) -> SheetPage {
        let address = chapter.sheetAddress
        let links = links(from: address)
        return SheetPage(
            layout: layout(address, facts("Kvittering: \(chapter.title)")),
            lead: "Jeg har gått gjennom disse stegene, med kapitlene i den versjonen som står her.",
            back: PageLink(chapter, links), column: "Steg",
            groups: path.stages.map { stage in
                SheetGroup(
                    title: stage.heading.text,
                    rows: theme.render(
                        parts: stage.steps.map { step in
                            let target = self.chapter(of: step)
                            return SheetRow(
                                title: step.title, href: target.map { links.href($0.address) },
                                note: "Ansvarlig: \(name(of: step.responsible))",
                                version: target?.version.map(DisplayDate.init))
                        }))
            },
            signers: ["Den nye", "Fadder", "Leder"], madeOn: DisplayDate(today))
    }

    /// The sheet to sign for a role: the chapters that it must know; `nil` where there are none.
    func sheet(of role: Role) -> SheetPage? {
        let address = role.sheetAddress
        let chapters = handbook.chapters(for: role.id)
        guard !chapters.isEmpty else { return nil }
        let links = links(from: address)
        let groups = ChapterKind.allCases.compactMap { kind -> SheetGroup? in
            let rows = chapters.filter { $0.kind == kind }.map {
                SheetRow(
                    title: $0.title, href: links.href($0.address),
                    version: $0.version.map(DisplayDate.init))
            }
            guard !rows.isEmpty else { return nil }
            return SheetGroup(
                title: kind == .guidance ? "Veiledning til paragrafer" : kind.pluralTitle,
                rows: theme.render(parts: rows))
        }
        return SheetPage(
            layout: layout(address, facts("Lesekvittering: \(role.title)")),
            lead: "Jeg har lest disse kapitlene i den versjonen som står her.",
            back: PageLink(title: role.title, href: links.href(self.address(of: role))),
            column: "Kapittel", groups: groups,
            signers: ["Ansatt", "Leder"], madeOn: DisplayDate(today))
    }

    private func name(of responsible: LearningPath.Responsible) -> String {
        switch responsible {
        case .role(let id): handbook.role(id)?.title ?? id
        case .other(let words): words.capitalizedFirst
        }
    }
}
