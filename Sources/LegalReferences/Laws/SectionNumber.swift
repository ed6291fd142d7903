/// The number of a section (*paragraf*): `17`, `20 a`, `25-1`, `13-5 a`, `11 A-3`.
///
/// Ordered as in a law: by chapter, number, letter; `20 a` comes after `20` and before `21`,
/// chapter `11 A` after chapter 11.
public struct SectionNumber: Hashable, Comparable, Sendable {
    /// The chapter before the dash, where the law numbers by chapter.
    public let chapter: Int?
    /// The capital letter `A`–`Z` of a chapter that was put in later.
    public let chapterLetter: UInt8?
    /// The number of the section, in its chapter where there is one.
    public let number: Int
    /// The lower-case letter `a`–`z` of a section that was put in later.
    public let letter: UInt8?

    /// The section with these parts. A letter that is not `a`–`z` (ASCII), for the chapter `A`–`Z`,
    /// is dropped.
    public init(
        chapter: Int? = nil, chapterLetter: UInt8? = nil, number: Int, letter: UInt8? = nil
    ) {
        self.chapter = chapter
        self.chapterLetter =
            chapter == nil
            ? nil : chapterLetter.flatMap { (0x41...0x5A).contains($0) ? $0 : nil }
        self.number = number
        self.letter = letter.flatMap { (0x61...0x7A).contains($0) ? $0 : nil }
    }

    /// Whether the number is of the form `25-1`.
    public var isDashed: Bool { chapter != nil }

    /// By chapter, number, letter, as in a law.
    public static func < (left: SectionNumber, right: SectionNumber) -> Bool {
        (left.chapter ?? 0, left.chapterLetter ?? 0, left.number, left.letter ?? 0)
            < (right.chapter ?? 0, right.chapterLetter ?? 0, right.number, right.letter ?? 0)
    }

    /// The same section with another letter.
    func with(letter: UInt8?) -> SectionNumber {
        SectionNumber(
            chapter: chapter, chapterLetter: chapterLetter, number: number, letter: letter)
    }
}
