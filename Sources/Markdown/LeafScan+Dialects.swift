extension LeafScan {
    /// Lines that only other programs read.
    mutating func scanDialects(_ line: Range<Int>, isFirst: Bool) {
        let start = line.lowerBound
        func isName(_ index: Int) -> Bool { isLetter(index) || byte(index) == 0x7B }
        var word = start + 3
        while isSpace(word) { word += 1 }
        if starts(":::", at: start) {
            if isName(word) || byte(word) == 0x3A || word >= line.upperBound {
                report(.foreign(.container), at: start, line)
            }
        } else if starts("!!!", at: start) || starts("??? ", at: start)
            || starts("???+ ", at: start)
        {
            if isLetter(word) || byte(start + 3) == 0x2B {
                report(.foreign(.admonition), at: start, line)
            }
        } else if starts("+++", at: start), line.count == 3 {
            report(.foreign(.frontMatter), at: start, line)
        } else if starts("+--", at: start) || starts("+==", at: start) {
            if bytes[line].last(where: { $0 != 0x20 }) == 0x2B {
                report(.foreign(.table), at: start, line)
            }
        } else if byte(start) == 0x3A, isSpace(start + 1), !isFirst {
            report(.foreign(.definitionList), at: start, line)
        } else if isContents(line) {
            report(.foreign(.contents), at: start, line)
        } else if isFirst, let end = alertMark(line) {
            report(.alertWithoutQuote, at: start, start..<end)
        }
    }

    private func isContents(_ line: Range<Int>) -> Bool {
        guard [0x5B, 0x7B, 0x24].contains(byte(line.lowerBound)), line.count < 16 else {
            return false
        }
        let text = string(line).lowercased().filter { $0 != " " }
        return ["[toc]", "[[toc]]", "[[_toc_]]", "{:toc}", "{toc}", "${toc}"].contains(text)
    }

    /// The end of `[!NOTE]` at the start of a line.
    private func alertMark(_ line: Range<Int>) -> Int? {
        guard starts("[!", at: line.lowerBound), isLetter(line.lowerBound + 2) else { return nil }
        return find("]", from: line.lowerBound).map { $0 + 1 }
    }

    /// Braces and equal signs, wherever they stand.
    mutating func scanBraces() {
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case 0x7B: index = scanBrace(index)
            case 0x3D where starts("==", at: index): index = scanHighlight(index)
            default: index += 1
            }
        }
    }

    /// Returns where to go on.
    private mutating func scanBrace(_ start: Int) -> Int {
        if starts("{{", at: start) {
            var inside = start + 2
            while isSpace(inside) { inside += 1 }
            guard let end = find("}", from: inside) else { return start + 2 }
            let isWhole = byte(end + 1) == 0x7D
            let whole = start..<min(end + (isWhole ? 2 : 1), bytes.count)
            if isOffice(inside) {
                if !isWhole || !isValue(inside, end) { report(.officeValue, at: start, whole) }
            } else if [0x3C, 0x25].contains(byte(inside)) || isWhole && isLetter(inside) {
                report(.foreign(.template), at: start, whole)
            }
            return whole.upperBound
        }
        guard let end = find("}", from: start) else {
            return start + 1
        }
        let whole = start..<(end + 1)
        if byte(start + 1) == 0x25 {
            report(.foreign(.template), at: start, whole)
        } else if isOffice(start + 1) {
            report(.officeValue, at: start, whole)
        } else if isAttributes(start + 1, end) {
            report(.foreign(.attributes), at: start, whole)
        }
        return end + 1
    }

    private func isOffice(_ index: Int) -> Bool {
        ["kontor.", "Kontor.", "KONTOR.", "kontor:", "kontor "].contains { starts($0, at: index) }
    }

    /// Whether `kontor.` and a name stand up to a place.
    private func isValue(_ start: Int, _ end: Int) -> Bool {
        guard starts("kontor.", at: start), start + 7 < end else { return false }
        var name = bytes[(start + 7)..<end]
        while name.last == 0x20 { name.removeLast() }
        return !name.isEmpty && !name.contains(0x20)
    }

    private func isAttributes(_ start: Int, _ end: Int) -> Bool {
        var index = start
        if byte(index) == 0x3A { index += 1 }
        while isSpace(index) { index += 1 }
        if [0x2E, 0x23].contains(byte(index)), isLetter(index + 1) { return true }
        while isLetter(index) || byte(index) == 0x2D { index += 1 }
        return index > start && index < end && byte(index) == 0x3D
    }

    private mutating func scanHighlight(_ start: Int) -> Int {
        var open = start
        while byte(open) == 0x3D { open += 1 }
        guard open - start == 2, !isSpace(open), !isBreak(open), let close = find("==", from: open),
            close > open, !isSpace(close - 1), byte(close + 2) != 0x3D,
            !isLetter(start - 1), !isLetter(close + 2)
        else { return open }
        report(.foreign(.highlight), at: start, start..<(close + 2))
        return close + 2
    }
}
