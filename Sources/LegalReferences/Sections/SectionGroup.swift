/// A mark with all numbers that belong to it: `§§ 17, 18 og 20 a første ledd`.
struct SectionGroup {
    /// The tokens from the mark to the last one that belongs to the reference.
    var tokens: Range<Int>
    /// Whether the mark is `§§` or a plural of *paragraf*.
    var isPlural: Bool
    var members: [Member]

    /// Whether a single `§` stands before a number with a hyphen, as `§ 25-1`.
    var looksDashed: Bool {
        !isPlural && members.first.map { $0.first.afterDash != nil && $0.first.hasHyphen } == true
    }

    /// One section or range of a group, as written.
    struct Member {
        /// The number as written.
        var first: WrittenNumber
        /// The end of a range with `til` or a dash.
        var last: WrittenNumber?
        /// Ledd, bokstav and nr; never empty.
        var parts: [Part] = [Part()]
        /// The stretch with the mark, where it has one, to the end of ledd, bokstav and nr.
        var start: Int
        var end: Int
    }

    /// A ledd, bokstav and nr.
    struct Part: Hashable {
        var ledd: Int?
        var bokstav: Character?
        var nr: Int?
    }
}

/// A section's number before it is known whether a dash is part of it (C9).
struct WrittenNumber {
    var number: Int
    /// The number after an attached dash.
    var afterDash: Int?
    /// The capital before the dash, as in `11 A-3`.
    var chapterLetter: UInt8?
    /// Whether the dash is a hyphen, not `–`.
    var hasHyphen = false
    var letter: UInt8?
    /// Whether a parenthesis closes the letter, as in `2 a)`.
    var hasItemMark = false
    /// The tokens.
    var tokens: Range<Int>

    /// The number when the dash is part of it.
    var asSection: SectionNumber {
        if let afterDash {
            SectionNumber(
                chapter: number, chapterLetter: chapterLetter, number: afterDash, letter: letter)
        } else {
            SectionNumber(number: number, letter: letter)
        }
    }

    /// The first and the last section when the dash means a range.
    var asRange: (first: SectionNumber, last: SectionNumber)? {
        guard let afterDash, chapterLetter == nil else { return nil }
        let first = SectionNumber(number: number)
        let last = SectionNumber(number: afterDash, letter: letter)
        return first < last ? (first, last) : nil
    }
}
