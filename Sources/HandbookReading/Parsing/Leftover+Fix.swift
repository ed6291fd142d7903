import Diagnostics
import Markdown

extension Leftover {
    /// What fixes the slip without changing what the author means; `nil` where somebody has to
    /// choose.
    ///
    /// - Parameters:
    ///   - line: The line of the file on which the slip begins.
    ///   - isAmongDates: Whether the line above or below begins with a date too.
    func fix(in line: [Unicode.Scalar], isAmongDates: Bool) -> LineFix? {
        let fixer = LeftoverFixer(line: line, start: position.column - 1)
        return switch kind {
        case .date: fixer.date(isAmongDates: isAmongDates)
        case .wrappedNumber: fixer.escapedNumber()
        case .numberWithoutSpace: fixer.spaceAfter { "0123456789.)".unicodeScalars.contains($0) }
        case .headingWithoutSpace: fixer.spaceAfter { $0 == "#" }
        case .bulletWithoutSpace: fixer.spaceAfterOne()
        case .bullet: fixer.bullet()
        case .task: fixer.task()
        case .linkGap: fixer.closedUp()
        case .linkSpaces: fixer.withoutSpaces()
        case .linkReversed: fixer.turnedRound()
        case .alertUnknown: fixer.alert()
        case .officeValue: fixer.officeValue()
        case .foreign(.highlight): fixer.highlight()
        default: nil
        }
    }
}

/// Works out fixes of what begins at a place of a line.
private struct LeftoverFixer {
    let line: [Unicode.Scalar]
    let start: Int

    private func scalar(_ index: Int) -> Unicode.Scalar? {
        line.indices.contains(index) ? line[index] : nil
    }

    private func isGap(_ index: Int) -> Bool {
        guard let next = scalar(index) else { return false }
        return next == " " || next == "\t" || Invisible.isHardSpace(next)
    }

    /// The end of the characters from a place on that meet a condition.
    private func end(from index: Int, while holds: (Unicode.Scalar) -> Bool) -> Int {
        var end = index
        while let next = scalar(end), holds(next) { end += 1 }
        return end
    }

    private func endOfGap(_ index: Int) -> Int {
        var end = index
        while isGap(end) { end += 1 }
        return end
    }

    private func text(_ range: Range<Int>) -> String {
        var result = String.UnicodeScalarView()
        result.append(contentsOf: line[range])
        return String(result)
    }

    /// The place of a character from another place on.
    private func place(of wanted: Unicode.Scalar, from index: Int) -> Int? {
        guard line.indices.contains(index) else { return nil }
        return line[index...].firstIndex(of: wanted)
    }

    /// Whether the mark of a list stands right before the place.
    private var isInPoint: Bool {
        let before = line[..<min(start, line.count)].reversed().drop { $0 == " " || $0 == "\t" }
        return before.first.map { "-*+.)".unicodeScalars.contains($0) } ?? false
    }

    // MARK: Numbers

    private var digits: Int { end(from: start) { ("0"..."9").contains($0) } }

    func escapedNumber() -> LineFix? {
        digits > start ? LineFix(digits..<digits, "\\") : nil
    }

    /// Dates on lines of their own stay on lines of their own.
    func date(isAmongDates: Bool) -> LineFix? {
        guard digits > start, isAmongDates, !isInPoint else { return escapedNumber() }
        return LineFix(start..<digits, "- \(text(start..<digits))\\")
    }

    // MARK: Marks at the start of a line

    func spaceAfter(_ isMark: (Unicode.Scalar) -> Bool) -> LineFix? {
        let mark = end(from: start, while: isMark)
        return mark > start ? LineFix(mark..<endOfGap(mark), " ") : nil
    }

    func spaceAfterOne() -> LineFix? {
        LineFix((start + 1)..<endOfGap(start + 1), " ")
    }

    func bullet() -> LineFix? {
        guard let sign = scalar(start) else { return nil }
        let end = endOfGap(start + 1)
        let box = sign == "\u{2610}" ? "[ ] " : sign == "\u{2611}" ? "[x] " : ""
        return LineFix(start..<end, (isInPoint ? "" : "- ") + box)
    }

