import Diagnostics

extension RunningText {
    /// References to law that are not written as Lovdata writes them: `§20a`, `§ 20A`,
    /// `paragraf 20 a`.
    var referenceForms: [Diagnostic] {
        signs + wordsForSigns
    }

    private var signs: [Diagnostic] {
        var found: [Diagnostic] = []
        var index = 0
        while let start = nextSign(from: index) {
            var end = start
            while isSign(end) { end += 2 }
            index = end
            let sign = end - start > 2 ? "§§" : "§"
            let numberStart = afterSpaces(end)
            guard let number = SectionText(in: bytes, at: numberStart), isOwn(start..<number.end),
                numberStart == end || !number.isPlain
            else { continue }
            found.append(formHint(at: start, written: start..<number.end, "\(sign) \(number.text)"))
        }
        return found
    }

    private var wordsForSigns: [Diagnostic] {
        words.compactMap { word in
            guard word.text == "paragraf",
                let number = SectionText(in: bytes, at: afterSpaces(word.range.upperBound)),
                number.start > word.range.upperBound, isOwn(word.range)
            else { return nil }
            let start = word.range.lowerBound
            return formHint(at: start, written: start..<number.end, "§ \(number.text)")
        }
    }

    private func formHint(at start: Int, written: Range<Int>, _ form: String) -> Diagnostic {
        let shown = String(decoding: bytes[written], as: UTF8.self)
        return hint(
            .referenceForm, at: start, "«\(shown)» er ikke skrevet slik Lovdata skriver det.",
            suggestion: "Skriv «\(form)».")
    }

    private func nextSign(from start: Int) -> Int? {
        bytes[start...].indices.first { isSign($0) }
    }

    private func isSign(_ index: Int) -> Bool {
        index + 1 < bytes.count && bytes[index] == 0xC2 && bytes[index + 1] == 0xA7
    }

    private func afterSpaces(_ start: Int) -> Int {
        var index = start
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\n") {
                index += 1
            } else if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 {
                index += 2
            } else {
                break
            }
        }
        return index
    }
}

/// The number of a section as someone wrote it.
private struct SectionText {
    let start: Int
    let end: Int
    /// As it should be written.
    let text: String
    /// Whether it is written so.
    let isPlain: Bool

    init?(in bytes: [UInt8], at start: Int) {
        func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }
        func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(byte(index)) }
        func isLetter(_ index: Int) -> Bool {
            (0x61...0x7A).contains(byte(index) | 0x20) || byte(index) >= 0xC3
        }
        var end = start
        while isDigit(end) || (byte(end) == UInt8(ascii: "-") && isDigit(end + 1)) { end += 1 }
        guard end > start, isDigit(start) else { return nil }
        let number = String(decoding: bytes[start..<end], as: UTF8.self)
        self.start = start
        let place = byte(end) == UInt8(ascii: " ") ? end + 1 : end
        let letter = byte(place)
        let isAlone = (0x61...0x68).contains(letter | 0x20) && !isLetter(place + 1)
        // A capital after a space may begin a sentence or name an annex: only A–H are letters of
        // sections that are in use.
        let isCapital = letter < 0x60
        guard isAlone, place == end || isCapital else {
            (self.end, text, isPlain) = (end, number, true)
            return
        }
        self.end = place + 1
        text = "\(number) \(Character(Unicode.Scalar(letter | 0x20)))"
        isPlain = false
    }
}
