import CalendarDate
import Diagnostics
import HandbookReading
import LegalReferences
import LovdataFormat
import Yams

/// The comparison of a law's file with the act as Lovdata publishes it.
///
/// A section that gets its first fingerprint sets no alarm. One whose fingerprint differs gets the
/// day on which the change took force, unless no act has changed it since: then the words were only
/// put right. One that is gone, or that Lovdata marks, gets the day of its repeal. Changes that are
/// adopted and not in force are kept under `kommende`.
struct LawUpdate {
    private let act: LovdataAct
    private let day: Day
    let sections: [Entry]
    /// The headings of the file's chapters.
    let chapters: [String?]
    var edit: YAMLEdit
    /// What changed, in Norwegian, a line each.
    var notes: [String] = []

    /// A section of the file, and where in it.
    struct Entry {
        let number: SectionNumber
        let heading: String
        let fingerprint: String?
        let changedBy: String?
        let coming: String?
        let knowsList: Bool
        let isRepealed: Bool
        let chapter: Int
        let index: Int

        var path: [YAMLEdit.Step] {
            [.key("kapitler"), .item(chapter), .key("paragrafer"), .item(index)]
        }
    }

    init(of text: String, file: String, from act: LovdataAct, on day: Day) throws(LawImport.Fault) {
        self.act = act
        self.day = day
        do throws(YAMLEdit.Fault) {
            edit = try YAMLEdit(text, file: file)
        } catch {
            throw LawImport.Fault(diagnostic: error.diagnostic)
        }
        let root = YAMLTree(text, file: file).root
        let list = root?.value("kapitler")?.sequence.map(Array.init) ?? []
        chapters = list.map { $0.value("tittel")?.scalar?.string }
        sections = list.enumerated().flatMap { chapter, node in
            (node.value("paragrafer")?.sequence.map(Array.init) ?? []).enumerated().compactMap {
                Entry($1, chapter: chapter, index: $0)
            }
        }
    }

    /// The text of the file with the changes made.
    var text: String { edit.text }

    /// Makes the comparison.
    mutating func run() throws(LawImport.Fault) {
        do throws(YAMLEdit.Fault) {
            try edit.set("sammenlignet", to: "\(day)", at: [], after: LawUpdate.headKeys)
            let known = Dictionary(
                sections.map { ($0.number, $0) }, uniquingKeysWith: { a, _ in a })
            let pairs = act.sections.compactMap { section in
                known[section.number].map { (entry: $0, section: section) }
            }
            for pair in pairs {
                try compare(pair.entry, with: pair.section)
                try compareNotes(pair.entry, with: pair.section)
            }
            let first = pairs.count { $0.entry.fingerprint == nil }
            if first > 0 {
                notes.append(
                    "\(first) \(first == 1 ? "paragraf" : "paragrafer") "
                        + "har fått fingeravtrykk for første gang.")
            }
            let titles = Dictionary(grouping: pairs, by: \.entry.chapter)
                .mapValues { Set($0.map(\.section.chapter)) }
            try compareChapters(titles)
            let new = act.sections.filter { known[$0.number] == nil && $0.repealedOn == nil }
            try add(new, titles: titles)
            try repeal(Set(act.sections.map(\.number)))
        } catch {
            throw LawImport.Fault(diagnostic: error.diagnostic)
        }
        notes += act.unreadSections.map { "«\($0)» er hoppet over: nummeret kan ikke leses." }
    }

    private mutating func compare(
        _ entry: Entry, with section: LovdataAct.Section
    ) throws(YAMLEdit.Fault) {
        if !section.heading.isEmpty, section.heading != entry.heading {
            notes.append("§ \(entry.number): overskriften er nå «\(section.heading)».")
            try edit.set("overskrift", to: section.heading, at: entry.path, after: ["nummer"])
        }
        if let end = section.repealedOn, !entry.isRepealed { try repeal(entry, on: end) }
        guard section.fingerprint != entry.fingerprint else { return }
        if entry.fingerprint != nil, let by = section.changedBy, by == entry.changedBy {
            notes.append("§ \(entry.number): teksten er rettet uten at loven er endret.")
        } else if entry.fingerprint != nil {
            let changed = section.changedOn ?? act.lastChange(on: day) ?? day
            notes.append("§ \(entry.number): teksten er endret, i kraft \(changed.longText).")
            try edit.set("endret", to: "\(changed)", at: entry.path, after: LawUpdate.sectionKeys)
        }
        try edit.set(
            "fingeravtrykk", to: section.fingerprint, at: entry.path,
            after: ["endret"] + LawUpdate.sectionKeys)
    }

