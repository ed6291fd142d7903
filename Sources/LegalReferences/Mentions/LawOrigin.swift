/// When a law was made and under which number: what `lov 18. desember 2009 nr. 131` says.
struct LawOrigin: Hashable, Sendable {
    let year: Int
    /// The month and the day, or `nil` where only the year is known.
    let month: Int?
    let day: Int?
    /// The number among the laws of the day or year.
    let number: Int?

    /// Reads the end of `lov/2009-12-18-131` or `lov/1967-02-10`.
    init?(lovdataID: String) {
        guard let date = lovdataID.split(separator: "/").last else { return nil }
        let parts = date.split(separator: "-").map { Int($0) }
        guard parts.count == 3 || parts.count == 4, let year = parts[0], let month = parts[1],
            let day = parts[2]
        else { return nil }
        self.init(year: year, month: month, day: day, number: parts.count == 4 ? parts[3] : nil)
    }

    init(year: Int, month: Int? = nil, day: Int? = nil, number: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
        self.number = number
    }

    /// Whether nothing that both say differs.
    func agrees(with other: LawOrigin) -> Bool {
        func same(_ left: Int?, _ right: Int?) -> Bool {
            guard let left, let right else { return true }
            return left == right
        }
        return year == other.year && same(month, other.month) && same(day, other.day)
            && same(number, other.number)
    }
}
