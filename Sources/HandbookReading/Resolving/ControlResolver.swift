import Diagnostics
import Handbook

/// Looks up what the rounds of internal control refer to.
struct ControlResolver {
    /// The forms and controls by their names; see ``Chapter/formName``.
    private let forms: [String: Chapter]
    private let points: [Chapter.ID: Set<Int>]
    let offices: [Office]
    let roles: [Role]

    init(chapters: [Chapter], offices: [Office], roles: [Role]) {
        let forms = chapters.filter { $0.kind == .form || $0.kind == .control }
        self.forms = Dictionary(
            forms.map { ($0.formName, $0) }, uniquingKeysWith: { first, _ in first })
        points = Dictionary(
            uniqueKeysWithValues: forms.map { ($0.id, Set($0.points.map(\.number))) })
        self.offices = offices
        self.roles = roles
    }

    /// The rounds in which everything is known, the latest first, and what is wrong with them.
    func resolve(
        _ parsed: [ParsedControlRound]
    ) -> (rounds: [ControlRound], diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let rounds = parsed.sorted { ($0.day, $0.file) > ($1.day, $1.file) }.map { round in
            var lookup = ControlLookup(resolver: self, file: round.file)
            defer { diagnostics += lookup.diagnostics }
            let used = round.forms.compactMap { lookup.form($0)?.id }
            let results = lookup.results(round.results)
            let findings = round.findings.enumerated().map { index, finding in
                lookup.finding(finding, number: index + 1, of: round)
            }
            return ControlRound(
                day: round.day, title: round.title, period: round.period, source: round.source,
                note: round.note, isHistory: round.isHistory, strengths: round.strengths,
                forms: (used + results.map(\.form) + findings.compactMap(\.form)).unique,
                results: results, findings: findings)
        }
        return (rounds, diagnostics)
    }

    fileprivate func form(named name: String) -> Chapter? { forms[name] }

    fileprivate func form(near name: String) -> String? {
        nearMiss(of: name, in: forms.keys.sorted())
    }

    fileprivate func has(point: Int, in form: Chapter) -> Bool {
        points[form.id]?.contains(point) ?? false
    }

    fileprivate func lastPoint(of form: Chapter) -> Int? { points[form.id]?.max() }
}

/// The looking up in one file, and what was not found.
private struct ControlLookup {
    let resolver: ControlResolver
    let file: String
    var diagnostics: [Diagnostic] = []

    init(resolver: ControlResolver, file: String) {
        self.resolver = resolver
        self.file = file
    }

    mutating func form(_ name: Located<String>) -> Chapter? {
        if let form = resolver.form(named: name.value) { return form }
        report(
            .formUnknown, at: name.position, "Skjemaet «\(name.value)» finnes ikke i håndboka.",
            suggestion: resolver.form(near: name.value).map { "Mente du «\($0)»?" }
                ?? "Skriv navnet på filen til skjemaet uten tall foran og .md.")
        return nil
    }

    mutating func office(_ id: Located<String>) -> String? {
        if resolver.offices.contains(where: { $0.id == id.value }) { return id.value }
        let near = nearMiss(of: id.value, in: resolver.offices.map(\.id))
        report(
            .officeUnknown, at: id.position, "Kontoret «\(id.value)» er ukjent.",
            suggestion: near.map { "Mente du «\($0)»?" }
                ?? "Legg det til under kontorer: i handbok.yaml."
        )
        return nil
    }

    /// The counts by form and office; several lines of one form and office are added.
    mutating func results(_ parsed: [ParsedControlResult]) -> [ControlResult] {
        var results: [ControlResult] = []
        for entry in parsed {
            let office = entry.office.flatMap { self.office($0) }
            guard let form = form(entry.form), entry.office == nil || office != nil else {
                continue
            }
            let answers = counted(entry.answers, in: form)
            guard
                !results.contains(where: {
                    $0.form == form.id && ($0.office == nil) != (office == nil)
                })
            else {
                report(
                    .duplicateID, at: entry.form.position,
                    "«\(entry.form.value)» har tall både for kontorer og for hele håndboka.",
                    suggestion: "Skriv «kontor:» på alle linjene med skjemaet, eller på ingen.")
                continue
            }
            if let index = results.firstIndex(where: {
                $0.form == form.id && $0.office == office
            }) {
                results[index] = results[index].adding(cases: entry.cases, answers)
            } else {
                results.append(
                    ControlResult(
                        form: form.id, office: office, cases: entry.cases, answers: answers))
            }
        }
        return results
    }

    private mutating func counted(
        _ answers: [Located<PointAnswers>], in form: Chapter
    ) -> [Int: AnswerCounts] {
        var counts: [Int: AnswerCounts] = [:]
        for answer in answers {
            check(Located(answer.value.point, at: answer.position), in: form)
            counts[answer.value.point] = answer.value.counts
        }
        return counts
    }

    mutating func finding(
        _ parsed: ParsedFinding, number: Int, of round: ParsedControlRound
    ) -> ControlFinding {
        let form = parsed.form.flatMap { self.form($0) }
        if let form, let point = parsed.point { check(point, in: form) }
        if let role = parsed.responsible,
            let fault = RoleChecks.unknown(role, in: file, among: resolver.roles)
        {
            diagnostics.append(fault)
        }
        return ControlFinding(
            id: "\(round.day)-\(number)", number: number, form: form?.id,
            point: parsed.point?.value, office: parsed.office.flatMap { self.office($0) },
            text: parsed.text, consequence: parsed.consequence, extent: parsed.extent,
            risk: parsed.risk, measure: parsed.measure, responsible: parsed.responsible?.value,
            deadline: parsed.deadline, closed: parsed.closed)
    }

    private mutating func check(_ point: Located<Int>, in form: Chapter) {
        guard !resolver.has(point: point.value, in: form) else { return }
        report(
            .pointUnknown, at: point.position,
            "«\(form.formName)» har ikke noe punkt \(point.value).",
            suggestion: resolver.lastPoint(of: form).map { "Det siste punktet er \($0)." }
                ?? "Skjemaet har ingen nummererte punkter.")
    }

    private mutating func report(
        _ code: DiagnosticCode, at position: SourcePosition, _ message: String, suggestion: String
    ) {
        diagnostics.append(
            Diagnostic(code, file: file, at: position, message, suggestion: suggestion))
    }
}

extension ControlResult {
    /// The counts of more cases added.
    fileprivate func adding(cases more: Int?, _ counts: [Int: AnswerCounts]) -> ControlResult {
        ControlResult(
            form: form, office: office,
            cases: cases.flatMap { first in more.map { first + $0 } },
            answers: answers.merging(counts, uniquingKeysWith: +))
    }
}
