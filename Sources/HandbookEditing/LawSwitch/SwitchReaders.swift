import LegalReferences

/// How references are read before and after a law took another's place.
struct SwitchReaders {
    let old: Law
    let new: Law
    /// Reads as the handbook does now.
    let before: CitationReader
    /// The same, but a name with a year, date or number means none of the two laws: what it finds
    /// of the old law is what a text calls by its mere name.
    let undated: CitationReader
    /// Reads as the handbook will.
    let after: CitationReader
    /// The name of the old law with its year, for what stays with it: `fvl. (1967)`.
    let datedName: String
    /// The shortest name of the new law.
    let shortName: String
    let year: String

    init?(from old: LawNames, to new: LawNames, before: [Law], after: [Law]) {
        self.old = old.law
        self.new = new.law
        self.before = CitationReader(registry: LawRegistry(before))
        self.after = CitationReader(registry: LawRegistry(after))
        undated = CitationReader(
            registry: LawRegistry(
                before.map { $0.id == old.law.id ? $0.made("lov/1000-01-01") : $0 }))
        guard let year = old.year else { return nil }
        self.year = year
        // A name that the new law does not share needs no year.
        let name = old.abbreviation ?? old.name
        let isShared = self.after.registry.law(named: name)?.id == new.law.id
        datedName = isShared ? "\(name) (\(year))" : name
        shortName = new.abbreviation ?? new.name
        names = (old, new)
    }

    private let names: (old: LawNames, new: LawNames)

    /// How the new law is called where a text calls the old one so, in the same kind of name;
    /// `nil` where the name is the new law's too.
    func newName(for written: String, isGenitive: Bool) -> String? {
        if after.namedLaws(in: written).first?.law == new.id { return nil }
        let plain = written.lowercased()
        var name: String
        if names.old.abbreviations.contains(where: { plain.hasPrefix($0.lowercased().dropped(".")) }
        ) {
            name = shortName
        } else if plain.hasPrefix("lov om") || plain.hasPrefix("lova om")
            || plain.hasPrefix("loven om")
        {
            name = names.new.title ?? names.new.name
        } else {
            name = names.new.name
        }
        if isGenitive, !name.hasSuffix(".") { name += "s" }
        if written.first?.isUppercase == true {
            name = name.prefix(1).uppercased() + name.dropFirst()
        }
        return name
    }

    /// Whether a name means the old law now and the new one afterwards.
    func isTakenOver(_ written: String) -> Bool {
        after.namedLaws(in: written).first?.law == new.id
    }
}

/// A law with the names that texts give it.
struct LawNames {
    let law: Law
    let abbreviations: [String]

    var abbreviation: String? { abbreviations.first }
    /// `forvaltningsloven`.
    var name: String {
        law.names.first { !$0.lowercased().hasPrefix("lov om") && !abbreviations.contains($0) }
            ?? law.names.first ?? law.title
    }
    /// `lov om …`.
    var title: String? { law.names.first { $0.lowercased().hasPrefix("lov om") } }
    /// The year in which it was made.
    var year: String? {
        law.lovdataID?.split(separator: "/").last?.split(separator: "-").first.map(String.init)
    }
}

extension Law {
    /// The law with another id at Lovdata.
    fileprivate func made(_ lovdataID: String) -> Law {
        let others = OutsideLaw.all.first { $0.law.lovdataID == self.lovdataID }?.law.names ?? []
        return Law(
            id: id, title: title, kind: kind, names: names + others,
            contradictedBy: contradictedBy,
            lovdataID: lovdataID, ministry: ministry, validity: validity, sections: sections)
    }
}

extension String {
    fileprivate func dropped(_ ending: String) -> String {
        hasSuffix(ending) ? String(dropLast(ending.count)) : self
    }
}
