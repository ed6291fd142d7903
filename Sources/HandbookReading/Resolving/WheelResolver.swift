import AnnualWheel
import CalendarDate
import Diagnostics
import Handbook
import LegalReferences

/// Looks up what the activities of the annual wheel refer to.
struct WheelResolver {
    let reader: CitationReader
    let links: LinkResolver
    let faults: ReferenceFaults
    let roles: [Role]
    /// Whether the handbook is a proposal, whose wheel has begun only where its file says so.
    var isProposal = false

    /// A wheel in which everything is known.
    struct Resolved {
        var wheel: Wheel
        /// The sections that each activity rests on, by its id.
        var basis: [String: [Reference]]
        var diagnostics: [Diagnostic]
    }

    /// The wheel with its sections and chapters known, the chapters' next reviews and the deadlines
    /// of open findings and of changes of law added, and what is wrong with it.
    func resolve(
        _ parsed: ParsedWheel, reviewing chapters: [Chapter], under laws: [LawFile],
        following rounds: [ControlRound]
    ) -> Resolved {
        var diagnostics: [Diagnostic] = []
        var basis: [String: [Reference]] = [:]
        let start = parsed.start ?? start(of: chapters)
        let withoutReceipt = Set(parsed.categories.filter { !$0.needsReceipt }.map(\.id))
        let written = parsed.activities.map { entry in
            var activity = entry.activity
            diagnostics += faults(of: entry, categories: parsed.categories)
            let references = self.basis(of: entry, &diagnostics)
            basis[activity.id] = references.isEmpty ? nil : references
            activity.sections = references.compactMap(\.key?.text)
            activity.chapter = chapter(of: entry, &diagnostics)
            activity.receiptsFrom = start
            activity.needsReceipt = !withoutReceipt.contains(activity.category)
            return activity
        }
        let wheel = Wheel(
            goals: parsed.goals, categories: parsed.categories, activities: written
        ).reviewing(chapters, under: laws)
        let deadlines = rounds.flatMap(\.openFindings).compactMap(\.activity)
        let hasCategory = wheel.categories.contains { $0.id == Category.findings.id }
        return Resolved(
            wheel: Wheel(
                goals: wheel.goals,
                categories: wheel.categories
                    + (deadlines.isEmpty || hasCategory ? [] : [.findings]),
                activities: wheel.activities + deadlines),
            basis: basis, diagnostics: diagnostics)
    }

    /// The day on which a wheel that does not say so began: that of the handbook's oldest note of
    /// change or approval. In a proposal it has not begun.
    private func start(of chapters: [Chapter]) -> Day? {
        isProposal
            ? .never
            : chapters.flatMap { $0.changes.map(\.day) + [$0.approval?.day].compactMap(\.self) }
                .min()
    }

    private func faults(of entry: ParsedActivity, categories: [Category]) -> [Diagnostic] {
        let unknown = ([entry.responsible] + entry.participants).compactMap {
            RoleChecks.unknown($0, in: ParsedWheel.file, among: roles)
        }
        guard !categories.contains(where: { $0.id == entry.category.value }) else {
            return unknown
        }
        let near = nearMiss(of: entry.category.value, in: categories.map(\.id))
        return unknown + [
            Diagnostic(
                .categoryUnknown, file: ParsedWheel.file, at: entry.category.position,
                "Kategorien «\(entry.category.value)» er ukjent.",
                suggestion: near.map { "Mente du «\($0)»?" } ?? "Legg den til under kategorier:.")
        ]
    }

    private func basis(
        of entry: ParsedActivity, _ diagnostics: inout [Diagnostic]
    ) -> [Reference] {
        entry.basis.compactMap { text in
            switch WholeReference.read(text, with: reader, in: ParsedWheel.file) {
            case .success(let reference):
                diagnostics += faults.diagnostics(of: [Located(reference, at: text.position)])
                return reference.isLinked ? reference : nil
            case .failure(let fault):
                diagnostics.append(fault.diagnostic)
                return nil
            }
        }
    }

    private func chapter(
        of entry: ParsedActivity, _ diagnostics: inout [Diagnostic]
    ) -> Chapter.ID? {
        guard let path = entry.chapter else { return nil }
        return links.chapter(at: path, in: ParsedWheel.file, &diagnostics)
    }
}

extension Wheel {
    /// The wheel with the next reviews of these chapters, the days on which the law that they build
    /// on changes, and no others.
    func reviewing(_ chapters: [Chapter], under laws: [LawFile]) -> Wheel {
        let reviews = chapters.compactMap(Activity.review)
        let days = LawDays(chapters, under: laws).activities
        func missing(_ category: Category, for activities: [Activity]) -> [Category] {
            let isThere = categories.contains { $0.id == category.id }
            return activities.isEmpty || isThere ? [] : [category]
        }
        return Wheel(
            goals: goals,
            categories: categories + missing(.reviews, for: reviews)
                + missing(.lawDays, for: days),
            activities: activities.filter { $0.origin == .plan } + reviews
                + activities.filter { $0.origin == .finding } + days)
    }
}

extension Activity {
    /// The next review of a chapter; `nil` for one that is not approved or not in force.
    fileprivate static func review(of chapter: Chapter) -> Activity? {
        guard chapter.status == .current, let day = chapter.nextReview,
            let responsible = chapter.responsible
        else { return nil }
        return .review(
            ofChapter: chapter.id, title: "Revisjon: \(chapter.title)",
            responsible: responsible.value, on: day, category: Category.reviews.id)
    }
}

extension Day {
    /// A day later than any that a calendar holds.
    fileprivate static let never = Day(number: .max / 2)
}

extension SectionKey {
    /// Law and section for readers: `sosialtjenesteloven § 17`.
    var text: String { "\(law) § \(section)" }
}
