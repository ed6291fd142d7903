extension Day: CustomStringConvertible {
    /// ISO 8601: `2026-01-15`.
    public var description: String {
        let (year, month, day) = components
        return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
    }

    /// As Norwegian writes a date in running text: `15. januar 2026`.
    public var longText: String {
        let (year, month, day) = components
        return "\(day). \(Day.monthNames[month - 1]) \(year)"
    }

    /// `15.01.2026`.
    public var shortText: String {
        let (year, month, day) = components
        return "\(twoDigits(day)).\(twoDigits(month)).\(year)"
    }

    /// The names of the twelve months in lower case, as Norwegian writes them.
    public static let monthNames = [
        "januar", "februar", "mars", "april", "mai", "juni",
        "juli", "august", "september", "oktober", "november", "desember",
    ]

    /// Reads `2026-01-15` or `15.01.2026` (`15.1.2026` too); anything else gives `nil`.
    public init?(_ text: some StringProtocol) {
        // A type of its own, because generic code that another module calls is slow.
        self.init(written: String(text))
    }

    private init?(written text: String) {
        if let day = Day(iso: text.utf8) {
            self = day
            return
        }
        let iso = text.split(separator: "-", omittingEmptySubsequences: false)
        if iso.count == 3, iso[0].utf8.count == 4, iso[1].utf8.count == 2, iso[2].utf8.count == 2 {
            self.init(year: iso[0], month: iso[1], day: iso[2])
            return
        }
        let dotted = text.split(separator: ".", omittingEmptySubsequences: false)
        guard dotted.count == 3, dotted[2].utf8.count == 4,
            (1...2).contains(dotted[0].utf8.count), (1...2).contains(dotted[1].utf8.count)
        else { return nil }
        self.init(year: dotted[2], month: dotted[1], day: dotted[0])
    }

    /// Reads `2026-01-15`, which nearly every date of a handbook is written as, byte by byte.
    private init?(iso text: String.UTF8View) {
        guard text.count == 10 else { return nil }
        var numbers = (year: 0, month: 0, day: 0)
        for (place, byte) in text.enumerated() {
            if place == 4 || place == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard (0x30...0x39).contains(byte) else { return nil }
            let digit = Int(byte - 0x30)
            switch place {
            case ..<4: numbers.year = numbers.year * 10 + digit
            case ..<7: numbers.month = numbers.month * 10 + digit
            default: numbers.day = numbers.day * 10 + digit
            }
        }
        self.init(year: numbers.year, month: numbers.month, day: numbers.day)
    }

    private init?(
        year: some StringProtocol, month: some StringProtocol, day: some StringProtocol
    ) {
        guard let year = digits(year), let month = digits(month), let day = digits(day)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

private func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
}

/// `Int` alone would read a sign too.
private func digits(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
}
