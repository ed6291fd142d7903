import Diagnostics
import Handbook

/// Looks through the lines of a YAML text for slips of the pen, and places each where it is.
///
/// The parser tells of the first fault only, where it gives up, which is often lines further down; and
/// some slips it reads as something else without a word.
struct YAMLLineScan {
    /// The slips in the order of the lines.
    private(set) var slips: [YAMLSlip] = []
    private let lines: [YAMLLine]
    private var index = 0
    /// The indentations of the mappings and lists that are open.
    private var levels: [Int] = []
    /// How far in a text must go to belong to the one above; nil after anything else.
    private var openText: Int?
    /// Whether the last line opened a level: a key without a value.
    private var opensLevel = true
    /// Whether the last point was one by the sign of another program.
    private var isInBullets = false

    init(_ text: String) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
            YAMLLine($0.element, number: $0.offset + 1)
        }
        while index < lines.count {
            read(lines[index])
            index += 1
        }
    }

    private mutating func report(
        _ kind: YAMLSlip.Kind, _ line: YAMLLine, _ column: Int, _ text: String,
        isSilent: Bool = false, fix: LineFix? = nil
    ) {
        slips.append(
            YAMLSlip(
                kind: kind, position: SourcePosition(line: line.number, column: column + 1),
                text: text, isSilent: isSilent, fix: fix))
    }

    private mutating func report(hardSpaceIn line: YAMLLine, _ column: Int, isSilent: Bool = false)
    {
        let length = line.scalars[column...].prefix { Invisible.isHardSpace($0) }.count
        let spaces = String(repeating: " ", count: length)
        report(
            .hardSpace, line, column, "", isSilent: isSilent,
            fix: LineFix(column..<(column + length), spaces))
    }

    private mutating func report(
        noSpaceAfter colon: Int, _ line: YAMLLine, _ start: Int, isSilent: Bool
    ) {
        report(
            .noSpace, line, colon, line.text(from: start), isSilent: isSilent,
            fix: LineFix((colon + 1)..<(colon + 1), " "))
    }

    /// Tells of a sign of another program in the place of a dash, or after one.
    private mutating func report(
        bullet sign: Character, _ line: YAMLLine, _ start: Int, isAfterDash: Bool
    ) {
        var end = start + 1
        while line.isSpace(end) || Invisible.isHardSpace(line.scalar(end)) { end += 1 }
        report(
            .bullet(sign), line, start, line.text(from: start), isSilent: true,
            fix: LineFix(start..<end, isAfterDash ? "" : "- "))
    }

    private mutating func read(_ line: YAMLLine) {
        guard !line.isBlank, line.scalar(line.indent) != "#" else { return }
        if isConflict(line) {
            report(.conflict, line, 0, line.text(from: 0), isSilent: true)
            return
        }
        if readSpaces(line) { return }
        let isContinued = openText.map { line.indent > $0 } ?? false
        if isContinued {
            readContinued(line)
        } else {
            openText = nil
            readNew(line)
        }
    }

    private func isConflict(_ line: YAMLLine) -> Bool {
        let text = line.text(from: 0)
        return ["<<<<<<< ", ">>>>>>> ", "||||||| "].contains { text.hasPrefix($0) }
            || text == "======="
    }

    /// Tells of an indentation with other spaces than plain ones.
    private mutating func readSpaces(_ line: YAMLLine) -> Bool {
        guard let first = line.scalar(line.indent), first == "\t" || Invisible.isHardSpace(first)
        else { return false }
        let isTab = first == "\t"
        if isTab {
            report(.tab, line, line.indent, "")
        } else {
            report(hardSpaceIn: line, line.indent, isSilent: true)
        }
        return true
    }

    // MARK: Lines that go on

    private mutating func readContinued(_ line: YAMLLine) {
        let start = line.indent
        if line.scalar(start) == "-", line.isGap(start + 1) {
            report(.mergedPoint, line, start, line.text(from: start), isSilent: true)
        } else if let sign = line.bullet(at: start), sign != "+", sign != "–", sign != "—" {
            report(.bullet(sign), line, start, line.text(from: start), isSilent: true)
        } else if let key = line.key(at: start) {
            if key.isSpaced {
                report(.deepKey, line, start, key.name)
            } else if YAMLKeys.all.contains(key.name) {
                report(.noSpace, line, key.colon, line.text(from: start), isSilent: true)
            }
        }
    }

    // MARK: Lines that begin anew

    private mutating func readNew(_ line: YAMLLine) {
        var start = line.indent
        if start == 0, line.text(from: 0) == "---" || line.text(from: 0) == "..." { return }
        place(line)
        opensLevel = false
        // A point, perhaps with a point or a key of its own on the line.
        var isPoint = false
        while line.scalar(start) == "-", line.isGap(start + 1) {
            isPoint = true
            start = line.skipSpaces(start + 1)
            if start < line.scalars.count { levels.append(start) }
        }
        if isPoint {
            isInBullets = false
            if start >= line.scalars.count {
                opensLevel = true
                return
            }
        } else if readBullet(line, start) {
            openText = line.indent
            isInBullets = true
            return
        }
        isInBullets = false
        if isPoint, let sign = line.bullet(at: start), sign == "•" || sign == "·" || sign == "●" {
            report(bullet: sign, line, start, isAfterDash: true)
        }
        readKeyOrText(line, start, isPoint: isPoint)
    }

    /// Tells of an indentation that fits no open level, and closes those that are deeper.
    private mutating func place(_ line: YAMLLine) {
        while let last = levels.last, last > line.indent { levels.removeLast() }
        guard levels.last != line.indent else { return }
        if !opensLevel, !levels.isEmpty {
            report(.indentation, line, line.indent, "")
        }
        levels.append(line.indent)
    }

    /// Tells of a point with another sign than a dash and a space.
    private mutating func readBullet(_ line: YAMLLine, _ start: Int) -> Bool {
        let isList = index > 0 && (isInBullets || isAfterOpening || isAfterPoint(line))
        if let sign = line.bullet(at: start), isList || sign == "•" {
            report(bullet: sign, line, start, isAfterDash: false)
            return true
        }
        guard isList, line.scalar(start) == "-", let next = line.scalar(start + 1),
            next.properties.isAlphabetic || Invisible.isHardSpace(next)
        else { return false }
        let end = Invisible.isHardSpace(next) ? start + 2 : start + 1
        report(
            .dash, line, start, line.text(from: start), isSilent: true,
            fix: LineFix((start + 1)..<end, " "))
        return true
    }

    /// Whether the line before opens a list or a mapping.
    private var isAfterOpening: Bool {
        previous.map { $0.scalars.last == ":" } ?? false
    }

    /// Whether a point with a dash stands above, as far in.
    private func isAfterPoint(_ line: YAMLLine) -> Bool {
        previous.map { $0.indent == line.indent && $0.scalar($0.indent) == "-" } ?? false
    }

    private var previous: YAMLLine? {
        lines[..<index].last { !$0.isBlank && $0.scalar($0.indent) != "#" }
    }

    private mutating func readKeyOrText(_ line: YAMLLine, _ start: Int, isPoint: Bool) {
        guard let key = line.key(at: start) ?? (isPoint ? nil : line.wordsAsKey(at: start)) else {
            if isPoint {
                readValue(line, start, parent: line.indent)
            } else if line.scalar(start) == "\"" || line.scalar(start) == "'"
                || line.scalar(start) == "[" || line.scalar(start) == "{"
            {
                // A key in quotation marks, or the whole text as one value.
            } else {
                readStray(line, start)
            }
            return
        }
        let isKnown = YAMLKeys.all.contains(Invisible.removed(from: key.name))
        if !key.isSpaced {
            if Invisible.isHardSpace(line.scalar(key.colon + 1)) {
                report(hardSpaceIn: line, key.colon + 1)
            } else if isKnown || !isPoint && start == 0 && line.scalar(key.colon + 1) != "/" {
                report(noSpaceAfter: key.colon, line, start, isSilent: isPoint)
            } else if isPoint {
                readValue(line, start, parent: line.indent)
                return
            } else {
                readStray(line, start)
                return
            }
            openText = nil
            return
        }
        readInvisible(key.name, line, start)
        let value = line.skipSpaces(key.colon + 1)
        if value >= line.scalars.count || line.scalar(value) == "#" {
            opensLevel = true
        } else {
            readValue(line, value, parent: start, key: key.name)
        }
    }

    private mutating func readStray(_ line: YAMLLine, _ start: Int) {
        let word = line.text(from: start).prefix { $0 != " " && $0 != "=" }
        let isKey = YAMLKeys.all.contains(String(word))
        report(isKey ? .noColon : .strayText, line, start, String(word))
    }

    private mutating func readInvisible(_ word: String, _ line: YAMLLine, _ column: Int) {
        let hidden = word.unicodeScalars.enumerated().first {
            Invisible.name(of: $0.element) != nil
        }
        guard let hidden, let name = Invisible.name(of: hidden.element) else { return }
        report(
            .invisible(name), line, column + hidden.offset, Invisible.removed(from: word),
            isSilent: true,
            fix: LineFix((column + hidden.offset)..<(column + hidden.offset + 1), ""))
    }

    // MARK: Values

    private mutating func readValue(
        _ line: YAMLLine, _ start: Int, parent: Int, key: String? = nil
    ) {
        guard let first = line.scalar(start) else { return }
        switch first {
        case "|", ">":
            if line.scalars[(start + 1)...].prefix(while: { $0 != "#" && $0 != " " })
                .allSatisfy({ "+-0123456789".unicodeScalars.contains($0) })
            {
                skipBlock(deeperThan: key == nil ? parent : parent)
            } else {
                report(.sign(Character(first)), line, start, "")
            }
        case "\"", "'": readQuoted(line, start, first)
        case "[", "{": readBrackets(line, start, parent: parent)
        case "@", "`", "%", "*", "&", "!":
            let text = line.text(from: start)
            report(.sign(Character(first)), line, start, text, fix: line.quoting(from: start))
            openText = parent
        case "#": break
        default: readPlain(line, start, parent: parent)
        }
    }

    private mutating func readPlain(_ line: YAMLLine, _ start: Int, parent: Int) {
        openText = parent
        let text = line.text(from: start)
        var index = start
        while index < line.scalars.count {
            if line.scalar(index) == "#", line.isSpace(index - 1) { break }
            if line.scalar(index) == ":", line.isGap(index + 1), index > start {
                report(.colonInText, line, index, text, fix: line.quoting(from: start))
                break
            }
            index += 1
        }
        let curly = "\u{201C}\u{201D}\u{201E}".unicodeScalars
        if let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
            text.unicodeScalars.count > 1, curly.contains(first), curly.contains(last)
        {
            report(.curlyQuotes, line, start, text, isSilent: true)
        } else if Slug.isSlug(Invisible.removed(from: text)) {
            readInvisible(text, line, start)
        }
    }

    /// Goes to the last line of a block text.
    private mutating func skipBlock(deeperThan indent: Int) {
        while index + 1 < lines.count, lines[index + 1].isBlank || lines[index + 1].indent > indent
        {
            index += 1
        }
    }

    private mutating func readQuoted(_ line: YAMLLine, _ start: Int, _ mark: Unicode.Scalar) {
        if let end = endOfQuote(line, start + 1, mark) {
            readRest(line, end, .textAfterQuote)
            return
        }
        // A text may go on over lines, but seldom over keys and points.
        var next = index + 1
        while next < lines.count {
            let more = lines[next]
            if !more.isBlank {
                guard !begins(more) else { break }
                if let end = endOfQuote(more, more.indent, mark) {
                    index = next
                    readRest(more, end, .textAfterQuote)
                    return
                }
            }
            next += 1
        }
        report(.openQuote, line, start, line.text(from: start))
    }

    /// Whether a line looks like the beginning of a key or a point.
    private func begins(_ line: YAMLLine) -> Bool {
        if line.scalar(line.indent) == "-", line.isGap(line.indent + 1) { return true }
        return line.key(at: line.indent).map { $0.isSpaced && YAMLKeys.all.contains($0.name) }
            ?? false
    }

    /// The place after the mark that closes a text.
    private func endOfQuote(_ line: YAMLLine, _ start: Int, _ mark: Unicode.Scalar) -> Int? {
        var index = start
        while let scalar = line.scalar(index) {
            if mark == "\"", scalar == "\\" {
                index += 1
            } else if scalar == mark {
                guard mark == "'", line.scalar(index + 1) == "'" else { return index + 1 }
                index += 1
            }
            index += 1
        }
        return nil
    }

    private mutating func readRest(_ line: YAMLLine, _ end: Int, _ kind: YAMLSlip.Kind) {
        let rest = line.skipSpaces(end)
        guard let next = line.scalar(rest), next != "#" || rest == end, next != ":" else { return }
        report(kind, line, rest, line.text(from: rest))
    }

    private mutating func readBrackets(_ line: YAMLLine, _ start: Int, parent: Int) {
        if line.scalar(start) == "{", line.scalar(start + 1) == "{" {
            let text = line.text(from: start)
            report(.officeValue, line, start, text, fix: line.quoting(from: start))
            openText = parent
            return
        }
        var depth = 0
        var next = index
        while next < lines.count {
            let more = lines[next]
            if next > index, !more.isBlank, begins(more), more.scalar(more.indent) != "-" { break }
            var place = next == index ? start : more.indent
            while let scalar = more.scalar(place) {
                switch scalar {
                case "[", "{": depth += 1
                case "]", "}": depth -= 1
                case "\"", "'":
                    let before = more.scalar(place - 1)
                    if before == " " || before == "[" || before == "{" || before == ",",
                        let end = endOfQuote(more, place + 1, scalar)
                    {
                        place = end - 1
                    }
                default: break
                }
                place += 1
                if depth == 0 {
                    index = next
                    readRest(more, place, .textAfterBracket)
                    return
                }
            }
            next += 1
        }
        report(.openBracket, line, start, line.text(from: start))
    }
}
