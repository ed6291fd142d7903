import Diagnostics
import Handbook

extension Settings {
    /// The only format of `handbok.yaml` that this program reads.
    static let format = "1"

    /// Reads `handbok.yaml`.
    init(_ fields: inout Fields) {
        if let format = fields.requiredText("format"), format.value != Settings.format {
            fields.report(
                .formatUnknown, at: format.position,
                "Formatet «\(format.value)» er ukjent.",
                suggestion: "Skriv «format: \(Settings.format)», eller bruk et nyere program.")
        }
        let id = fields.requiredID("id")?.value ?? "handbok"
        let title = fields.requiredText("tittel")?.value ?? ""
        let subtitle = fields.text("undertittel")?.value
        let address = fields.webAddress("adresse", schemes: ["https", "http"]).map {
            $0.hasSuffix("/") ? $0 : $0 + "/"
        }
        let offices = Office.list(&fields)
        let officeValues = OfficeValue.list(&fields)
        let standardLaw = fields.text("standardlov")
        let theme = fields.id("tema")?.value ?? "standard"
        let reviewInterval =
            fields.interval("revisjon_hver")?.value ?? ReviewInterval(count: 12, unit: .month)
        let proposeChange = fields.webAddress(
            "foreslå_endring", schemes: ["https", "http", "mailto"])
        let reportFault = fields.webAddress("meld_feil", schemes: ["https", "http", "mailto"])
        let allowedContacts = Settings.contacts(&fields, reportFault: reportFault)
        let urgent = fields.text("haster")
        let urgentWords = fields.urgentWords(beside: urgent)
        let absences = fields.text("står_ikke")
        let front = fields.texts("forside")
        let onCall = fields.texts("vakttelefoner")
        let isProposal = fields.flag("forslag") ?? false
        let publishes = PublishedText(&fields, isProposal: isProposal)
        let requirements = (fields.list("skal_dekkes") ?? []).compactMap { node in
            var entry = Fields(node, at: fields.place)
            defer { fields.adopt(entry) }
            return CoverageRequirement(&entry)
        }
        let letteredDemands = (fields.list("kravsider") ?? []).compactMap { node in
            var entry = Fields(node, at: fields.place)
            defer { fields.adopt(entry) }
            return LetteredDemand(&entry)
        }
        let accessibility = AccessibilityStatement(&fields)
        let editions = ListedEdition.list(&fields)
        fields.finish()
        self.init(
            id: id, title: title, subtitle: subtitle, address: address, offices: offices,
            officeValues: officeValues, standardLaw: standardLaw, theme: theme,
            reviewInterval: reviewInterval, proposeChange: proposeChange, reportFault: reportFault,
            allowedContacts: allowedContacts, urgent: urgent, urgentWords: urgentWords,
            absences: absences, onCall: onCall, front: front, isProposal: isProposal,
            publishes: publishes, requirements: requirements, letteredDemands: letteredDemands,
            accessibility: accessibility, editions: editions)
    }

    /// The contacts that are listed, and the one that every page shows anyway.
    private static func contacts(_ fields: inout Fields, reportFault: String?) -> AllowedContacts {
        var contacts = AllowedContacts()
        for text in fields.texts("tillatte_kontakter") where !contacts.insert(text.value) {
            fields.report(
                .addressInvalid, at: text.position,
                "«\(text.value)» er verken en e-postadresse, et domene eller et telefonnummer.",
                suggestion:
                    "Skriv hele adressen, domenet (@hamar.kommune.no) eller de åtte sifrene.")
        }
        let mail = reportFault.flatMap {
            $0.split(separator: "mailto:").first?.prefix { $0 != "?" }
        }
        if let contact = mail.flatMap({ Contact(String($0)) }) { contacts.insert(contact) }
        return contacts
    }
}

extension PublishedText {
    /// Reads `godkjenning:`.
    fileprivate init(_ fields: inout Fields, isProposal: Bool) {
        self = .newest
        guard var entry = fields.fields("godkjenning") else { return }
        defer { fields.adopt(entry) }
        guard let choice = entry.choice("publiser", of: PublishedText.self) else { return }
        guard choice.value == .newest || !isProposal else {
            entry.report(
                .yamlChoice, at: choice.position,
                "Håndboka er et forslag, og da er ingen kapitler godkjent.",
                suggestion: "Skriv «publiser: nyeste», eller «forslag: nei».")
            return
        }
        self = choice.value
    }
}

extension Office {
    fileprivate static func list(_ fields: inout Fields) -> [Office] {
        var seen: Set<ID> = []
        return (fields.list("kontorer") ?? []).compactMap { node in
            var entry = Fields(node, at: fields.place)
            defer { fields.adopt(entry) }
            let id = entry.requiredID("id")
            let title = entry.requiredText("tittel")
            guard let id, let title else { return nil }
            guard seen.insert(id.value).inserted else {
                entry.report(
                    .duplicateID, at: id.position, "Kontoret «\(id.value)» står to ganger.",
                    suggestion: "Gi det ene en annen id, eller slett det.")
                return nil
            }
            return Office(id: id.value, title: title.value, position: id.position)
        }
    }
}

extension CoverageRequirement {
    fileprivate init?(_ fields: inout Fields) {
        let basis = fields.requiredText("lovgrunnlag")
        let covers = fields.choices("med", of: Cover.self).map(\.value)
        let roles = fields.texts("roller")
        guard let basis else { return nil }
        self.init(basis: basis, covers: covers, roles: roles)
    }
}

extension AccessibilityStatement {
    fileprivate init?(_ fields: inout Fields) {
        guard var entry = fields.fields("tilgjengelighet") else { return nil }
        defer { fields.adopt(entry) }
        let conforms = entry.flag("samsvar") ?? false
        let testedOn = entry.pastDay("testet")?.value
        let methods = entry.texts("metoder").map(\.value)
        let shortcomings = (entry.list("mangler") ?? []).compactMap { node in
            var item = Fields(node, at: entry.place)
            defer { entry.adopt(item) }
            return Shortcoming(&item)
        }
        let contact = entry.text("kontakt")?.value
        guard let updatedOn = entry.pastDay("oppdatert")?.value else {
            entry.report(.yamlMissingKey, at: entry.position, "Nøkkelen «oppdatert» mangler.")
            return nil
        }
        self.init(
            conforms: conforms, testedOn: testedOn, methods: methods,
            shortcomings: shortcomings, contact: contact, updatedOn: updatedOn)
    }
}

extension AccessibilityStatement.Shortcoming {
    fileprivate init?(_ fields: inout Fields) {
        let criterion = fields.requiredText("krav")
        let text = fields.requiredText("tekst")
        let plan = fields.text("plan")?.value
        guard let criterion, let text else { return nil }
        self.init(criterion: criterion.value, text: text.value, plan: plan)
    }
}
