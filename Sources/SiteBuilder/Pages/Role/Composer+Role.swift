import Handbook
import HandbookReports

extension Composer {
    /// The page that lists all roles.
    func rolesPage() -> FolderPage {
        let address = GeneratedPage.roles.address
        let links = links(from: address)
        return FolderPage(
            layout: layout(address, facts("Alle rollene")),
            chapters: theme.render(
                parts: handbook.roles.map { role in
                    FolderEntry(
                        title: role.title, href: links.href(self.address(of: role)),
                        kindTitle: "Rolle",
                        summary: role.duties.first)
                }))
    }

    /// The page of a role that no chapter describes.
    func page(of role: Role) -> RolePage {
        RolePage(
            layout: layout(role.address, facts(role.title)),
            role: facts(of: role, links(from: role.address)))
    }

    /// Where a role is told of: on the page of the chapter about it, else on its own.
    func address(of role: Role) -> PagePath {
        roleChapters[role.id]?.address ?? role.address
    }

    /// What a role does, knows and answers for.
    func facts(of role: Role, _ links: Links) -> RoleFacts {
        let chapters = handbook.chapters
        func group(_ title: String, _ id: String, _ members: [Chapter]) -> LongLinkGroup? {
            guard !members.isEmpty else { return nil }
            return LongLinkGroup(
                title: title, id: id,
                links: theme.render(parts: members.map { PageLink($0, links) }))
        }
        return RoleFacts(
            substitute: link(toRole: role.deputy?.value, links),
            responsibilities: role.duties,
            groups: [
                group(
                    "Må kjenne", "ma-kjenne",
                    chapters.filter { $0.appliesTo.contains { $0.value == role.id } }),
                group(
                    "Svarer for", "dokumentansvarlig",
                    chapters.filter { $0.responsible?.value == role.id }),
                group(
                    "Har godkjent", "godkjent",
                    chapters.filter { $0.approval?.role.value == role.id }),
            ].compactMap(\.self)
                + controlGroups(of: role, links).map {
                    LongLinkGroup(
                        title: $0.title, id: $0.id, links: theme.render(parts: $0.links))
                },
            sheetHref: handbook.chapters(for: role.id).isEmpty
                ? nil : links.href(role.sheetAddress),
            rereadHref: links.href(.reread),
            months: comingMonths(links, of: role.id),
            unacknowledged: unacknowledged(links, by: role.id),
            wheelHref: handbook.wheel.map { _ in links.href(.wheel) + "#rolle=\(role.id)" },
            calendarHref: calendar?.file(ofRole: role.id).map { links.href(file: $0.path) })
    }
}
