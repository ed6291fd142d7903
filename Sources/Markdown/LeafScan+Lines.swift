extension LeafScan {
    /// Looks for marks that only mean something at the start of a line.
    mutating func scanLines() {
        let lines = self.lines
        let first = lines.first?.lowerBound
        for line in lines where !line.isEmpty {
            if let found = boxToTick(line, isFirst: line.lowerBound == first) {
                report(.task, at: line.lowerBound, found)
            } else if place == .paragraph {
                scanHeading(line)
                scanNumber(line)
                scanDialects(line, isFirst: line.lowerBound == first)
            }
        }
        guard place == .paragraph else { return }
        scanBullets(lines)
        scanTable(lines)
    }

    /// A box to tick that is none: without a dash, without a space, or with anything else in it.
    private func boxToTick(_ line: Range<Int>, isFirst: Bool) -> Range<Int>? {
        var index = line.lowerBound
        let hasMark = [0x2D, 0x2A, 0x2B].contains(byte(index))
        if hasMark {
            index += 1
            while isSpace(index) { index += 1 }
        } else if !isFirst {
            // Within a sentence that goes on from the line above, brackets are brackets.
            guard starts("[ ] ", at: index) || starts("[x] ", at: index) else { return nil }
        }
        guard byte(index) == 0x5B else { return nil }
        var end = index + 1
        var content = 0
        while end < line.upperBound, byte(end) != 0x5D {
            let space = noBreakSpace(end)
            if space > 0 {
                end += space
            } else if isSpace(end) {
                end += 1
            } else if starts("\u{2713}", at: end) || starts("\u{2714}", at: end) {
                content += 1
                end += 3
            } else if [0x78, 0x58, 0x76, 0x56, 0x2A].contains(byte(end)) {
                content += 1
                end += 1
            } else {
                return nil
            }
        }
        guard byte(end) == 0x5D, content <= 1, ![0x28, 0x5B, 0x3A].contains(byte(end + 1)),
            hasMark || end + 1 < line.upperBound
        else { return nil }
        return line.lowerBound..<(end + 1)
    }

    private mutating func scanHeading(_ line: Range<Int>) {
        var index = line.lowerBound
        while byte(index) == 0x23 { index += 1 }
        let level = index - line.lowerBound
        guard level > 0, index < line.upperBound else { return }
        let text = line.lowerBound..<line.upperBound
        if level > 6 {
            if isSpace(index) || isLetter(index) {
                report(.headingTooDeep, at: text.lowerBound, text)
            }
        } else if noBreakSpace(index) > 0 {
            report(.headingWithoutSpace, at: text.lowerBound, text)
        } else if level > 1 ? isLetter(index) || isDigit(index) : isCapital(index) {
            // `#7` and `#kanal` are names.
            report(.headingWithoutSpace, at: text.lowerBound, text)
        }
    }

    /// `1.Uten`: a capital, which no decimal, clause or address has there.
    private mutating func scanNumber(_ line: Range<Int>) {
        var index = line.lowerBound
        while isDigit(index) { index += 1 }
        guard (1...3).contains(index - line.lowerBound), byte(index) == 0x2E || byte(index) == 0x29
        else { return }
        index += 1
        let space = noBreakSpace(index)
        let letter = index + space
        guard space > 0 ? isLetter(letter) : isCapital(letter) else { return }
        // `1.A` names a part of something.
        let next = letter + (byte(letter) == 0xC3 ? 2 : 1)
        guard isLetter(next) || isSpace(next) else { return }
        report(.numberWithoutSpace, at: line.lowerBound, line.lowerBound..<line.upperBound)
    }

    // MARK: Bullets

    private mutating func scanBullets(_ lines: [Range<Int>]) {
        for line in lines {
            let length = pastedBullet(line.lowerBound)
            guard length > 0 else { continue }
            let text = line.lowerBound + length
            guard text < line.upperBound else { continue }
            report(.bullet, at: line.lowerBound, line.lowerBound..<text)
        }
        // One dash may be a line of what somebody said, or a number below zero.
        for (isMark, kind) in [
            (dash, Leftover.Kind.bullet), (markWithoutSpace, .bulletWithoutSpace),
        ] {
            let marked = lines.filter { isMark($0.lowerBound) > 0 }
            guard marked.count > 1, let first = marked.first,
                let place = lines.firstIndex(of: first),
                place == 0 || place > 0 && endsInColon(lines[place - 1])
            else { continue }
            for line in marked {
                report(
                    kind, at: line.lowerBound,
                    line.lowerBound..<(line.lowerBound + isMark(line.lowerBound)))
            }
        }
    }

    private func endsInColon(_ line: Range<Int>) -> Bool {
        bytes[line].last { $0 != 0x20 && $0 != LeafScan.object } == 0x3A
    }

    /// The length of a sign that only lists of other programs begin with.
    private func pastedBullet(_ index: Int) -> Int {
        guard byte(index) >= 0xC2 else { return 0 }
        let signs: [StaticString] = [
            "\u{2022}", "\u{25E6}", "\u{25AA}", "\u{25AB}", "\u{25CF}", "\u{25CB}", "\u{25A0}",
            "\u{25A1}", "\u{2023}", "\u{2043}", "\u{27A2}", "\u{2794}", "\u{25BA}", "\u{2219}",
            "\u{F0B7}", "\u{F0A7}", "\u{F0D8}", "\u{2610}", "\u{2611}",
        ]
        if let sign = signs.first(where: { starts($0, at: index) }) {
            return sign.utf8CodeUnitCount
        }
        // A middle dot parts things, too, but not at the start of a line.
        guard starts("\u{B7}", at: index), isSpace(index + 2) || noBreakSpace(index + 2) > 0
        else { return 0 }
        return 2
    }

    private func dash(_ index: Int) -> Int {
        guard starts("\u{2013}", at: index) || starts("\u{2014}", at: index) else { return 0 }
        return isSpace(index + 3) || noBreakSpace(index + 3) > 0 || isLetter(index + 3) ? 3 : 0
    }

    private func markWithoutSpace(_ index: Int) -> Int {
        guard [0x2D, 0x2A, 0x2B].contains(byte(index)) else { return 0 }
        return isLetter(index + 1) || noBreakSpace(index + 1) > 0 ? 1 : 0
    }

    // MARK: Tables

    /// Rows that became text.
    private mutating func scanTable(_ lines: [Range<Int>]) {
        var rows: [(line: Range<Int>, pipes: Int)] = []
        for line in lines {
            let pipes = bytes[line].count { $0 == 0x7C }
            rows.append((line, pipes))
        }
        let framed = rows.filter { isFramed($0.line, pipes: $0.pipes) }
        let isEven = rows.count > 1 && rows.allSatisfy { $0.pipes == rows[0].pipes && $0.pipes > 1 }
        guard !framed.isEmpty || isEven, let first = (isEven ? rows : framed).first else { return }
        if let rule = rows.first(where: { isRule($0.line) }), rule.line != first.line {
            report(
                .tableRule(cells: cells(rule.line), header: cells(first.line)),
                at: rule.line.lowerBound, rule.line)
        } else {
            report(.tableWithoutRule, at: first.line.lowerBound, first.line)
        }
    }

    private func isFramed(_ line: Range<Int>, pipes: Int) -> Bool {
        pipes > 1 && byte(line.lowerBound) == 0x7C && bytes[line].last { $0 != 0x20 } == 0x7C
            // `||` is a sign of other things.
            && byte(line.lowerBound + 1) != 0x7C
    }

    private func isRule(_ line: Range<Int>) -> Bool {
        bytes[line].contains(0x2D)
            && bytes[line].allSatisfy { [0x20, 0x2D, 0x3A, 0x7C].contains($0) }
    }

    private func cells(_ line: Range<Int>) -> Int {
        var count = bytes[line].count { $0 == 0x7C } + 1
        if byte(line.lowerBound) == 0x7C { count -= 1 }
        if bytes[line].last(where: { $0 != 0x20 }) == 0x7C { count -= 1 }
        return max(count, 1)
    }
}
