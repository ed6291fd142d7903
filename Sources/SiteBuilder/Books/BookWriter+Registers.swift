import CalendarDate
import FileSystem
import Handbook
import LegalReferences
import NorwegianText
import Templates

extension BookWriter {
    /// The registers in the contents of the book.
    var registerContents: [Contents.Entry] {
        guard let registers = book.registers else { return [] }
        let laws = registers.laws.map {
            Contents.Entry(level: 3, title: $0.file.law.title, id: id(of: $0.file.address))
        }
        return [Contents.Entry(level: 2, title: Title.laws, id: id(of: .laws))] + laws
            + (composer.calendar == nil
                ? [] : [Contents.Entry(level: 2, title: Title.wheel, id: id(of: .wheel))])
            + [
                Contents.Entry(level: 2, title: Title.roles, id: id(of: .roles)),
                Contents.Entry(level: 2, title: Title.glossary, id: id(of: .glossary)),
            ]
    }

    /// Hands over law, annual wheel, roles and glossary.
    func write(_ registers: BookRegisters, to sink: OutputFile.PieceSink) throws(SystemError) {
        try write(BookPart(id: id(of: .laws), title: Title.laws), to: sink) {
            () throws(SystemError) in
            for (file, sections) in registers.laws {
                try write(sections, of: file, to: sink)
            }
        }
        if let calendar = composer.calendar {
            try write(Title.wheel, .wheel, months(in: calendar), to: sink)
        }
        try write(Title.roles, .roles, composer.handbook.roles.map(entry), to: sink)
        let terms = composer.handbook.terms.sorted { AlphabeticalOrder.precedes($0.name, $1.name) }
        try write(Title.glossary, .glossary, terms.map(entry), to: sink)
    }

    private enum Title {
        static let laws = "Lovregister"
        static let wheel = "Årshjul"
        static let roles = "Rolleregister"
        static let glossary = "Ordliste"
    }

    private func id(of page: GeneratedPage) -> String { id(of: page.address) }

    private func write(
        _ title: String, _ page: GeneratedPage, _ entries: [BookEntry],
        to sink: OutputFile.PieceSink
    ) throws(SystemError) {
        let part = BookPart(id: id(of: page), title: title, isList: true)
        try write(part, to: sink) { () throws(SystemError) in
            for entry in entries { try sink(html(of: entry)) }
        }
    }

    /// The guidance to the sections of a law, then the sections that are only cited.
    private func write(
        _ sections: [Law.Section], of file: LawFile, to sink: OutputFile.PieceSink
    ) throws(SystemError) {
        func key(_ section: Law.Section) -> SectionKey {
            SectionKey(law: file.law.id, section: section.number)
        }
        let law = BookPart(id: id(of: file.address), level: 3, title: file.law.title)
        try write(law, to: sink) { () throws(SystemError) in
            for section in sections {
                guard let guidance = composer.handbook.guidance[key(section)] else { continue }
                let text = composer.bookText(of: guidance, shift: 3)
                try sink(html(of: entry(guidance, title: section.title, level: 4, text)))
            }
            let others = sections.filter { composer.handbook.guidance[key($0)] == nil }
            guard !others.isEmpty else { return }
            let list = BookPart(
                id: "\(id(of: file.address)):vist-til", level: 4,
                title: "Andre paragrafer som håndboka viser til", isList: true)
            try write(list, to: sink) { () throws(SystemError) in
                for section in others {
                    try sink(html(of: entry(section, key(section))))
                }
            }
        }
    }

    private func entry(_ section: Law.Section, _ key: SectionKey) -> BookEntry {
        let citing = (composer.handbook.citations[key] ?? []).compactMap {
            composer.handbook.chapter($0.chapter)
        }
        return BookEntry(
            id: id(of: key.address), title: section.title, label: "Omtalt i",
            links: rendered(citing.map { PageLink($0, links) }))
    }

    private func entry(_ role: Role) -> BookEntry {
        BookEntry(
            id: id(of: role.address), title: role.title, points: role.duties,
            label: "Stedfortreder",
            links: rendered([composer.link(toRole: role.deputy?.value, links)].compactMap(\.self)))
    }

    private func entry(_ term: Term) -> BookEntry {
        BookEntry(
            id: id(of: .glossary) + BookPlaces.separator + term.anchor, title: term.name,
            note: term.abbreviation,
            text: term.explanation
                + (term.synonyms.isEmpty
                    ? "" : " Også: \(term.synonyms.joined(separator: ", "))."),
            label: "Se",
            links: rendered(
                [term.chapter?.value].compactMap(\.self).compactMap(composer.handbook.chapter)
                    .map { PageLink($0, links) }))
    }

    private func rendered(_ links: [PageLink]) -> Fragment {
        composer.theme.render(parts: links.map(LinkLine.init))
    }

    private func months(in calendar: WheelCalendar) -> [BookEntry] {
        composer.months(ofYear: composer.today.year, in: calendar, links).map {
            BookEntry(
                id: "\(id(of: .wheel)):\($0.month.month)", title: "\($0.title) \($0.month.year)",
                points: $0.items.map { item in
                    let who = item.responsible.map(\.title).joined(separator: ", ")
                    return "\(item.title) (\(item.when), \(who))"
                })
        }
    }
}

extension Law.Section {
    /// `§ 17 Opplysning, råd og veiledning`
    fileprivate var title: String { heading.isEmpty ? "§ \(number)" : "§ \(number) \(heading)" }
}
