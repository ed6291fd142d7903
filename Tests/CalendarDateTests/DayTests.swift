import CalendarDate
import Testing

@Suite("Day")
struct DayTests {
    @Test("Days follow one another from 1600 to 2999 as the calendar has them")
    func daysFollow() throws {
        var number = try #require(Day(year: 1600, month: 1, day: 1)).number
        var wrong: [Day] = []
        for year in 1600...2999 {
            for month in 1...12 {
                for day in 1...Day.length(ofMonth: month, year: year) {
                    let date = Day(number: number)
                    if date.components != (year, month, day) { wrong.append(date) }
                    number += 1
                }
            }
        }
        #expect(wrong.isEmpty)
    }

    @Test(
        "A day that does not exist is nil",
        arguments: [(2026, 2, 29), (1900, 2, 29), (2026, 13, 1), (2026, 0, 1), (2026, 4, 31)])
    func nonexistent(year: Int, month: Int, day: Int) {
        #expect(Day(year: year, month: month, day: day) == nil)
    }

    @Test(
        "Both ways of writing a date are read",
        arguments: ["2026-01-15", "15.01.2026", "15.1.2026"])
    func reading(text: String) {
        #expect(Day(text)?.description == "2026-01-15")
    }

    @Test(
        "What only looks like a date is refused",
        arguments: [
            "2026-1-15", "15.01.26", "+5.01.2026", "2026-02-30", "15/01/2026", "", "15.01.",
        ])
    func refused(text: String) {
        #expect(Day(text) == nil)
    }

    @Test("A month later keeps the day where the month has it, else takes the last")
    func months() {
        #expect(Day("2026-01-31")?.advanced(byMonths: 1) == Day("2026-02-28"))
        #expect(Day("2026-01-15")?.advanced(byMonths: 12) == Day("2027-01-15"))
        #expect(Day("2026-03-31")?.advanced(byMonths: -13) == Day("2025-02-28"))
    }

    @Test("Norwegian writes the date with a full stop and a small letter")
    func norwegian() {
        #expect(Day("2023-09-01")?.longText == "1. september 2023")
        #expect(Day("2023-09-01")?.shortText == "01.09.2023")
    }
}

@Suite("ISO week")
struct ISOWeekTests {
    @Test(
        "The week is that of ISO 8601 around New Year",
        arguments: [
            ("2020-12-31", 2020, 53), ("2021-01-01", 2020, 53), ("2021-01-04", 2021, 1),
            ("2024-12-30", 2025, 1), ("2026-12-31", 2026, 53), ("2027-01-03", 2026, 53),
        ])
    func weeks(text: String, year: Int, number: Int) {
        #expect(Day(text)?.week == ISOWeek(year: year, number: number))
    }

    @Test("A week begins on its Monday, and every day of it agrees")
    func mondays() throws {
        var wrong: [ISOWeek] = []
        for year in 1900...2199 {
            for number in 1...ISOWeek.count(inYear: year) {
                let week = try #require(ISOWeek(year: year, number: number))
                let monday = week.monday
                if monday.weekday != .monday || monday.week != week
                    || monday.advanced(by: 6).week != week
                {
                    wrong.append(week)
                }
            }
        }
        #expect(wrong.isEmpty)
    }

    @Test("A year without week 53 does not give one")
    func noWeek53() {
        #expect(ISOWeek(year: 2025, number: 53) == nil)
        #expect(ISOWeek(year: 2026, number: 53) != nil)
        #expect(ISOWeek(year: 2026, number: 0) == nil)
    }
}
