import Diagnostics
import Handbook
import LegalReferences

/// Looks up what the risks refer to.
struct RiskResolver {
    let reader: CitationReader
    let links: LinkResolver
    let faults: ReferenceFaults
    let roles: [Role]
    /// The ids of the activities that `aarshjul.yaml` has.
    let activities: [String]

    /// The register in which everything is known, and what is wrong with it.
    func resolve(
        _ parsed: ParsedRisks
    ) -> (register: RiskRegister, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let risks = parsed.risks.enumerated().map { index, risk in
            let named = [risk.owner] + risk.measures.compactMap(\.responsible)
            diagnostics += named.compactMap {
                RoleChecks.unknown($0, in: ParsedRisks.file, among: roles)
            }
            return Risk(
                id: risk.id.value, number: index + 1, title: risk.title, area: risk.area,
                description: risk.description, cause: risk.cause, consequence: risk.consequence,
                source: risk.source, before: risk.before, after: risk.after,
                measures: risk.measures.map {
                    RiskMeasure(
                        text: $0.text, responsible: $0.responsible?.value, deadline: $0.deadline,
                        done: $0.done)
                },
                owner: risk.owner.value,
                chapters: risk.chapters.compactMap {
                    links.chapter(at: $0, in: ParsedRisks.file, &diagnostics)
                },
                activities: risk.activities.compactMap { activity($0, &diagnostics) },
                basis: risk.basis.compactMap { basis($0, &diagnostics) })
        }
        return (
            RiskRegister(assessedOn: parsed.assessedOn, note: parsed.note, risks: risks),
            diagnostics
        )
    }

    private func activity(
        _ id: Located<String>, _ diagnostics: inout [Diagnostic]
    ) -> String? {
        if activities.contains(id.value) { return id.value }
        let near = nearMiss(of: id.value, in: activities)
        diagnostics.append(
            Diagnostic(
                .activityUnknown, file: ParsedRisks.file, at: id.position,
                "Aktiviteten «\(id.value)» står ikke i aarshjul.yaml.",
                suggestion: near.map { "Mente du «\($0)»?" } ?? "Skriv id-en til en aktivitet der.")
        )
        return nil
    }

    private func basis(
        _ text: Located<String>, _ diagnostics: inout [Diagnostic]
    ) -> Reference? {
        switch WholeReference.read(text, with: reader, in: ParsedRisks.file) {
        case .success(let reference):
            diagnostics += faults.diagnostics(of: [Located(reference, at: text.position)])
            return reference.isLinked ? reference : nil
        case .failure(let fault):
            diagnostics.append(fault.diagnostic)
            return nil
        }
    }
}
