import AnnualWheel
import CalendarDate
import Handbook
import LegalReferences

extension Handbook {
    /// What covers each section of law, and what is missing.
    var coverageTable: AuditReport.Table {
        let covers = CoverageRequirement.Cover.allCases
        let rows = Coverage(of: self).rows
        let gaps = rows.reduce(0) { $0 + $1.gaps.count }
        let demands = rows.reduce(0) { $0 + $1.required.count }
        return AuditReport.Table(
            id: "dekning", title: "Hva som dekker hver paragraf",
            summary: gaps == 0
                ? "Alle \(demands) krav er dekket." : "\(gaps) av \(demands) krav er ikke dekket.",
            columns: ["Paragraf", "Overskrift"] + covers.map(\.rawValue.capitalized)
                + ["Ansvarlig", "Mangler"],
            rows: rows.map { row in
                [name(of: row.section), heading(of: row.section)]
                    + covers.map { cover in
                        let chapters = (row.chapters[cover] ?? []).compactMap { chapter($0)?.title }
                        return (chapters + (row.activities[cover] ?? []).map(\.title)).listed
                    } + [row.owners.map(roleTitle).listed, row.gaps.map(\.rawValue).listed]
            })
    }

    /// What covers each letter of a provision.
    func letterTable(of demand: DemandedLetters) -> AuditReport.Table {
        let rows = LetterCoverage(of: demand, in: self).rows
        let gaps = rows.count(where: \.isGap)
        return AuditReport.Table(
            id: Slug("krav \(demand.section.law) \(demand.section.section)").text
                + (demand.ledd.map { "-ledd-\($0)" } ?? ""),
            title: demand.title,
            summary: gaps == 0
                ? "Alle \(rows.count) bokstavene er dekket."
                : "\(gaps) av \(rows.count) bokstaver mangler dekning.",
            columns: ["Bokstav", "Krav", "Kapitler", "I årshjulet"],
            rows: rows.map { row in
                [
                    "\(row.point.letter)", row.point.text, row.chapters.map(\.title).listed,
                    row.activities.map(\.title).listed,
                ]
            })
    }

    /// Every chapter with its approval and how it stands.
    func chapterTable(on today: Day) -> AuditReport.Table {
        let chapters = controlledChapters.filter { $0.status != .draft }
        let open = ReviewReport(of: self, on: today).entries.count
        return AuditReport.Table(
            id: "kapitler", title: "Kapitler med godkjenning og status",
            summary: "\(open) av \(chapters.count) kapitler må gjennomgås.",
            columns: [
                "Kapittel", "Fil", "Type", "Ansvarlig", "Godkjent", "Godkjent av", "Versjon",
                "Neste revisjon", "Status",
            ],
            rows: chapters.map { chapter in
                let status = reviewStatus(of: chapter, on: today)
                return [
                    chapter.title, chapter.file, chapter.kind.title,
                    (chapter.responsible?.value).map(roleTitle) ?? "",
                    chapter.approval?.day.description ?? "",
                    (chapter.approval?.role.value).map(roleTitle) ?? "",
                    chapter.version?.description ?? "", status.due?.description ?? "",
                    status.conditions.map(\.rawValue).listed,
                ]
            })
    }

    /// What the wheel planned in the year of a day, and what came of it; `nil` without a wheel.
    func evaluationTable(on today: Day) -> AuditReport.Table? {
        guard let wheel else { return nil }
        let evaluation = wheel.evaluation(ofYear: today.year, asOf: today)
        let tally = evaluation.tally
        return AuditReport.Table(
            id: "arsevaluering", title: "Evaluering av årshjulet \(today.year)",
            summary: "\(tally.planned) gjøremål er planlagt. \(tally.done + tally.late) er "
                + "kvittert ut, \(tally.leftOut) er ikke kvittert ut, og \(tally.ahead) står igjen.",
            columns: [
                "Aktivitet", "Kategori", "Ansvarlig", "Planlagt", "Utført", "Utført etter fristen",
                "Ikke kvittert ut", "Står igjen", "Kvittert ut",
            ],
            rows: evaluation.activities.compactMap { year in
                guard let activity = wheel.activities.first(where: { $0.id == year.activity })
                else { return nil }
                let tally = year.tally
                return [
                    activity.title, category(of: activity)?.title ?? activity.category,
                    roleTitle(activity.responsible), "\(tally.planned)", "\(tally.done)",
                    "\(tally.late)", "\(tally.leftOut)", "\(tally.ahead)",
                    year.progress.flatMap(\.done).map { done in
                        done.note.isEmpty ? "\(done.day)" : "\(done.day): \(done.note)"
                    }.listed,
                ]
            })
    }

    /// The sections of law that the office has written guidance to.
    func guidanceTable(on today: Day) -> AuditReport.Table {
        let guides = guidance.filter { $0.value.status == .current }.sorted { $0.key < $1.key }
        return AuditReport.Table(
            id: "veiledning", title: "Paragrafer med veiledning fra kontoret",
            summary: "Kontoret har skrevet veiledning til \(guides.count) paragrafer.",
            columns: ["Paragraf", "Overskrift", "Godkjent", "Sammenlignet med Lovdata", "Status"],
            rows: guides.map { section, guide in
                [
                    name(of: section), heading(of: section),
                    guide.approval?.day.description ?? "",
                    law(section.law)?.comparedOn?.description ?? "",
                    reviewStatus(of: guide, on: today).conditions.map(\.rawValue).listed,
                ]
            })
    }

    private func name(of section: SectionKey) -> String {
        "\(registry.law(section.law)?.title ?? section.law.rawValue) § \(section.section)"
    }

    private func heading(of section: SectionKey) -> String {
        registry.law(section.law)?.section(section.section)?.heading ?? ""
    }

    private func roleTitle(_ id: Role.ID) -> String { role(id)?.title ?? id }
}

extension Sequence<String> {
    /// With commas between.
    fileprivate var listed: String { joined(separator: ", ") }
}

extension String {
    /// With a capital at the beginning.
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
