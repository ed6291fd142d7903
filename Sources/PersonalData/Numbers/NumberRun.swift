/// Groups of digits with little between them: `010190 12345`, `41 23 45 67`, `2019/1234`.
struct NumberRun {
    /// What stands between two groups.
    enum Gap {
        /// One space, which may be hard or thin.
        case space
        /// A full stop.
        case dot
        /// One stroke, as in a date.
        case stroke
        /// One line break: the text goes on.
        case lineBreak
        /// What parts two values, such as a comma or the border of two cells. A number goes on
        /// after it only where a date of birth ends.
        case border
        /// A hyphen, or several of the above, or what a reader does not see.
        case other
    }

    /// One group.
    struct Group {
        /// The place of its digits in `digits`.
        var digits: Range<Int>
        /// Its place in the text.
        var bytes: Range<Int>
        /// What stands before it; `nil` before the first.
        var gap: Gap?

        var count: Int { digits.count }

        /// Whether what stands before it parts two values of a text.
        var partsValues: Bool { gap == .lineBreak || gap == .border }
    }

    /// The digits of all groups, as numbers.
    private(set) var digits: [UInt8] = []
    private(set) var groups: [Group] = []

    /// The place in the text.
    var range: Range<Int> {
        (groups.first?.bytes.lowerBound ?? 0)..<(groups.last?.bytes.upperBound ?? 0)
    }

    /// The place in the text of some of the groups.
    func bytes(of window: ClosedRange<Int>) -> Range<Int> {
        groups[window.lowerBound].bytes.lowerBound..<groups[window.upperBound].bytes.upperBound
    }

    /// Reads the run that begins at a digit.
    init(_ text: TextBytes, from start: Int) {
        digits.reserveCapacity(16)
        var index = start
        var gap: Gap?
        while true {
            let begin = index
            let first = digits.count
            while let digit = text.digit(index) {
                digits.append(digit)
                index += 1
            }
            groups.append(
                Group(digits: first..<digits.count, bytes: begin..<index, gap: gap))
            guard groups.count < NumberRun.mostGroups,
                let (next, kind) = NumberRun.gap(in: text, at: index)
            else { return }
            (index, gap) = (next, kind)
        }
    }

    /// Longer than any number: a table of figures. The next run goes on from there.
    private static let mostGroups = 64

    /// The end of a run that can hold nothing, since it has too few digits, no stroke and no label;
    /// `nil` for others. Most numbers of a text are such, and this needs no memory.
    static func endOfPlain(_ text: TextBytes, from start: Int) -> Int? {
        var index = start
        var digits = 0
        for _ in 0..<mostGroups {
            while text.digit(index) != nil {
                index += 1
                digits += 1
            }
            guard digits < 8, text[index] != UInt8(ascii: "/") else { return nil }
            guard let (next, _) = gap(in: text, at: index) else { break }
            index = next
        }
        return CaseNumber.hasLabel(before: start, in: text) ? nil : index
    }
}
