package import CalendarDate

/// What an office's handbook knows of the office.
public struct OfficeProfile: Sendable {
    /// The office.
    public let office: Office
    /// What the office says in its own handbook, by the name of the value.
    package let values: [OfficeValue.ID: String]
    package let adoptions: [AdoptionEntry]
    /// The day as of which it has adopted chapters.
    package let today: Day

    package init(
        office: Office, values: [OfficeValue.ID: String], adoptions: [AdoptionEntry], today: Day
    ) {
        self.office = office
        self.values = values
        self.adoptions = adoptions
        self.today = today
    }

    /// How the office stands to a chapter; `nil` for its own, and for one that is not in force.
    public func adoption(of chapter: Chapter) -> Adoption? {
        guard case .common = chapter.origin, chapter.status == .current else { return nil }
        return AdoptionEntry.adoption(of: chapter, in: adoptions, on: today)
    }
}

extension Handbook {
    /// The handbook as it is published in a folder below its address.
    public func published(in folder: String) -> Handbook {
        var handbook = self
        handbook.settings.address = settings.address.map { "\($0)\(folder)/" }
        return handbook
    }
}
