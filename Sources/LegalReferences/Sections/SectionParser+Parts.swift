/// Ledd, bokstav, nr and punktum after a section (C5, C14–C17).
extension SectionParser {
    /// What has been read of the present ledd.
    private struct Clause {
        var ledd: [Int] = []
        var letters: [Character] = []
        var numbers: [Int] = []

        /// Every combination; an empty list counts as one that says nothing.
        var parts: [SectionGroup.Part] {
            func choices<Value>(_ values: [Value]) -> [Value?] {
                values.isEmpty ? [nil] : values
            }
            return choices(ledd).flatMap { ledd in
                choices(letters).flatMap { letter in
                    choices(numbers).map {
                        SectionGroup.Part(ledd: ledd, bokstav: letter, nr: $0)
                    }
                }
            }
        }
    }

    /// Reads all that follows the section's number and moves the cursor past it.
    func readParts(into cursor: inout ListCursor) {
        var reader = PartReader(parser: self, end: cursor.end)
        var finished: [SectionGroup.Part] = []
        var clause = Clause()
        while let part = reader.next() {
            switch part {
            case .ledd(let values):
                if reader.hasRead { finished += clause.parts }
                clause = Clause(ledd: values)
            case .bokstav(let letters):
                if !clause.letters.isEmpty {
                    finished += clause.parts
                    clause.numbers = []
                }
                clause.letters = letters
            case .number(let values):
                cursor.isAfterNr = true
                if !clause.numbers.isEmpty { finished += clause.parts }
                clause.numbers = values
            case .unnumbered:
                break
            }
            reader.hasRead = true
        }
        guard reader.hasRead else {
            cursor.resume = resume(after: cursor.end)
            return
        }
        cursor.member.parts = finished + clause.parts
        cursor.end = reader.end
        cursor.member.end = reader.end
        cursor.resume = resume(after: reader.end)
    }
}
