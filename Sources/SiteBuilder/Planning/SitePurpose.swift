public import CalendarDate
import Handbook

/// What a site is made for.
public enum SitePurpose: Hashable, Sendable {
    /// To be read.
    case publishing
    /// To be looked at while the handbook is edited. Pages include a script from this address,
    /// which may ask the server for more.
    case preview(script: String)
    /// To be edited where it is read: as a preview, and each block of a chapter tells its line.
    case editing(script: String)
    /// To show what was in force on a day that has passed.
    case past(Day)
    /// The same, in a folder of the present site.
    case edition(Day)

    /// The address of the script of the preview.
    var previewScript: String? {
        switch self {
        case .preview(let script), .editing(let script): script
        case .publishing, .past, .edition: nil
        }
    }

    /// The day that is shown when it is not the present one.
    var pastDay: Day? {
        switch self {
        case .past(let day), .edition(let day): day
        case .publishing, .preview, .editing: nil
        }
    }

    /// Whether the blocks of a chapter's text tell on which line of the file they begin.
    var marksLines: Bool {
        if case .editing = self { true } else { false }
    }

    /// The present site's home page, from the home page of this one.
    var presentHome: String? {
        if case .edition = self { "../../" + GeneratedPage.home.rawValue } else { nil }
    }

    /// What the keys of the browser's storage begin with: what is read of the past must not count as
    /// read, or done, in the present handbook.
    func siteID(of handbook: Handbook) -> String {
        pastDay.map { "\(handbook.settings.id)-\($0)" } ?? handbook.settings.id
    }
}
