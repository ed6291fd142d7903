/// Sums of digits with weights, modulo 11, as Norwegian registers use them.
enum CheckDigits {
    /// The control digit that belongs to these digits; `nil` where none is given out.
    static func control(_ digits: some Sequence<Int>, weights: [Int]) -> Int? {
        let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
        let control = (11 - sum % 11) % 11
        return control == 10 ? nil : control
    }
}

/// The numbering of people (Skatteetaten, «Fødselsnummer»; folkeregisterforskriften § 2-2-1).
enum IdentityNumber {
    /// Whether eleven digits are an identity number: a date that can be, and both control digits.
    ///
    /// D-numbers have 40 added to the day. Numbers of invented people have 40 (Nav) or 80
    /// (Skatteetaten's Tenor) added to the month; they count as well, since nobody can tell from a
    /// text that the person is invented. From 2032 numbers are given out whose first control digit
    /// follows a wider rule; until then that rule would only alarm falsely.
    static func isValid(_ digits: ArraySlice<UInt8>) -> Bool {
        guard digits.count == 11 else { return false }
        let digits = digits.map(Int.init)
        let day = digits[0] * 10 + digits[1]
        let month = digits[2] * 10 + digits[3]
        guard isDate(day: day > 40 ? day - 40 : day, month: plainMonth(month)),
            CheckDigits.control(digits, weights: firstWeights) == digits[9],
            CheckDigits.control(digits, weights: secondWeights) == digits[10]
        else { return false }
        return true
    }

    private static let firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2]
    private static let secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
    private static let longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

    private static func plainMonth(_ month: Int) -> Int {
        switch month {
        case 81...: month - 80
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
