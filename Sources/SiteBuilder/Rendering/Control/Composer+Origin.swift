import CalendarDate
import Handbook
import HandbookReports
import LegalReferences
import Templates

extension Composer {
    /// Whose a chapter is; `nil` where no offices share the handbook.
    func origin(of chapter: Chapter, _ links: Links) -> Origin? {
        guard !handbook.offices.isEmpty else { return nil }
        switch chapter.origin {
        case .common: return commonOrigin(of: chapter, links)
        case .local:
            return Origin(title: "Lokal", isLocal: true, office: handbook.office?.office.title)
        case .replacement(let replacement):
            return Origin(
                title: "Lokal", isLocal: true, office: handbook.office?.office.title,
                warning: outdatedWarning(of: replacement),
                replaced: ReplacedChapter(
                    reason: replacement.reason,
                    comparedOn: replacement.comparedVersion.map { DisplayDate($0) },
                    differences: differences(of: chapter, from: replacement.common)))
        }
    }

    private func commonOrigin(of chapter: Chapter, _ links: Links) -> Origin {
        var origin = Origin(title: "Felles", office: handbook.office?.office.title)
        guard let profile = handbook.office else { return origin }
        let place = profile.office.title
        switch profile.adoption(of: chapter) {
        case .current(let day, let role):
            origin.adoptedOn = DisplayDate(day)
            origin.adopter = link(toRole: role, links)
        case .earlier(let day, let role):
            origin.adoptedOn = DisplayDate(day)
            origin.adopter = link(toRole: role, links)
            origin.warning = OriginWarning(
                title: "Vedtatt i tidligere versjon",
                text: "\(place) vedtok kapitlet \(day.longText). Det er endret "
                    + "\(chapter.version.map(\.longText) ?? "siden").")
        // Of a proposal nobody expects that.
        case .missing where handbook.settings.isProposal: break
        case .missing:
            origin.warning = OriginWarning(
                title: "Ikke vedtatt her",
                text: "Kapitlet er felles, men \(place) har ikke vedtatt det.")
        case nil: break
        }
        return origin
    }

    private func outdatedWarning(of replacement: LocalReplacement) -> OriginWarning? {
        guard replacement.isOutdated, let version = replacement.common.version else { return nil }
        return OriginWarning(
            title: "Eldre enn det felles kapitlet",
            text: "Det felles kapitlet ble endret \(version.longText). Teksten her er ikke "
                + "sammenlignet med den endringen.")
    }

    private func differences(of chapter: Chapter, from common: Chapter) -> [DifferencePart] {
        TextDifference(from: common, to: chapter).parts.map { part in
            DifferencePart(
                title: part.heading ?? "Innledningen",
                changes: part.changes.map {
                    DifferenceChange(isAdded: $0.isAdded, text: $0.text)
                })
        }
    }

    /// The addition of the office as it stands in the text of a chapter.
    func addition(_ addition: LocalAddition, by renderer: BodyRenderer) -> Fragment {
        let text = addition.text
        let place =
            renderer.isInBook ? BookPlaces.place(of: text.address) + BookPlaces.separator : ""
        return theme.render(
            part: Addition(
                title: handbook.localTitle, id: place + LocalAddition.anchor,
                level: min(addition.level + renderer.headingShift, 6),
                body: renderer.body(of: addition),
                owner: slotLink(toRole: text.responsible?.value),
                approvedOn: text.approval.map { DisplayDate($0.day) },
                approver: slotLink(toRole: text.approval?.role.value)))
    }

    private func slotLink(toRole id: Role.ID?) -> SlotLink? {
        id.flatMap(handbook.role).map { SlotLink(title: $0.title, href: .link($0.address)) }
    }

    /// The text of a chapter as its blocks are, with what the office adds.
    func text(of chapter: Chapter, by renderer: BodyRenderer) -> Fragment {
        renderer.body(
            of: chapter,
            adding: chapter.addition.map { ($0.index, addition($0, by: renderer)) })
    }

    /// The text of a chapter in a book, its headings so many levels deeper: the same in every book
    /// that holds the chapter.
    func bookText(of chapter: Chapter, shift: Int) -> Fragment {
        text(
            of: chapter,
            by: BodyRenderer(composer: self, isInBook: true, headingShift: shift))
    }
}
