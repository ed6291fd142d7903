/// A law or regulation that text may name and the handbook need not hold: it gets a link to Lovdata
/// and no page (C23).
public struct OutsideLaw: Sendable {
    /// Its id, title and names; without section table.
    public let law: Law
    /// Whether sections are numbered by chapter, `9-2`.
    public let isNumberedByChapter: Bool

    /// Every law of the register, acts before regulations, by title.
    public static let all: [OutsideLaw] = rows.map { row in
        OutsideLaw(
            law: Law(
                id: Law.ID(rawValue: row.lovdataID), title: row.title,
                kind: row.lovdataID.hasPrefix("forskrift") ? .regulation : .act,
                names: row.names, lovdataID: row.lovdataID,
                validity: Law.Validity(start: row.isComing ? .notFixed : .unknown)),
            isNumberedByChapter: row.isNumberedByChapter)
    }

    /// One line of the table. The names of laws are made from the lines, not from the laws, which
    /// need a table of names themselves.
    struct Row: Sendable {
        let lovdataID: String
        let title: String
        let names: [String]
        let isNumberedByChapter: Bool
        let isComing: Bool
    }

    static let rows: [Row] = OutsideLawTable.text.split(separator: "\n").compactMap { line in
        let fields = line.split(separator: "|").map { String($0.trimmedSpaces) }
        guard fields.count == 4 else { return nil }
        let names = fields[3].split(separator: ";").map { String($0.trimmedSpaces) }
        return Row(
            lovdataID: fields[0], title: fields[2], names: names,
            isNumberedByChapter: fields[1].hasSuffix("k"), isComing: fields[1].hasPrefix("~"))
    }

    private static let registry = LawRegistry(all.map(\.law))

    /// The law that a whole name means, as a text writes it: `husleielovens`, `straffeloven av 2005`.
    /// A name that says another year, country or time than the register gives `nil`.
    public static func find(_ name: String) -> OutsideLaw? {
        let text = Tokenizer.tokenize(name.utf8.span, vocabulary: registry.names.vocabulary)
        let mentions = MentionFinder.mentions(in: text, names: registry.names).mentions
        guard mentions.count == 1, mentions[0].tokens == 0..<text.count,
            case .law(let index) = mentions[0].target
        else { return nil }
        return all[index]
    }

    /// Whether a law of this numbering may have the group's sections; unknown counts as yes.
    static func mayHave(_ group: SectionGroup, numberedByChapter: Bool?) -> Bool {
        guard let numberedByChapter else { return true }
        return group.members.allSatisfy {
            ($0.first.afterDash != nil && ($0.first.hasHyphen || !group.isPlural))
                == numberedByChapter
        }
    }
}

extension Substring {
    fileprivate var trimmedSpaces: Substring {
        var rest = drop { $0 == " " }
        while rest.last == " " { rest.removeLast() }
        return rest
    }
}
