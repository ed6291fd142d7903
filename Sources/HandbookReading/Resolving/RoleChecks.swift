import Diagnostics
import Handbook

/// Every role that is named is one of the handbook's.
enum RoleChecks {
    static func diagnostics(of chapter: Chapter, in handbook: Handbook) -> [Diagnostic] {
        let named =
            [chapter.responsible, chapter.approval?.role].compactMap(\.self) + chapter.appliesTo
        return named.compactMap { unknown($0, in: chapter.file, among: handbook.roles) }
    }

    static func deputies(in handbook: Handbook) -> [Diagnostic] {
        let demanded = handbook.settings.requirements.flatMap(\.roles)
        return handbook.roles.compactMap(\.deputy).compactMap {
            unknown($0, in: "roller.yaml", among: handbook.roles)
        } + demanded.compactMap { unknown($0, in: "handbok.yaml", among: handbook.roles) }
    }

    /// The fault of a role that is not one of the handbook's.
    static func unknown(
        _ role: Located<Role.ID>, in file: String, among roles: [Role]
    ) -> Diagnostic? {
        guard !roles.contains(where: { $0.id == role.value }) else { return nil }
        let near = nearMiss(of: role.value, in: roles.map(\.id))
        return Diagnostic(
            .roleUnknown, file: file, at: role.position, "Rollen «\(role.value)» er ukjent.",
            suggestion: near.map { "Mente du «\($0)»?" } ?? "Legg rollen til i roller.yaml.")
    }
}
