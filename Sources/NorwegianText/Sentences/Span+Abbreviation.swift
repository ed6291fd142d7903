/// What a word before a full stop is.
enum AbbreviationKind {
    /// An ordinary word: its full stop ends the sentence.
    case none
    /// Never at the end of a sentence: `jf.`, `nr.`, `bl.a.`
    case never
    /// Ends the sentence when a capital follows: `m.m.`, `osv.`, `kr.`
    case beforeCapital
}

extension Span<UInt8> {
    /// Longest abbreviation or word after an ordinal that the tables hold, in bytes.
    private static var longestEntry: Int { 12 }

    /// What kind of abbreviation the bytes are, whatever their case.
    func abbreviation(_ range: Range<Int>) -> AbbreviationKind {
        guard range.count <= Self.longestEntry else { return .none }
        let word = lowercased(range)
        if AbbreviationTable.closing.contains(word) { return .beforeCapital }
        if AbbreviationTable.leading.contains(word) { return .never }
        // Any other word with a full stop in it: «p.g.a.», «d.d.»
        let hasInnerStop = range.contains { self[$0] == UInt8(ascii: ".") }
        return hasInnerStop && !range.contains { isDigit(at: $0) } ? .never : .none
    }

    /// Whether the word at the offset follows an ordinal: a month, `ledd`, `punktum`.
    func isWordAfterOrdinal(at offset: Int) -> Bool {
        var end = offset
        while end < count, isInkOfWord(at: end), self[end] != UInt8(ascii: ".") {
            end += 1
            if end - offset > Self.longestEntry { return false }
        }
        return AbbreviationTable.afterOrdinal.contains(lowercased(offset..<end))
    }

    private func lowercased(_ range: Range<Int>) -> String {
        String(
            decoding: range.map { offset -> UInt8 in
                let byte = self[offset]
                return (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            }, as: UTF8.self)
    }
}

/// The abbreviations that running Norwegian text in the public sector uses.
enum AbbreviationTable {
    static let leading: Set<String> = [
        "jf", "jfr", "nr", "kap", "art", "pkt", "ca", "f.eks", "feks", "bl.a", "d.v.s", "dvs",
        "ev", "evt", "ekskl", "eksl", "inkl", "iht", "i.h.t", "ift", "i.f.t", "pga", "p.g.a",
        "mht", "m.h.t", "vedr", "hhv", "h.h.v", "sml", "s", "sst", "tlf", "t.o.m", "f.o.m", "kl",
        "bokst", "vedl", "resp", "avd", "dr", "prof", "adm", "saksnr", "ot.prp", "prop", "innst",
        "st.meld", "rt", "mill", "mrd", "maks", "gj.sn", "m.a.o", "s.k", "p.t",
    ]

    static let closing: Set<String> = [
        "m.m", "mm", "m.v", "mv", "osv", "o.s.v", "o.l", "e.l", "m.fl", "mfl", "etc", "flg", "ff",
        "kr", "pst", "stk", "d.m", "d.s", "o.fl", "o.a",
    ]

    static let afterOrdinal: Set<String> = [
        "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september",
        "oktober", "november", "desember", "ledd", "leddet", "leden", "punktum", "punktumet",
        "pkt",
    ]
}