    /// The act of the last change, what is to come, and whether `§ 20 bokstav a` can mean an item.
    private mutating func compareNotes(
        _ entry: Entry, with section: LovdataAct.Section
    ) throws(YAMLEdit.Fault) {
        let keys = ["fingeravtrykk", "endret"] + LawUpdate.sectionKeys
        if let by = section.changedBy, by != entry.changedBy {
            try edit.set("endret_ved", to: by, at: entry.path, after: keys)
        }
        let coming = SectionChange.line(of: section.coming)
        if coming != entry.coming ?? "" {
            if coming.isEmpty {
                try edit.remove("kommende", at: entry.path)
            } else {
                notes += section.coming.map { "§ \(entry.number): \($0.text)." }
                try edit.set("kommende", to: coming, at: entry.path, after: ["endret_ved"] + keys)
            }
        }
        if !entry.knowsList, hasLetteredSibling(entry.number) {
            try edit.set(
                "har_bokstavliste", to: section.hasLetteredList ? "ja" : "nei", at: entry.path,
                after: ["kommende", "endret_ved"] + keys)
        }
    }

    private func hasLetteredSibling(_ number: SectionNumber) -> Bool {
        number.letter == nil
            && act.sections.contains {
                $0.number.letter != nil && $0.number.number == number.number
                    && $0.number.chapter == number.chapter
                    && $0.number.chapterLetter == number.chapterLetter
            }
    }

    /// A chapter whose sections all stand under one other heading in the act has a new heading.
    private mutating func compareChapters(_ titles: [Int: Set<String?>]) throws(YAMLEdit.Fault) {
        for (index, found) in titles.sorted(by: { $0.key < $1.key }) {
            guard found.count == 1, let title = found.first ?? nil, title != chapters[index],
                chapters[index] != nil
            else { continue }
            notes.append("Kapittelet heter nå «\(title)».")
            try edit.set("tittel", to: title, at: [.key("kapitler"), .item(index)])
        }
    }

    /// Sections that an earlier comparison knew and the act no longer has.
    private mutating func repeal(_ inForce: Set<SectionNumber>) throws(YAMLEdit.Fault) {
        let gone = sections.filter { !inForce.contains($0.number) && !$0.isRepealed }
        for entry in gone where entry.fingerprint != nil {
            try repeal(entry, on: act.lastChange(on: day) ?? day)
        }
        let strange = gone.filter { $0.fingerprint == nil }
        guard !strange.isEmpty else { return }
        let list = strange.prefix(6).map { "§ \($0.number)" }.joined(separator: ", ")
        notes.append(
            "Står i filen, men ikke i loven hos Lovdata: \(list)"
                + (strange.count > 6 ? " og \(strange.count - 6) til." : "."))
    }

    private mutating func repeal(_ entry: Entry, on end: Day) throws(YAMLEdit.Fault) {
        notes.append("§ \(entry.number): opphevet fra \(end.longText).")
        try edit.set("opphevet", to: "\(end)", at: entry.path, after: LawUpdate.sectionKeys)
    }

    private static let headKeys = ["departement", "gjelder_til", "gjelder_fra", "type", "lovdata"]
    private static let sectionKeys = ["overskrift", "nummer"]
}

extension LawUpdate.Entry {
    fileprivate init?(_ node: Node, chapter: Int, index: Int) {
        guard let number = node.value("nummer")?.scalar.flatMap({ SectionNumber($0.string) })
        else { return nil }
        self.number = number
        heading = node.value("overskrift")?.scalar?.string ?? ""
        fingerprint = node.value("fingeravtrykk")?.scalar?.string
        changedBy = node.value("endret_ved")?.scalar?.string
        coming = node.value("kommende")?.scalar?.string
        knowsList = node.value("har_bokstavliste") != nil
        isRepealed = node.value("opphevet") != nil
        self.chapter = chapter
        self.index = index
    }
}
