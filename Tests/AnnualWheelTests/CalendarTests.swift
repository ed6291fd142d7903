import AnnualWheel
import CalendarDate
import Foundation
import Testing

@Suite("The Norwegian calendar")
struct CalendarTests {
    @Test(
        "Easter falls where published tables put it",
        arguments: [
            "1900-04-15", "1913-03-23", "1916-04-23", "1940-03-24", "1943-04-25", "1945-04-01",
            "1947-04-06", "1954-04-18", "1961-04-02", "1970-03-29", "1981-04-19", "1984-04-22",
            "1989-03-26", "1999-04-04", "2000-04-23", "2008-03-23", "2011-04-24", "2016-03-27",
            "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31",
            "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21",
            "2035-03-25", "2038-04-25", "2049-04-18", "2076-04-19", "2100-03-28", "2160-03-23",
            "2190-04-25", "2199-04-14",
        ])
    func easter(iso: String) throws {
        let day = try #require(Day(iso))
        #expect(Day.easterSunday(inYear: day.year) == day)
    }

    @Test("Every year from 1900 to 2199 agrees with the independent calculation")
    func referenceTable() throws {
        let url = try #require(
            Bundle.module.url(
                forResource: "calendar", withExtension: "txt", subdirectory: "Reference"))
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 300)
        for (year, line) in zip(1900..., lines) {
            #expect(try row(year) == line)
        }
    }

    /// The row of the table as this library reckons it.
    private func row(_ year: Int) throws -> String {
        let first = try #require(Day(year: year, month: 1, day: 1))
        let last = try #require(Day(year: year, month: 12, day: 31))
        let easter = try #require(Day.easterSunday(inYear: year))
        let monday = try #require(ISOWeek(year: year, number: 1)).monday
        let working = (first.number...last.number).count { Day(number: $0).isWorkingDay }
        let holidays = PublicHoliday.allCases.compactMap { $0.day(inYear: year) }.sorted()
        for holiday in holidays { #expect(holiday.publicHoliday != nil) }
        let fields =
            [
                "\(year)", monthDay(easter), "\(ISOWeek.count(inYear: year))",
                monday.description.filter { $0 != "-" }, "\(working)",
            ] + holidays.map(monthDay)
        return fields.joined(separator: " ")
    }

    private func monthDay(_ day: Day) -> String {
        String(day.description.suffix(5).filter { $0 != "-" })
    }

    @Test("The kept table is what the script prints, where Python is at hand")
    func scriptAgrees() throws {
        let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
        guard let python else { return }
        let folder = try #require(Bundle.module.url(forResource: "Reference", withExtension: nil))
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = [folder.appendingPathComponent("calendar_reference.py").path]
        process.standardOutput = output
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(try printed == Data(contentsOf: folder.appendingPathComponent("calendar.txt")))
    }

    @Test("The twelve holidays of 2026 have their names and days")
    func holidaysOf2026() {
        let days = PublicHoliday.allCases.map {
            "\($0.day(inYear: 2026)?.description ?? "") \($0.name)"
        }
        #expect(
            days.sorted() == [
                "2026-01-01 1. nyttårsdag", "2026-04-02 skjærtorsdag", "2026-04-03 langfredag",
                "2026-04-05 1. påskedag", "2026-04-06 2. påskedag", "2026-05-01 1. mai",
                "2026-05-14 Kristi himmelfartsdag", "2026-05-17 17. mai", "2026-05-24 1. pinsedag",
                "2026-05-25 2. pinsedag", "2026-12-25 1. juledag", "2026-12-26 2. juledag",
            ])
    }

    @Test("The first and the seventeenth of May are holidays from 1947")
    func mayBefore1947() throws {
        #expect(try #require(Day("1946-05-17")).isWorkingDay)
        #expect(try #require(Day("1946-05-01")).isWorkingDay)
        #expect(try !#require(Day("1947-05-01")).isWorkingDay)
        #expect(PublicHoliday.constitutionDay.day(inYear: 1946) == nil)
        #expect(PublicHoliday.labourDay.day(inYear: 1947)?.description == "1947-05-01")
    }

    @Test("Where two holidays meet, the one that Easter decides is named")
    func coincidence() throws {
        #expect(try #require(Day("2008-05-01")).publicHoliday == .ascensionDay)
    }

    @Test("Every day that is a holiday by name is one by date, and no other")
    func dayAndNameAgree() throws {
        for year in [1900, 1946, 1947, 2008, 2016, 2026, 2160, 2199] {
            let named = Set(PublicHoliday.allCases.compactMap { $0.day(inYear: year) })
            let first = try #require(Day(year: year, month: 1, day: 1))
            let found = (0..<365).map { first.advanced(by: $0) }.filter { $0.publicHoliday != nil }
            #expect(Set(found) == named)
        }
    }

    @Test(
        "A day that is no working day gives the next or the one before",
        arguments: [
            ("2026-04-02", "2026-04-07", "2026-04-01"), ("2026-05-16", "2026-05-18", "2026-05-15"),
            ("2022-12-31", "2023-01-02", "2022-12-30"), ("2026-06-15", "2026-06-15", "2026-06-15"),
            ("2021-05-17", "2021-05-18", "2021-05-14"),
        ])
    func nearestWorkingDays(iso: String, next: String, previous: String) throws {
        let day = try #require(Day(iso))
        #expect(day.orNextWorkingDay.description == next)
        #expect(day.orPreviousWorkingDay.description == previous)
    }
}
