import AnnualWheel
import Handbook

extension Composer {
    /// «Risikomatrise».
    func riskPage(of register: RiskRegister) -> RiskPage {
        let address = GeneratedPage.risks.address
        let links = links(from: address)
        return RiskPage(
            layout: layout(address, facts("Risikomatrise")), summary: summary(of: register),
            assessedOn: register.assessedOn.map(DisplayDate.init), note: register.note,
            drawing: RiskDrawing(risks: register.risks).fragment,
            placed: register.risks.filter { $0.before != nil }.map {
                PageLink(title: $0.title, href: "#\($0.anchor)", note: "\($0.number)")
            },
            consequences: RiskScale.consequences.enumerated().map { "\($0 + 1) \($1)" },
            likelihoods: (1...5).reversed().map { row(likelihood: $0, of: register) },
            levels: RiskLevel.allCases.map {
                RiskLevelRule(
                    title: $0.rawValue.capitalizedFirst, levelClass: $0.className, rule: $0.rule)
            },
            areas: areas(of: register, links))
    }

    /// A link to a risk, with where it stands as the note.
    func riskLink(_ risk: Risk, _ links: Links) -> PageLink {
        PageLink(
            title: risk.title, href: links.href(.risks, anchor: risk.anchor),
            note: risk.before.map { "\($0.level.rawValue) (\($0.product))" } ?? "ikke plassert")
    }

    private func summary(of register: RiskRegister) -> String {
        let placed = register.risks.compactMap(\.before)
        let counts = RiskLevel.allCases.reversed().compactMap { level -> String? in
            let count = placed.count { $0.level == level }
            return count == 0 ? nil : "\(count) \(level.pluralWord(count))"
        }
        let unplaced = register.risks.count - placed.count
        let parts = counts + (unplaced == 0 ? [] : ["\(unplaced) ikke plassert"])
        return "\(register.risks.count) risikoer: \(parts.joined(separator: ", "))."
    }

    private func row(likelihood: Int, of register: RiskRegister) -> RiskMatrixRow {
        RiskMatrixRow(
            title: "\(likelihood) \(RiskScale.likelihoods[likelihood - 1])",
            cells: (1...5).map { consequence in
                let place = RiskPlace(likelihood: likelihood, consequence: consequence)
                func standing(_ risks: [Risk]) -> [PageLink] {
                    risks.map {
                        PageLink(title: "\($0.number)", href: "#\($0.anchor)", note: $0.title)
                    }
                }
                return RiskMatrixCell(
                    column: "\(consequence) \(RiskScale.consequences[consequence - 1])",
                    product: place.product, level: place.level.rawValue,
                    levelClass: place.level.className,
                    before: standing(register.risks.filter { $0.before == place }),
                    after: standing(register.risks.filter { $0.after == place }))
            })
    }

    private func areas(of register: RiskRegister, _ links: Links) -> [RiskArea] {
        var titles: [String] = []
        var byTitle: [String: [Risk]] = [:]
        for risk in register.risks {
            let title = risk.area ?? "Risikoer"
            if byTitle[title] == nil { titles.append(title) }
            byTitle[title, default: []].append(risk)
        }
        return titles.enumerated().map { index, title in
            RiskArea(
                title: title, id: "omraade-\(index + 1)",
                risks: (byTitle[title] ?? []).map { entry(of: $0, links) })
        }
    }

    private func entry(of risk: Risk, _ links: Links) -> RiskEntry {
        let activities = handbook.wheel?.activities.filter { risk.activities.contains($0.id) } ?? []
        return RiskEntry(
            id: risk.anchor, number: risk.number, title: risk.title,
            description: risk.description, cause: risk.cause, consequence: risk.consequence,
            source: risk.source, before: risk.before.map(RiskStanding.init),
            after: risk.after.map(RiskStanding.init),
            measures: risk.measures.map {
                RiskMeasureItem(
                    text: $0.text, responsible: link(toRole: $0.responsible, links),
                    deadline: $0.deadline.map(DisplayDate.init), done: $0.done.map(DisplayDate.init)
                )
            },
            owner: link(toRole: risk.owner, links),
            links: risk.chapters.compactMap(handbook.chapter).map { PageLink($0, links) }
                + activityLinks(activities, links),
            legalBasis: risk.basis.compactMap { basisLink($0, links) })
    }
}

/// The words of the two scales, from 1 to 5.
enum RiskScale {
    /// How likely.
    static let likelihoods = ["Meget liten", "Liten", "Moderat", "Stor", "Svært stor"]
    /// How serious.
    static let consequences = ["Ubetydelig", "Lav", "Moderat", "Alvorlig", "Svært alvorlig"]
}

extension RiskStanding {
    fileprivate init(_ place: RiskPlace) {
        self.init(
            title: "\(place.level.rawValue.capitalizedFirst) (\(place.product))",
            levelClass: place.level.className,
            place: "sannsynlighet \(place.likelihood), konsekvens \(place.consequence)")
    }
}

extension RiskLevel {
    /// When the level holds and what it asks of the office.
    fileprivate var rule: String {
        switch self {
        case .low: "1–4: godtas og følges i vanlig drift."
        case .medium: "5–12: tiltak med ansvarlig og frist."
        case .high: "15–25: tiltak samme dag, og Nav-leder får beskjed."
        }
    }

    fileprivate func pluralWord(_ count: Int) -> String {
        switch self {
        case .low: count == 1 ? "lav" : "lave"
        case .medium: "middels"
        case .high: count == 1 ? "høy" : "høye"
        }
    }
}
