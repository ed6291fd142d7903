/// A date of birth with the whole year, before the last five digits of an identity number.
enum BirthDate {
    /// Thirteen digits as the eleven that they stand for: `15031988 NNNNN` and `19880315 NNNNN`.
    static func shortened(_ digits: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        guard digits.count == 13 else { return [] }
        let digits = Array(digits)
        var found: [ArraySlice<UInt8>] = []
        if isCentury(digits[4..<6]) {
            found.append((digits[..<4] + digits[6...])[...])
        }
        if isCentury(digits[..<2]) {
            found.append((digits[6..<8] + digits[4..<6] + digits[2..<4] + digits[8...])[...])
        }
        return found
    }

    private static func isCentury(_ digits: ArraySlice<UInt8>) -> Bool {
        digits.elementsEqual([1, 9]) || digits.elementsEqual([2, 0])
    }
}
