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
        if let known = AbbreviationTable.kinds[shortWord(range)] { return known }
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
        return AbbreviationTable.afterOrdinal.contains(shortWord(offset..<end))
    }

    /// The bytes of a short word in one number, capitals of ASCII as small letters: what is looked
    /// up at each full stop makes no string.
    private func shortWord(_ range: Range<Int>) -> UInt128 {
        var word: UInt128 = 0
        for offset in range {
            let byte = self[offset]
            word = word << 8 | UInt128((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
        return word
    }

    fileprivate static func shortWord(_ text: String) -> UInt128 {
        let span = text.utf8.span
        return span.shortWord(0..<span.count)
    }
}

/// The abbreviations that running Norwegian text in the public sector uses.
enum AbbreviationTable {
    /// What each is, by its letters.
    static let kinds: [UInt128: AbbreviationKind] = Dictionary(
        uniqueKeysWithValues: leading.map { (Span.shortWord($0), .never) }
            + closing.map { (Span.shortWord($0), .beforeCapital) })

    /// The words that stand after ordinals, by their letters.
    static let afterOrdinal = Set(wordsAfterOrdinals.map(Span.shortWord))

    private static let leading = [
        "jf", "jfr", "nr", "kap", "art", "pkt", "ca", "f.eks", "feks", "bl.a", "d.v.s", "dvs",
        "ev", "evt", "ekskl", "eksl", "inkl", "iht", "i.h.t", "ift", "i.f.t", "pga", "p.g.a",
        "mht", "m.h.t", "vedr", "hhv", "h.h.v", "sml", "s", "sst", "tlf", "t.o.m", "f.o.m", "kl",
        "bokst", "vedl", "resp", "avd", "dr", "prof", "adm", "saksnr", "ot.prp", "prop", "innst",
        "st.meld", "rt", "mill", "mrd", "maks", "gj.sn", "m.a.o", "s.k", "p.t",
    ]

    private static let closing = [
        "m.m", "mm", "m.v", "mv", "osv", "o.s.v", "o.l", "e.l", "m.fl", "mfl", "etc", "flg", "ff",
        "kr", "pst", "stk", "d.m", "d.s", "o.fl", "o.a",
    ]

    private static let wordsAfterOrdinals = [
        "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september",
        "oktober", "november", "desember", "ledd", "leddet", "leden", "punktum", "punktumet",
        "pkt",
    ]
}
