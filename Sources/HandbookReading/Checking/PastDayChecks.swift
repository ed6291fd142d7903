import CalendarDate
import Diagnostics
import Handbook

/// What has happened is not dated after the day on which the handbook is read.
enum PastDayChecks {
    static func diagnostics(of parsed: ParsedHandbook, on today: Day) -> [Diagnostic] {
        parsed.pastDays.flatMap { file, days in faults(days, in: file, on: today) }
            + parsed.allChapters.flatMap { faults($0.frontMatter.pastDays, in: $0.file, on: today) }
    }

    private static func faults(
        _ days: [Located<Day>], in file: String, on today: Day
    ) -> [Diagnostic] {
        days.filter { $0.value > today }.map { day in
            Diagnostic(
                .dayAhead, file: file, at: day.position,
                "\(day.value.longText) har ikke vært ennå, men datoen gjelder noe som er gjort.",
                suggestion: "Rett datoen. En plan skrives under frist: eller i årshjulet.")
        }
    }
}
