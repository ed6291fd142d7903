public import CalendarDate

/// What a site is made for.
public enum SitePurpose: Hashable, Sendable {
    /// To be read.
    case publishing
    /// To be looked at while the handbook is edited. Pages include a script from this address,
    /// which may ask the server for more.
    case preview(script: String)
    /// To show what was in force on a day that has passed.
    case past(Day)

    /// The address of the script of the preview.
    var previewScript: String? {
        if case .preview(let script) = self { script } else { nil }
    }

    /// The day that is shown when it is not the present one.
    var pastDay: Day? {
        if case .past(let day) = self { day } else { nil }
    }
}
