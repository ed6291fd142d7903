import CalendarDate
import Handbook
import HandbookReports
import LegalReferences

extension Composer {
    /// The page that lists all laws.
    func lawsPage() -> FolderPage {
        let address = GeneratedPage.laws.address
        let links = links(from: address)
        return FolderPage(
            layout: layout(address, facts("Lover og forskrifter")),
            chapters: theme.render(
                parts: handbook.laws.map { file in
                    FolderEntry(
                        title: file.law.title, href: links.href(file.address),
                        kindTitle: file.law.kind == .act ? "Lov" : "Forskrift",
                        summary: file.fullTitle)
                }))
    }

    /// The page of one law.
    func page(of file: LawFile) -> LawPage {
        let links = links(from: file.address)
        return LawPage(
            layout: layout(file.address, facts(file.law.title)),
            officialName: file.fullTitle == file.law.title ? nil : file.fullTitle,
            shortNames: file.abbreviations.isEmpty
                ? nil : file.abbreviations.joined(separator: ", "),
            lovdataHref: LovdataAddress(file.law)?.description ?? "https://lovdata.no/",
            comparedOn: file.comparedOn.map(DisplayDate.init),
            comparedAge: file.comparedAge(on: today),
            isComparisonOld: file.isComparisonOld(on: today),
            validity: validity(of: file.law), parts: parts(of: file, links))
    }

    /// When a law began or ended, where that is worth saying.
    func validity(of law: Law) -> String? {
        switch (law.validity.state(on: today), law.validity.end, law.validity.start) {
        case (.repealed, let end?, _): "Opphevet; gjaldt til \(end.longText)."
        case (.notYetInForce, _, .day(let start)): "Gjelder fra \(start.longText)."
        case (.notYetInForce, _, _): "Vedtatt, men ikrafttredelsen er ikke fastsatt."
        default: nil
        }
    }

    /// `3 kapitler og 1 aktivitet`; `nil` where nothing cites the section.
    private func citedBy(_ section: SectionKey) -> String? {
        let chapters = handbook.citations[section]?.count ?? 0
        let activities = handbook.activities(for: section).count
        let counts = [
            chapters == 0 ? nil : chapters == 1 ? "1 kapittel" : "\(chapters) kapitler",
            activities == 0 ? nil : activities == 1 ? "1 aktivitet" : "\(activities) aktiviteter",
        ].compactMap(\.self)
        return counts.isEmpty ? nil : counts.joined(separator: " og ")
    }

    private func parts(of file: LawFile, _ links: Links) -> [LawPart] {
        file.law.sections.chunked(by: \.chapter).enumerated().map { index, part in
            LawPart(
                title: part.key, id: "del-\(index + 1)",
                sections: theme.render(
                    parts: part.items.map { item(of: $0, in: file, links) }))
        }
    }

    private func item(of section: Law.Section, in file: LawFile, _ links: Links) -> LawSection {
        let key = SectionKey(law: file.law.id, section: section.number)
        let hasPage = sections.contains(key)
        return LawSection(
            number: "§ \(section.number)",
            heading: section.heading.isEmpty ? nil : section.heading,
            id: SectionPages.anchor(of: section.number),
            href: hasPage ? links.href(key.address) : nil,
            lovdataHref: hasPage
                ? nil : LovdataAddress(file.law, section: section.number)?.description,
            hasGuidance: handbook.guidance[key] != nil, citedBy: citedBy(key),
            isRepealed: file.isRepealed(section.number, on: today),
            status: status(of: section, in: file),
            coming: section.coming.isEmpty
                ? nil : section.coming.map { text(of: $0) }.joined(separator: " "))
    }

    /// That a section will be repealed or does not apply yet.
    private func status(of section: Law.Section, in file: LawFile) -> String? {
        if let end = file.repeals[section.number] {
            return end > today ? "Oppheves \(end.longText)" : nil
        }
        let state = file.law.validity.state(on: today)
        return state == .notYetInForce ? "Vedtatt, ikke i kraft" : nil
    }
}
