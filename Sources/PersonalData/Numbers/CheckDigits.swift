/// Sums of digits with weights, modulo 11, as Norwegian registers use them.
enum CheckDigits {
    /// The control digit that belongs to these digits; `nil` where none is given out.
    static func control(_ digits: some Sequence<Int>, weights: [Int]) -> Int? {
        let control = (11 - sum(digits, weights: weights) % 11) % 11
        return control == 10 ? nil : control
    }

    /// The sum of digits, each times its weight.
    static func sum(_ digits: some Sequence<Int>, weights: [Int]) -> Int {
        zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }
}

/// The numbering of people (Skatteetaten, «Fødselsnummer»; folkeregisterforskriften § 2-2-1).
enum IdentityNumber {
    /// Whose a number can be.
    enum Owner {
        /// A person.
        case person
        /// Nobody: a number of the synthetic people that systems are tested with.
        case nobody
    }

    /// Whose eleven digits are: a date that can be, and both control digits; `nil` for no number.
    ///
    /// D-numbers have 40 added to the day. Synthetic people have 80 (Skatteetaten's Tenor) or 65
    /// (with Nav's addition) added to the month. Nav also adds 40, which register numbers of other
    /// kinds do as well, so those count as people.
    ///
    /// - Parameter rule: Which first control digits are accepted.
    static func owner(of digits: ArraySlice<UInt8>, by rule: ControlRule = .untilNow) -> Owner? {
        guard digits.count == 11 else { return nil }
        let digits = digits.map(Int.init)
        let day = digits[0] * 10 + digits[1]
        let month = digits[2] * 10 + digits[3]
        guard isDate(day: day > 40 ? day - 40 : day, month: plainMonth(month)),
            rule.accepts(digits[9], after: CheckDigits.sum(digits, weights: firstWeights)),
            CheckDigits.control(digits, weights: secondWeights) == digits[10]
        else { return nil }
        return month > 65 ? .nobody : .person
    }

    /// Which first control digits are given out.
    enum ControlRule {
        /// The one that makes the weighted sum divisible by eleven.
        case untilNow
        /// From 2032 also those that leave 1, 2 or 3 (Skatteetaten, «Nytt fødselsnummer fra 2032»).
        case from2032

        fileprivate func accepts(_ control: Int, after sum: Int) -> Bool {
            (sum + control) % 11 <= (self == .untilNow ? 0 : 3)
        }
    }

    private static let firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2]
    private static let secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
    private static let longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

    private static func plainMonth(_ month: Int) -> Int {
        switch month {
        case 81...: month - 80
        case 66...77: month - 65
        case 41...52: month - 40
        default: month
        }
    }

    private static func isDate(day: Int, month: Int) -> Bool {
        (1...12).contains(month) && day >= 1 && day <= longestMonths[month - 1]
    }
}

/// The numbering of bank accounts in Norway (Bits, «Kontonummer»).
enum AccountNumber {
    /// Whether eleven digits are an account number: the control digit is right.
    static func isValid(_ digits: ArraySlice<UInt8>) -> Bool {
        let digits = digits.map(Int.init)
        return digits.count == 11 && digits.contains { $0 != 0 }
            && CheckDigits.control(digits, weights: weights) == digits[10]
    }

    private static let weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
}
