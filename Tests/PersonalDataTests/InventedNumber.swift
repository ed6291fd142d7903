/// Identity numbers that are made when the tests run, so that none stands in the project's history:
/// with the years 54 to 99, individual numbers from 750 to 899 are nobody's.
enum InventedNumber {
    /// A number of a day, a month as written and a year, with an individual number from `first` on.
    ///
    /// - Parameter remainder: What the first control digit leaves: 0, and from 2032 also 1 to 3.
    static func make(
        day: Int = 15, month: Int = 3, year: Int = 88, from first: Int = 750, remainder: Int = 0
    ) -> String {
        for individual in first..<1000 {
            var digits = [day / 10, day % 10, month / 10, month % 10, year / 10, year % 10]
            digits += [individual / 100, individual / 10 % 10, individual % 10]
            for (weights, rest) in [
                ([3, 7, 6, 1, 8, 9, 4, 5, 2], remainder), ([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], 0),
            ] {
                let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
                digits.append((11 - sum % 11 + rest) % 11)
            }
            if !digits.contains(10) { return digits.map(String.init).joined() }
        }
        return ""
    }
}
