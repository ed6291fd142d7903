import CalendarDate
import Handbook
import HandbookReports
import LegalReferences
import Templates

extension Composer {
    /// The page of one section of law.
    func page(of section: Law.Section, in file: LawFile) -> SectionPage {
        let law = file.law
        let key = SectionKey(law: law.id, section: section.number)
        let links = links(from: key.address)
        let guidance = handbook.guidance[key]
        let citing = handbook.citations[key] ?? []
        let (citations, routine) = citationGroups(of: key, links)
        let neighbours = neighbours(of: section.number, in: law)
        return SectionPage(
            layout: layout(key.address, facts(of: section, in: law, guidance: guidance)),
            number: "§ \(section.number)",
            heading: section.heading.isEmpty ? nil : section.heading,
            law: PageLink(title: law.title, href: links.href(file.address)),
            place: section.chapter, routine: routine,
            lovdataHref: LovdataAddress(law, section: section.number)?.description
                ?? "https://lovdata.no/",
            comparedOn: file.comparedOn.map(DisplayDate.init),
            comparedAge: file.comparedAge(on: today),
            isComparisonOld: file.isComparisonOld(on: today), changedBy: section.changedBy,
            lastDay: guidance?.lastDay.map(DisplayDate.init),
            validity: validity(of: section, in: file),
            isRepealed: file.isRepealed(section.number, on: today),
            lawChanges: guidance.map { lawChanges(of: $0, links) } ?? [],
            comingLaw: section.coming.map {
                PageLink(
                    title: "\(law.title) § \(section.number)", href: links.href(key.address),
                    note: text(of: $0))
            },
            isDraft: guidance?.status == .draft,
            trust: guidance.flatMap { trust(of: $0, links) },
            control: guidance.map { control(of: $0, links) },
            isChangedAfterApproval: guidance?.isChangedAfterApproval ?? false,
            guidance: guidance.map { body(of: $0, links) } ?? Fragment(html: ""),
            origin: guidance.flatMap { origin(of: $0, links) },
            contents: contents(of: guidance, isCited: !citations.isEmpty),
            citations: citations,
            demands: demandLinks(to: key, links),
            citationCount: citing.count + handbook.activities(for: key).count
                + handbook.controlRounds(of: key).count,
            previous: neighbours.previous.map { link(to: $0, in: law, links) },
            next: neighbours.next.map { link(to: $0, in: law, links) })
    }

    /// Whether the section, or its law, began or ended, where that is worth saying.
    private func validity(of section: Law.Section, in file: LawFile) -> String? {
        let own =
            file.repeals[section.number].map {
                "\($0 <= today ? "Opphevet fra" : "Oppheves") \($0.longText)."
            } ?? validity(of: file.law)
        let all =
            [own, successor(of: section.number, in: file)].compactMap(\.self)
            + predecessors(of: section.number, in: file)
        return all.isEmpty ? nil : all.joined(separator: " ")
    }

    /// `Fra 1. juli 2027: § 17 i Forvaltningsloven (2025).`
    private func successor(of number: SectionNumber, in file: LawFile) -> String? {
        guard let next = file.replacedBy.flatMap(handbook.law),
            let section = file.replacements[number], let last = file.law.validity.end
        else { return nil }
        return "Fra \(last.advanced(by: 1).longText): § \(section) i \(next.law.title)."
    }

    /// What holds for cases before the law took another's place.
    private func predecessors(of number: SectionNumber, in file: LawFile) -> [String] {
        handbook.laws.filter { $0.replacedBy == file.law.id }.compactMap { former in
            let sections = former.replacements.filter { $0.value == number }.keys.sorted()
            guard !sections.isEmpty, let last = former.law.validity.end else { return nil }
            let list = sections.map { "§ \($0)" }.joined(separator: ", ")
            return "Før \(last.advanced(by: 1).longText) sto dette i \(list) i "
                + "\(former.law.title). Eldre saker kan følge den."
        }
    }

    private func facts(
        of section: Law.Section, in law: Law, guidance: Chapter?
    ) -> PageFacts {
        var facts = guidance.map(facts) ?? facts("")
        facts.title = "§ \(section.number) \(section.heading)"
        facts.description = "\(law.title) \(facts.title)"
        facts.feedbackHref = feedback(title: "\(law.title) § \(section.number)", version: nil)
        return facts
    }

    private func contents(of guidance: Chapter?, isCited: Bool) -> Fragment {
        var entries = guidance.map { contents(of: $0).entries } ?? []
        if isCited {
            entries.append(
                Contents.Entry(level: 2, title: "Viser hit", id: "side:henvisninger"))
        }
        return Contents(entries: entries).fragment
    }

    /// The sections before and after one that have a page too.
    private func neighbours(
        of number: SectionNumber, in law: Law
    ) -> (previous: Law.Section?, next: Law.Section?) {
        let shown = sections.sections(of: law)
        guard let index = shown.firstIndex(where: { $0.number == number }) else {
            return (nil, nil)
        }
        return (
            index > 0 ? shown[index - 1] : nil, index + 1 < shown.count ? shown[index + 1] : nil
        )
    }

    private func link(to section: Law.Section, in law: Law, _ links: Links) -> PageLink {
        PageLink(
            title: "§ \(section.number) \(section.heading)",
            href: links.href(SectionKey(law: law.id, section: section.number).address))
    }
}
