import CalendarDate
import Handbook

extension ParsedHandbook {
    /// The pages that there is no file for, so that nothing leads to them.
    var absentPages: Set<GeneratedPage> {
        var absent: Set<GeneratedPage> = []
        if wheel == nil { absent.insert(.wheel) }
        if controlRounds.isEmpty { absent.insert(.results) }
        if risks == nil { absent.insert(.risks) }
        if circulars.isEmpty { absent.insert(.circulars) }
        return absent
    }

    /// The rounds of internal control by the files that tell of them.
    var rounds: [String: Day] {
        Dictionary(controlRounds.map { ($0.file, $0.day) }, uniquingKeysWith: { first, _ in first })
    }
}
