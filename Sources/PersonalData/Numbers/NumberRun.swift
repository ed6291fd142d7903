/// Groups of digits with little between them: `010190 12345`, `41 23 45 67`, `2019/1234`.
struct NumberRun {
    /// What stands between two groups.
    enum Gap {
        /// One space, which may be hard or thin.
        case space
        /// A full stop.
        case dot
        /// One line break: the text goes on.
        case lineBreak
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
    }

    /// The digits of all groups, as numbers.
    private(set) var digits: [UInt8] = []
    private(set) var groups: [Group] = []

    /// The place in the text.
    var range: Range<Int> {
        (groups.first?.bytes.lowerBound ?? 0)..<(groups.last?.bytes.upperBound ?? 0)
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

    /// What lies between the end of a group and the next digit; `nil` where no digit follows.
    private static func gap(in text: TextBytes, at start: Int) -> (next: Int, Gap)? {
        guard let (first, length) = separator(in: text, at: start) else { return nil }
        var index = start + length
        var count = 1
        while text.digit(index) == nil {
            guard count < 6, let (_, length) = separator(in: text, at: index) else { return nil }
            index += length
            count += 1
        }
        return (index, count == 1 ? first : .other)
    }

    /// Spaces of every width, full stops, hyphens, marks of Markdown, and what is not seen at all.
    private static func separator(in text: TextBytes, at index: Int) -> (Gap, Int)? {
        switch text[index] {
        case UInt8(ascii: " "): (.space, 1)
        case UInt8(ascii: "."): (.dot, 1)
        case UInt8(ascii: "\n"): (.lineBreak, 1)
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "\t"),
            UInt8(ascii: "\r"), UInt8(ascii: "`"), UInt8(ascii: "\\"):
            (.other, 1)
        case 0xC2 where text[index + 1] == 0xA0: (.space, 2)
        case 0xC2 where text[index + 1] == 0xAD: (.other, 2)
        case 0xE2 where text[index + 1] == 0x80:
            switch text[index + 2] {
            case 0x80...0x8A, 0xAF: (.space, 3)
            case 0x8B...0x8D, 0x90...0x95: (.other, 3)
            default: nil
            }
        case 0xE2 where text[index + 1] == 0x81 && text[index + 2] == 0xA0: (.other, 3)
        case UInt8(ascii: "&") where text.has("&nbsp;", at: index): (.space, 6)
        case UInt8(ascii: "%") where text.has("%20", at: index): (.space, 3)
        default: nil
        }
    }
}