    /// `-[ ]`, `[]`, `[ x]` and their kin.
    func task() -> LineFix? {
        var index = start
        let hasMark = scalar(index).map { "-*+".unicodeScalars.contains($0) } ?? false
        if hasMark { index = endOfGap(index + 1) }
        guard scalar(index) == "[", let close = place(of: "]", from: index) else { return nil }
        let isEmpty = line[(index + 1)..<close].allSatisfy {
            $0 == " " || Invisible.isHardSpace($0)
        }
        let mark = hasMark || !isInPoint ? "- " : ""
        return LineFix(start..<endOfGap(close + 1), "\(mark)[\(isEmpty ? " " : "x")] ")
    }

    // MARK: Links

    /// The end of the text of a link, and the beginning of its address.
    private var parts: (close: Int, open: Int)? {
        var close = place(of: "]", from: start)
        while let found = close {
            let open = endOfGap(found + 1)
            if scalar(open) == "(" { return (found, open) }
            close = place(of: "]", from: found + 1)
        }
        return nil
    }

    func closedUp() -> LineFix? {
        guard let (close, open) = parts, open > close + 1 else { return nil }
        return LineFix((close + 1)..<open, "")
    }

    /// The address of a file whose name has spaces; where a title may follow, the author chooses.
    func withoutSpaces() -> LineFix? {
        guard let (_, open) = parts, let close = place(of: ")", from: open) else { return nil }
        let address = text((open + 1)..<close)
        let words = address.split(separator: " ")
        guard words.count > 1, address.first != " ", address.last != " ",
            !address.contains(where: { "\"'<(".contains($0) }),
            words.last?.contains(".") == true, words.dropLast().allSatisfy({ !$0.contains(".md") })
        else { return nil }
        return LineFix((open + 1)..<close, address.replacing(" ", with: "%20"))
    }

    func turnedRound() -> LineFix? {
        guard scalar(start) == "(", let close = place(of: ")", from: start),
            scalar(close + 1) == "[", let end = place(of: "]", from: close)
        else { return nil }
        let (title, address) = (text((start + 1)..<close), text((close + 2)..<end))
        return LineFix(start..<(end + 1), "[\(title)](\(address))")
    }

    // MARK: Others

    /// `[VIKTIG!]`, `!VIKTIG` and their kin, where the word is one of an alert.
    func alert() -> LineFix? {
        let isBracket = scalar(start) == "["
        let end: Int
        if isBracket {
            guard let close = place(of: "]", from: start) else { return nil }
            end = close + 1
        } else {
            end = self.end(from: start) { $0 == "!" || $0 == ":" || $0.properties.isAlphabetic }
        }
        let written = text(start..<end)
        let word = written.filter { !"[!:] ".contains($0) }
        guard Alert.Kind(word: word.lowercased()) != nil else { return nil }
        let mark = "[!\(word.uppercased())]\(end == line.count || isGap(end) ? "" : " ")"
        return mark == written ? nil : LineFix(start..<end, mark)
    }

    /// `{kontor.x}` and its kin.
    func officeValue() -> LineFix? {
        let open = end(from: start) { $0 == "{" }
        guard let close = place(of: "}", from: open) else { return nil }
        let end = end(from: close) { $0 == "}" }
        let inside = text(endOfGap(open)..<close)
        let name = inside.dropFirst("kontor.".count).drop { $0 == " " }
            .reversed().drop { $0 == " " }.reversed()
        guard inside.lowercased().hasPrefix("kontor"), !name.isEmpty,
            name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
        else { return nil }
        return LineFix(start..<end, "{{kontor.\(String(name))}}")
    }

    func highlight() -> LineFix? {
        guard scalar(start) == "=", scalar(start + 1) == "=" else { return nil }
        var close = start + 2
        while let found = place(of: "=", from: close) {
            guard scalar(found + 1) != "=" else {
                return LineFix(start..<(found + 2), "**\(text((start + 2)..<found))**")
            }
            close = found + 1
        }
        return nil
    }
}
