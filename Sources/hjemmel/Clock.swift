import ArgumentParser
import CalendarDate
import Glibc

/// The only place in the program that reads the clock.
enum Clock {
    /// Today where the machine stands.
    static var today: Day {
        var now = time(nil)
        var local = tm()
        localtime_r(&now, &local)
        let year = Int(local.tm_year) + 1900
        return Day(year: year, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
            ?? Day(number: 0)
    }

    /// Seconds since 1970, and minutes that the place is east of Greenwich.
    static var moment: (seconds: Int, offset: Int) {
        var now = time(nil)
        var local = tm()
        localtime_r(&now, &local)
        return (Int(now), Int(local.tm_gmtoff) / 60)
    }

    /// Refuses the day of something that is said to be done and lies ahead.
    static func refuseAhead(_ day: Day?) throws {
        guard let day, day > today else { return }
        throw ValidationError(
            "\(day.longText) har ikke vært ennå. Oppgi dagen det ble gjort med --date.")
    }

    /// Seconds since some fixed moment, for telling how long a thing took.
    static var seconds: Double { read(CLOCK_MONOTONIC) }

    /// Seconds that all processors together have worked for the program.
    static var processorSeconds: Double { read(CLOCK_PROCESS_CPUTIME_ID) }

    /// The time since a moment, as a text: `0,42 sekunder`.
    static func duration(since start: Double) -> String {
        decimal(seconds - start) + " sekunder"
    }

    /// Seconds as a reader writes them: `0,42`.
    static func decimal(_ seconds: Double) -> String {
        let hundredths = Int((seconds * 100).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100),\(rest < 10 ? "0" : "")\(rest)"
    }

    private static func read(_ clock: clockid_t) -> Double {
        var moment = timespec()
        clock_gettime(clock, &moment)
        return Double(moment.tv_sec) + Double(moment.tv_nsec) / 1e9
    }
}
