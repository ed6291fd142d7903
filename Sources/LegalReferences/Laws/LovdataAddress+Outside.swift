extension LovdataAddress {
    /// The address of a section in a law outside the registry, by the name that a text gives it:
    /// one of ``OutsideLaw/all``, or a date and number as in `lov 17. juli 1992 nr. 99`.
    ///
    /// `nil` where neither says which law is meant, or the law cannot have such a section: no link
    /// is better than a wrong one.
    public init?(outside name: String, section: SectionNumber) {
        if let outside = OutsideLaw.find(name) {
            guard outside.isNumberedByChapter == section.isDashed else { return nil }
            self.init(outside.law, section: section)
        } else if let id = LovdataAddress.id(of: name) {
            self.init(Law(id: "", title: "", lovdataID: id), section: section)
        } else {
            return nil
        }
    }

    /// The id that the date and number of a name give, as Lovdata writes it.
    private static func id(of name: String) -> String? {
        guard let origin = MentionFinder.origin(in: name), let month = origin.month,
            let day = origin.day, let number = origin.number
        else { return nil }
        func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let isRegulation = name.lowercased().hasPrefix("for")
        return "\(isRegulation ? "forskrift" : "lov")/\(origin.year)-\(padded(month))-"
            + "\(padded(day))-\(number)"
    }
}
