extension LeafScan {
    /// Marks of emphasis and code that stayed in the text.
    mutating func scanEmphasis() {
        var runs: [Range<Int>] = []
        var ticks: [Range<Int>] = []
        var index = 0
        while index < bytes.count {
            let sign = bytes[index]
            guard sign == 0x2A || sign == 0x5F || sign == 0x7E || sign == 0x60 else {
                index += 1
                continue
            }
            var end = index
            while byte(end) == sign { end += 1 }
            if sign == 0x60 {
                ticks.append(index..<end)
            } else if end - index == 2 {
                runs.append(index..<end)
            } else if end - index == 1, sign == 0x2A {
                scanSingle(index)
            } else if end - index == 1, sign == 0x7E {
                scanTilde(index)
            }
            index = end
        }
        for sign in [0x2A, 0x5F, 0x7E] as [UInt8] {
            scanRuns(runs.filter { byte($0.lowerBound) == sign })
        }
        if ticks.count == 1, let tick = ticks.first, isOpening(tick) {
            report(.code, at: tick.lowerBound, tick.lowerBound..<word(after: tick))
        }
    }

    /// `**` and its kin. One alone after a word may point to a remark below.
    private mutating func scanRuns(_ runs: [Range<Int>]) {
        guard let first = runs.first else { return }
        let isPair = runs.count > 1 && !runs.allSatisfy { isNumeric($0) || isRemark($0) }
        let isBlank = byte(first.lowerBound) == 0x5F
        guard
            isBlank
                ? isPair && isOpening(first) : isPair || isOpening(first) || touchesEmphasis(first)
        else { return }
        report(.emphasis, at: first.lowerBound, first.lowerBound..<word(after: first))
    }

    /// A star that is left over beside an emphasis: `**fet* tekst`.
    private mutating func scanSingle(_ index: Int) {
        let run = index..<(index + 1)
        guard touchesEmphasis(run) else { return }
        report(.emphasis, at: index, index..<word(after: run))
    }

    /// `~struck~`, which takes two signs on each side.
    private mutating func scanTilde(_ start: Int) {
        guard isOpening(start..<(start + 1)), let end = find("~", from: start + 1),
            !isSpace(end - 1), !isLetter(end + 1), byte(end + 1) != 0x7E
        else { return }
        report(.emphasis, at: start, start..<(end + 1))
    }

    private func touchesEmphasis(_ run: Range<Int>) -> Bool {
        isStar(run.lowerBound - 1) || isStar(run.upperBound)
    }

    /// Whether the mark of an emphasis that is none any more stands at a place.
    private func isStar(_ index: Int) -> Bool { marks.contains(index) }

    /// Before a word, and not after one.
    private func isOpening(_ run: Range<Int>) -> Bool {
        let before = run.lowerBound - 1
        let isFree = isSpace(before) || isBreak(before) || [0x28, 0x22].contains(byte(before))
        return isFree && isLetter(run.upperBound)
    }

    /// Whether a sign stands between numbers: `2 ** 3`.
    private func isNumeric(_ run: Range<Int>) -> Bool {
        var before = run.lowerBound - 1
        while isSpace(before) { before -= 1 }
        var after = run.upperBound
        while isSpace(after) { after += 1 }
        return isDigit(before) && isDigit(after)
    }

    /// Whether a sign stands after a word as the mark of a remark.
    private func isRemark(_ run: Range<Int>) -> Bool {
        let before = run.lowerBound - 1
        let after = run.upperBound
        return !isSpace(before) && !isBreak(before)
            && (isSpace(after) || isBreak(after) || [0x29, 0x2C, 0x2E, 0x3A].contains(byte(after)))
    }

    private func word(after run: Range<Int>) -> Int {
        var end = run.upperBound
        while end < bytes.count, !isBreak(end), !isSpace(end) || end < run.upperBound + 2 {
            end += 1
        }
        return end
    }
}
