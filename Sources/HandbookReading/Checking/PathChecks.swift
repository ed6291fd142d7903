import Diagnostics
import Handbook

/// Paths for new employees are written so that they can be followed, lead to what is in force, and
/// teach each role what the office demands.
enum PathChecks {
    static func diagnostics(of handbook: Handbook) -> [Diagnostic] {
        let paths = handbook.chapters.filter { $0.kind == .path && $0.status != .obsolete }
        return paths.flatMap { chapter in
            let reading = LearningPathReading(chapter, roles: handbook.roles)
            return reading.diagnostics + retiredSteps(of: reading.path, in: chapter, handbook)
        } + missingSections(of: paths, in: handbook)
    }

    private static func retiredSteps(
        of path: LearningPath, in chapter: Chapter, _ handbook: Handbook
    ) -> [Diagnostic] {
        path.steps.compactMap { step in
            guard case .chapter(let id, _) = step.target, let target = handbook.chapter(id),
                target.status == .obsolete
            else { return nil }
            let successor = target.replacedBy.flatMap(handbook.chapter)?.title
            return Diagnostic(
                .pathStepRetired, file: chapter.file, at: step.position,
                "«\(target.title)» er utgått.",
                suggestion: successor.map { "La steget føre til «\($0)»." }
                    ?? "La steget føre til et kapittel som gjelder.")
        }
    }

    /// The sections that training is demanded in for a role, and that no path for the role covers.
    private static func missingSections(
        of paths: [Chapter], in handbook: Handbook
    ) -> [Diagnostic] {
        let inForce = paths.filter { $0.status == .current }
        let demands = handbook.requirements.filter { $0.covers.contains(.training) }
        return demands.flatMap { demand in
            demand.roles.unique.compactMap { id -> Diagnostic? in
                guard let role = handbook.role(id) else { return nil }
                let own = inForce.filter { $0.appliesTo.contains { $0.value == id } }
                guard !own.contains(where: { $0.covers(demand.section) }) else { return nil }
                let place = own.first?.appliesTo.first { $0.value == id }
                let section = "§ \(demand.section.section) i \(demand.section.law)"
                return Diagnostic(
                    .pathMissesSection, file: own.first?.file ?? "handbok.yaml",
                    at: place?.position ?? demand.position,
                    "Ingen opplæringsløp for rollen «\(role.title)» har \(section), "
                        + "som skal_dekkes: krever.",
                    suggestion:
                        "Skriv paragrafen under lovgrunnlag: i løpet, med et steg som lærer den "
                        + "bort.")
            }
        }
    }
}

extension Chapter {
    /// Whether a section is among the legal bases.
    fileprivate func covers(_ section: SectionKey) -> Bool {
        basis.contains { $0.value.key == section }
    }
}
