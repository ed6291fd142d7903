public import CalendarDate

extension ListedEdition {
    /// The folder of the site that holds an edition, without a `/` at its end.
    public static func folder(of day: Day) -> String { "utgaver/\(day)" }
}

extension Handbook {
    /// The handbook as one that is published in the folder of an edition, so that whole addresses
    /// lead into the edition.
    public func asEdition(of day: Day) -> Handbook {
        var edition = self
        edition.settings.address = settings.address.map {
            "\($0)\(ListedEdition.folder(of: day))/"
        }
        return edition
    }
}
