import CalendarDate
import LegalReferences
import XML

extension LovdataAct {
    /// Larger files than this are no act; the largest acts have a few megabytes.
    public static let sizeLimit = 16_000_000

    /// Reads the XML of one act.
    ///
    /// - Throws: When the bytes are not XML without document type, or not an act with sections.
    public init(xml bytes: [UInt8]) throws(LovdataFault) {
        do {
            self = try ActReader.read(bytes)
        } catch {
            throw LovdataFault(line: error.line, message: error.message)
        }
    }

    init(_ head: [String: String], _ articles: [ActReader.Article]) throws(XMLFault) {
        let id = head["refid"].map(LovdataText.normal)?.lowercased() ?? ""
        guard id.hasPrefix("lov/") || id.hasPrefix("forskrift/"),
            id.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C })
        else {
            throw XMLFault(
                line: 1,
                message: "Filen er ikke en lov fra Lovdata: den mangler id-en (refid) i hodet.")
        }
        var sections: [Section] = []
        var unread: [String] = []
        var seen: Set<SectionNumber> = []
        for article in articles where article.belongs(to: id) {
            guard let number = article.number, seen.insert(number).inserted else {
                unread.append(LovdataText.normal(article.value))
                continue
            }
            sections.append(Section(article, number: number))
        }
        guard !sections.isEmpty else {
            throw XMLFault(line: 1, message: "Fant ingen paragrafer i filen.")
        }
        self.id = id
        title = LovdataText.normal(head["title"] ?? "")
        shortTitles = LovdataText.normal(head["titleShort"] ?? "").split(separator: "–")
            .map { LovdataText.normal(String($0)) }.filter { !$0.isEmpty }
        inForce = Day.all(in: head["dateInForce"] ?? "").min()
        changesInForce = Day.all(in: head["lastChangeInForce"] ?? "")
        let ministry = LovdataText.normal(head["ministry"] ?? "")
        self.ministry = ministry.isEmpty ? nil : ministry
        self.sections = sections
        unreadSections = unread
    }
}

extension LovdataAct.Section {
    fileprivate init(_ article: ActReader.Article, number: SectionNumber) {
        self.number = number
        heading = LovdataText.heading(article.title)
        chapter = article.chapter.map(LovdataText.heading)
        fingerprint =
            TextFingerprint(
                of: heading + LovdataText.partBreak + LovdataText.normal(article.text)
            ).description
        let amendments = AmendmentNote(article.note)
        repealedOn = article.repealedOn
        changedBy = amendments.last?.text
        changedOn = amendments.last?.day
        // A whole chapter that is changed changes each of its sections.
        coming = amendments.coming + AmendmentNote(article.chapterNote).coming
        hasLetteredList = article.hasLetteredList
        hasText = article.text.contains { $0.isLetter || $0.isNumber }
    }
}

extension Day {
    /// Every `2026-07-01` in a text.
    fileprivate static func all(in text: String) -> [Day] {
        text.split { !($0.isASCII && ($0.isNumber || $0 == "-")) }.compactMap { Day($0) }
    }
}
