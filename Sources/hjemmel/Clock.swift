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

    /// Seconds since some fixed moment, for telling how long a thing took.
    static var seconds: Double {
        var moment = timespec()
        clock_gettime(CLOCK_MONOTONIC, &moment)
        return Double(moment.tv_sec) + Double(moment.tv_nsec) / 1e9
    }

    /// The time since a moment, as a text: `0,42 sekunder`.
    static func duration(since start: Double) -> String {
        let hundredths = Int(((seconds - start) * 100).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100),\(rest < 10 ? "0" : "")\(rest) sekunder"
    }
}
