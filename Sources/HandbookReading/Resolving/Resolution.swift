import AnnualWheel
import CalendarDate
import Diagnostics
import Handbook
import LegalReferences
import Markdown
import NorwegianText
import ParallelMap

/// The resolve stage: from what was read, to one handbook in which everything is known.
struct Resolution: Sendable {
    let handbook: Handbook
    let diagnostics: [Diagnostic]
    /// The chapters with their addresses, as they were resolved.
    let placed: [PlacedChapter]
    /// The addresses that chapters do not decide.
    let addresses: PagePathTable
    let resolver: ChapterResolver
    /// The chapters as they were marked, for the next reading.
    let marked: MarkedChapters

    init(
        _ parsed: ParsedHandbook, settings: Settings, on today: Day, findsHints: Bool,
        after earlier: MarkedChapters = MarkedChapters()
    ) {
        let registry = LawRegistry(parsed.laws.map(\.law))
        addresses = PagePathTable(claimedBy: parsed, on: today)
        let wording = Dictionary(
            settings.officeValues.map { ($0.id, $0.common) },
            uniquingKeysWith: { first, _ in first })
        let (placed, faults) = PlacedChapter.place(
            parsed.chapters, attachments: parsed.attachments, offices: settings.offices,
            roles: parsed.roles, over: addresses, registry: registry)
        let standard = settings.standardLaw.map {
            LawName.find($0, in: registry, file: "handbok.yaml")
        }
        var diagnostics = faults + [standard?.fault?.diagnostic].compactMap(\.self)
        let resolver = Resolution.resolver(
            for: parsed, placed: placed, settings: settings, registry: registry, on: today,
            findsHints: findsHints)
        self.placed = placed
        self.resolver = resolver
        // The common wording is one of the registers.
        let circumstances = MarkedChapters.Circumstances(
            registers: parsed.files.registers, today: today, findsHints: findsHints)
        let known = earlier.valid(under: circumstances)
        let filled = placed.map { $0.chapter.filled(with: wording) }
        let texts = Parallel.map(filled) { chapter in
            parsed.files.entry(chapter.file).flatMap(known.chapter) ?? resolver.mark(chapter)
        }
        let results = Parallel.map(Array(placed.indices)) { index in
            resolver.resolve(
                filled[index], marked: texts[index], at: placed[index].address)
        }
        diagnostics += results.flatMap(\.diagnostics)
        var marked = MarkedChapters(under: circumstances)
        for (place, text) in zip(placed, texts) {
            parsed.files.entry(place.chapter.file).map { marked.keep(text, in: $0) }
        }
        self.marked = marked

        let demands = settings.requirements.map { RequiredCover.find($0, with: resolver.reader) }
        diagnostics += demands.compactMap { $0.fault?.diagnostic }
        let (letters, letterFaults) = DemandedLetters.find(
            settings.letteredDemands, with: resolver.reader)
        diagnostics += letterFaults

        var chapters: [Chapter] = []
        var guidance: [SectionKey: Chapter] = [:]
        for (place, result) in zip(placed, results) {
            if let key = place.section {
                guidance[key] = result.chapter
            } else {
                chapters.append(result.chapter)
            }
        }
        let guides = guidance.values.sorted { $0.id < $1.id }
        let (rounds, roundFaults) = ControlResolver(
            chapters: chapters, offices: settings.offices, roles: parsed.roles
        ).resolve(parsed.controlRounds)
        diagnostics += roundFaults
        let wheel = parsed.wheel.map {
            WheelResolver(
                reader: resolver.reader, links: resolver.links,
                faults: ReferenceFaults(
                    reader: resolver.reader, repeals: resolver.repeals, file: ParsedWheel.file),
                roles: parsed.roles, isProposal: settings.isProposal
            )
            .resolve(
                $0, reviewing: chapters + guides, under: parsed.laws, following: rounds)
        }
        diagnostics += wheel?.diagnostics ?? []
        let risks = parsed.risks.map {
            RiskResolver(
                reader: resolver.reader, links: resolver.links,
                faults: ReferenceFaults(
                    reader: resolver.reader, repeals: resolver.repeals, file: ParsedRisks.file),
                roles: parsed.roles,
                activities: parsed.wheel?.activities.map(\.activity.id) ?? []
            )
            .resolve($0)
        }
        diagnostics += risks?.diagnostics ?? []
        handbook = Handbook(
            settings: settings, roles: parsed.roles, terms: parsed.terms,
            circulars: parsed.circulars,
            laws: parsed.laws,
            registry: registry, folders: ChapterFolder.all(of: chapters), chapters: chapters,
            guidance: guidance, requirements: demands.compactMap { try? $0.get() },
            demandedLetters: letters,
            citations: CitingChapter.bySection(chapters + guides),
            wheel: wheel?.wheel, activityBasis: wheel?.basis ?? [:],
            controlRounds: rounds, risks: risks?.register,
            attachments: parsed.attachments)
        self.diagnostics = diagnostics
    }

    private static func resolver(
        for parsed: ParsedHandbook, placed: [PlacedChapter], settings: Settings,
        registry: LawRegistry, on today: Day, findsHints: Bool
    ) -> ChapterResolver {
        let anchors = placed.map { ($0.chapter.file, $0.chapter.anchors) }
        return ChapterResolver(
            reader: CitationReader(registry: registry, day: today),
            glossary: GlossaryMatcher(entries: parsed.terms.map(\.words)),
            circulars: CircularFinder(parsed.circulars),
            links: LinkResolver(
                anchors: Dictionary(uniqueKeysWithValues: anchors),
                attachments: Set(parsed.attachments), absent: parsed.absentPages,
                rounds: parsed.rounds),
            settings: settings,
            standardLaw: settings.standardLaw.flatMap {
                try? LawName.find($0, in: registry, file: "handbok.yaml").get()
            },
            repeals: Resolution.repeals(parsed.laws), findsHints: findsHints)
    }

    private static func repeals(_ laws: [LawFile]) -> [SectionKey: Day] {
        let all = laws.flatMap { file in
            file.repeals.map { (SectionKey(law: file.law.id, section: $0.key), $0.value) }
        }
        return Dictionary(all, uniquingKeysWith: { first, _ in first })
    }
}
