public import CalendarDate

/// When an activity takes place: what stands after `når:`.
///
/// The value is closed: what is not one of these cannot be written. In the grammar, letter case never
/// matters, a hyphen is as good as an en dash, any run of spaces, hard ones too, is a space, and the
/// word «den» may stand anywhere.
///
/// ```
/// recurrence    = parts | monthly | period | weekly | fortnight | times
/// parts     = part { sep part }
/// sep       = "," [ "og" ] | "og"
/// part      = [ "i" ] ( months | weeks | dates | ordinals [ "i" ] month { sep month } )
/// months    = month [ "–" month ]
/// weeks     = ( "uke" | "uker" ) span { sep span }
/// span      = number [ "–" [ "uke" ] number ]
/// dates     = date [ "–" date ] | day "–" date | day { sep day } sep date
/// date      = day month [ year ] | day number "." [ year ] | year "-" mm "-" dd
/// day       = number "."
/// ordinals  = ordinal { sep ordinal } weekday
/// ordinal   = "første" | "andre" | "tredje" | "fjerde" | "femte" | "siste" | "nest siste" | day
/// weekday   = ( "mandag" | … | "søndag" ) [ "en" ]
/// monthly   = [ "i" ] ordinals [ "i" ] ( "måneden" | "hver måned" )
/// period    = [ "i" ] ( "hver måned" | "hvert kvartal" | "hvert tertial" | "hvert halvår" )
/// weekly    = "hver" ( "uke" | weekday )
/// fortnight = "annenhver" ( "uke" | weekday ) "fra uke" number
/// times     = count ( "gang" | "ganger" ) "i året" "(" parts ")"
/// ```
///
/// Examples: `juni`, `mars, juni og september`, `oktober–november`, `uke 23`, `uke 41–43`, `uke 7 og 34`,
/// `15. juni`, `15.6.`, `2027-06-15`, `1. og 15. juni`, `1.–15. oktober`, `28. mai – 5. juni`,
/// `første mandag i juni`, `andre tirsdag i hver måned`, `første og tredje torsdag i måneden`,
/// `siste fredag i mai`, `hver måned`, `hvert kvartal`, `hver uke`, `hver mandag`,
/// `annenhver torsdag fra uke 2`, `to ganger i året (juni og november)`.
///
/// A list after an ordinal weekday is of months: «første mandag i juni og november» is two Mondays.
/// The count of `times` must be the number of parts in the parentheses. A span whose end lies before
/// its beginning runs across New Year.
public enum Recurrence: Hashable, Sendable {
    /// Parts of the year, in the order written.
    case parts([YearPart])
    /// Weekdays by their place in every month.
    case monthly([OrdinalWeekday])
    /// The whole of every month, quarter, four months or half-year.
    case each(CalendarPeriod)
    /// Every week: one weekday of it, or Monday to Friday where there is none.
    case weekly(Weekday?)
    /// Every other week, counted afresh in each ISO year from the week `from` (1–53).
    ///
    /// So the wheel of every year begins in the same week. Between the last such week of a year
    /// with 53 weeks and the first of the next lie one or three weeks instead of two.
    case fortnightly(Weekday?, from: Int)
}

/// A division of the calendar year into periods of equal numbers of months.
public enum CalendarPeriod: Int, CaseIterable, Sendable {
    case month = 1
    case quarter = 3
    case tertial = 4
    case halfYear = 6

    /// How many months one period has.
    public var months: Int { rawValue }
}
