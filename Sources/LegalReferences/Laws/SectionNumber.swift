/// The number of a section (*paragraf*): `17`, `20 a`, `25-1`, `13-5 a`.
///
/// Ordered as in a law: by chapter, number, letter; `20 a` comes after `20` and before `21`.
public struct SectionNumber: Hashable, Comparable, Sendable {
    /// The chapter before the dash, where the law numbers by chapter.
    public let chapter: Int?
    /// The number of the section, in its chapter where there is one.
    public let number: Int
    /// The lower-case letter `a`–`z` of a section that was put in later.
    public let letter: UInt8?

    /// The section with these parts. A letter that is not `a`–`z` (ASCII) is dropped.
    public init(chapter: Int? = nil, number: Int, letter: UInt8? = nil) {
        self.chapter = chapter
        self.number = number
        self.letter = letter.flatMap { (0x61...0x7A).contains($0) ? $0 : nil }
    }

    /// Whether the number is of the form `25-1`.
    public var isDashed: Bool { chapter != nil }

    public static func < (left: SectionNumber, right: SectionNumber) -> Bool {
        (left.chapter ?? 0, left.number, left.letter ?? 0)
            < (right.chapter ?? 0, right.number, right.letter ?? 0)
    }

    /// The same section with another letter.
    func with(letter: UInt8?) -> SectionNumber {
        SectionNumber(chapter: chapter, number: number, letter: letter)
    }
}
