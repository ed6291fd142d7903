import Handbook

extension Composer {
    /// Whom to call, for the chapter on what is urgent; `nil` for all others.
    func emergency(of chapter: Chapter, _ links: Links) -> EmergencyNumbers? {
        guard handbook.settings.urgent?.value == chapter.id else { return nil }
        return EmergencyNumbers(
            services: [
                PhoneNumber(title: "Ambulanse", text: "113"),
                PhoneNumber(title: "Politi", text: "112"),
                PhoneNumber(title: "Brann", text: "110"),
            ],
            groups: phoneGroups,
            officesHref: handbook.office == nil && !handbook.offices.isEmpty
                ? links.href(.home, anchor: "min-side") : nil)
    }

    /// The on-call numbers: those of the office, or what the common handbook says and then those of
    /// every office, of which the browser shows the chosen one.
    var phoneGroups: [PhoneGroup] {
        let onCall = handbook.settings.onCall.map(\.value)
        guard !onCall.isEmpty else { return [] }
        let common = PhoneGroup(
            office: nil, title: nil,
            numbers: handbook.settings.officeValues.filter { onCall.contains($0.id) }.map {
                PhoneNumber(title: $0.title, text: $0.common)
            })
        let offices = handbook.offices.map { summary in
            PhoneGroup(
                office: summary.office.id, title: summary.office.title,
                isHidden: handbook.office == nil,
                numbers: summary.values.filter { onCall.contains($0.id) }.map {
                    PhoneNumber(title: $0.title, text: $0.text ?? "ikke fylt ut")
                })
        }
        return handbook.office == nil ? [common] + offices : offices
    }
}
