public import CalendarDate

extension Day {
    /// The public holiday that falls on the day, where there is one.
    ///
    /// Where two coincide (Ascension Day on 1 May 2008), the one that Easter decides.
    public var publicHoliday: PublicHoliday? {
        let (year, month, day) = components
        // All that moves with Easter lies between 19 March (its Maundy Thursday) and 14 June.
        if (3...6).contains(month), let easter = Day.easterSunday(inYear: year) {
            switch easter.distance(to: self) {
            case -3: return .maundyThursday
            case -2: return .goodFriday
            case 0: return .easterSunday
            case 1: return .easterMonday
            case 39: return .ascensionDay
            case 49: return .whitSunday
            case 50: return .whitMonday
            default: break
            }
        }
        switch (month, day) {
        case (1, 1): return .newYearsDay
        case (5, 1) where year >= 1947: return .labourDay
        case (5, 17) where year >= 1947: return .constitutionDay
        case (12, 25): return .christmasDay
        case (12, 26): return .boxingDay
        default: return nil
        }
    }

    /// Monday to Friday and no public holiday.
    public var isWorkingDay: Bool {
        !weekday.isWeekend && publicHoliday == nil
    }

    /// The day itself where it is a working day, else the first one after it.
    public var orNextWorkingDay: Day {
        var day = self
        while !day.isWorkingDay { day = day.advanced(by: 1) }
        return day
    }

    /// The day itself where it is a working day, else the last one before it.
    public var orPreviousWorkingDay: Day {
        var day = self
        while !day.isWorkingDay { day = day.advanced(by: -1) }
        return day
    }

    /// The day so many working days later.
    ///
    /// - Complexity: O(`count`).
    func advanced(byWorkingDays count: Int) -> Day {
        var day = self
        for _ in 0..<count { day = day.advanced(by: 1).orNextWorkingDay }
        return day
    }
}
