import CalendarDate
import LegalReferences

/// What Lovdata notes under a section: `Endret ved lov 20 des 2016 nr. 105 (i kraft 1 jan 2017).
/// Endres ved lov 24 apr 2015 nr. 20 (ikr. fra den tid Kongen bestemmer).`
struct AmendmentNote {
    /// The last change in force: its act with the day, and the day.
    private(set) var last: (text: String, day: Day?)?
    /// The changes that are adopted and not in force.
    private(set) var coming: [SectionChange] = []

    init(_ note: String) {
        let words = LovdataText.normal(note).split(separator: " ").map(String.init)
        let verbs = words.indices.compactMap { index in
            AmendmentVerb(at: index, of: words).map { (index, $0) }
        }
        for (place, (index, verb)) in verbs.enumerated() {
            let end = place + 1 < verbs.count ? verbs[place + 1].0 : words.count
            let clauses = AmendmentClause.all(in: words[(index + verb.length)..<end])
            if let kind = verb.coming {
                coming += clauses.map { SectionChange(kind, by: $0.act, from: $0.start) }
            } else if let clause = clauses.last {
                let day = clause.day
                last = (clause.act + (day.map { ", i kraft \($0.longText)" } ?? ""), day)
            }
        }
    }
}

/// The words that begin what is said of a change.
private struct AmendmentVerb {
    /// What will happen; `nil` for what has happened.
    let coming: SectionChange.Kind?
    /// How many words they are, with `ved` and `lov`.
    let length: Int

    init?(at index: Int, of words: [String]) {
        // «som endret ved lov …» tells of the amending act, not of the section.
        let before = index > 0 ? words[index - 1].lowercased() : ""
        let passives = ["blir", "vert", "skal"]
        // «blir endra ved lov …» begins at «blir».
        if before == "som" || passives.contains(before) { return nil }
        let verb = words[index].lowercased()
        let isPassive = passives.contains(verb)
        let head = isPassive && index + 1 < words.count ? words[index + 1].lowercased() : verb
        let by = index + (isPassive ? 2 : 1)
        guard by < words.count, ["ved", "med"].contains(words[by]) else { return nil }
        let isComing: Bool
        switch head {
        case "endres", "endrast", "oppheves", "opphevast", "tilføyes", "tilføyast": isComing = true
        case "endret", "endra", "opphevet", "oppheva", "tilføyd", "tilføydd": isComing = isPassive
        default: return nil
        }
        let kind: SectionChange.Kind =
            head.hasPrefix("endr") ? .amended : head.hasPrefix("opphev") ? .repealed : .added
        coming = isComing ? kind : nil
        length = by - index + 1
    }
}

/// One act with the parenthesis that tells when it takes force.
private struct AmendmentClause {
    let act: String
    let start: Law.Validity.Start

    var day: Day? { if case .day(let day) = start { day } else { nil } }

    static func all(in words: ArraySlice<String>) -> [AmendmentClause] {
        var clauses: [AmendmentClause] = []
        var act: [String] = []
        var inside: [String]?
        for word in words {
            if inside == nil, word.hasPrefix("(") { inside = [] }
            guard inside != nil else {
                act.append(word)
                continue
            }
            inside?.append(word)
            if word.contains(")") {
                clauses +=
                    AmendmentClause(act, (inside ?? []).joined(separator: " "))
                    .map { [$0] } ?? []
                act = []
                inside = nil
            }
        }
        return clauses + (AmendmentClause(act, nil).map { [$0] } ?? [])
    }

    private init?(_ words: [String], _ force: String?) {
        var words = words
        // «som endret ved lov …» changes nothing in which act it is.
        if let somewhere = words.firstIndex(of: "som") { words.removeSubrange(somewhere...) }
        let kind = words.contains { $0.hasPrefix("forskrift") } ? "forskrift" : "lov"
        words.removeAll { ["lov", "lover", "lovar", "forskrift", "og", "ved", "med"].contains($0) }
        guard let act = AmendmentClause.lastAct(words) else { return nil }
        self.act = "\(kind) \(act)"
        start = force.map(AmendmentClause.start) ?? .unknown
    }

    /// `24. april 2015 nr. 20` of `19 juni 2015 nr. 65, 24 apr 2015 nr. 20`.
    private static func lastAct(_ words: [String]) -> String? {
        guard let number = words.lastIndex(of: "nr."), number >= 3, number + 1 < words.count,
            let day = Day(words: words[(number - 3)..<number])
        else { return nil }
        let digits = words[number + 1].prefix { $0.isASCII && $0.isNumber }
        return digits.isEmpty ? nil : "\(day.longText) nr. \(digits)"
    }

    private static func start(_ text: String) -> Law.Validity.Start {
        // «i kraft samtidig som endringene av 30. september 2015»: the days are those of another act.
        if text.contains("samtidig") || text.contains("samstundes") { return .unknown }
        let words = text.split { $0 == " " || $0 == "(" || $0 == ")" || $0 == "," }.map(String.init)
        for index in words.indices.dropLast(2) {
            if ["iflg.", "res."].contains(words[index]) { break }
            if let day = Day(words: words[index...(index + 2)]) { return .day(day) }
        }
        return text.contains("Kongen") || text.contains("departementet") || text.contains("fastset")
            ? .notFixed : .unknown
    }
}

extension Day {
    /// `24 apr 2015`, `24. april 2015`.
    fileprivate init?(words: ArraySlice<String>) {
        let parts = Array(words)
        guard parts.count == 3, let day = Int(parts[0].filter { $0 != "." }),
            let year = Int(parts[2].prefix(4)),
            let month = Day.months.firstIndex(where: { parts[1].lowercased().hasPrefix($0) })
        else { return nil }
        self.init(year: year, month: month + 1, day: day)
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des",
    ]
}
