import Handbook

extension Composer {
    /// The accessibility statement; `nil` where the office has not made one.
    func accessibilityPage() -> AccessibilityPage? {
        guard let statement = handbook.settings.accessibility else { return nil }
        let contact = handbook.settings.reportFault
        return AccessibilityPage(
            layout: layout(GeneratedPage.accessibility.address, facts("Tilgjengelighet")),
            publisher: handbook.settings.title, standard: "WCAG 2.1 nivå A og AA",
            conforms: statement.conforms,
            shortcomings: statement.shortcomings.map {
                Shortcoming(criterion: $0.criterion, text: $0.text, plan: $0.plan)
            },
            testedOn: statement.testedOn.map { DisplayDate($0) }, methods: statement.methods,
            contactText: statement.contact, contactHref: contact,
            contact: contact.map { $0.hasPrefix("mailto:") ? String($0.dropFirst(7)) : $0 },
            updatedOn: DisplayDate(statement.updatedOn))
    }
}
