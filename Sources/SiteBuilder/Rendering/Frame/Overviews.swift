import Handbook

extension Handbook {
    /// The pages about internal control that the handbook has files for, with their titles.
    var overviews: [(title: String, page: GeneratedPage)] {
        [
            controlRounds.isEmpty ? nil : ("Resultater av internkontrollen", .results),
            risks == nil ? nil : ("Risikomatrise", .risks),
        ].compactMap(\.self)
    }

    /// Links to them.
    func overviewLinks(_ links: Links) -> [PageLink] {
        overviews.map { PageLink(title: $0.title, href: links.href($0.page)) }
    }
}

extension RiskLevel {
    /// The level in ASCII letters, for class names.
    var className: String {
        switch self {
        case .low: "lav"
        case .medium: "middels"
        case .high: "hoy"
        }
    }
}
