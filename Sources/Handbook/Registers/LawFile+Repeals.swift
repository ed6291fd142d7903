public import CalendarDate
public import LegalReferences

extension LawFile {
    /// Whether a section, or all of its law, no longer applies on a day.
    public func isRepealed(_ section: SectionNumber, on day: Day) -> Bool {
        repeals[section].map { $0 <= day } ?? (law.validity.state(on: day) == .repealed)
    }
}
