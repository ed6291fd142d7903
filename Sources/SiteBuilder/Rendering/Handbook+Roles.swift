import Handbook

extension Handbook {
    /// The chapters in force that a role must know, in reading order.
    func chapters(for role: Role.ID) -> [Chapter] {
        (chapters + guidance.values.sorted { $0.id < $1.id }).filter { chapter in
            chapter.status == .current && chapter.appliesTo.contains { $0.value == role }
        }
    }

    /// The chapters that describe roles, which bear the name of the role's id: `roller/veileder.md`
    /// describes `veileder`. Such a role and its chapter are one page.
    var roleChapters: [Role.ID: Chapter] {
        let described = chapters.filter { $0.kind == .role && $0.status == .current }
            .map { ($0.address.name, $0) }
        let byName = Dictionary(described, uniquingKeysWith: { first, _ in first })
        return byName.filter { role($0.key) != nil }
    }
}

extension PagePath {
    /// The name of the page without folder and ending.
    fileprivate var name: String {
        let file = path.split(separator: "/").last ?? ""
        return String(file.dropLast(".html".count))
    }
}
