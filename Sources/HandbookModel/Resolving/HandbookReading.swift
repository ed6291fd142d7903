import AnnualWheel
public import CalendarDate
public import Diagnostics
import Dispatch
import LegalReferences
import Markdown
import NorwegianText

/// What reading a folder gives: the handbook where it could be made, and everything that is wrong.
public struct HandbookReading: Sendable {
    /// The handbook; `nil` when `handbok.yaml` could not be read.
    public let handbook: Handbook?
    /// The handbook of each office, in the order of `handbok.yaml`.
    public let offices: [Handbook]
    /// What is wrong, in the order of files and lines.
    public let diagnostics: [Diagnostic]

    /// The chapters and additions of the offices as they are written, each of its own file.
    let localChapters: [Chapter]

    /// Loads, parses, resolves and checks the handbook in a folder, as of a day.
    ///
    /// Every file is read once: an office's handbook is the common one with the office's own files
    /// laid over it, and only what they change is resolved anew.
    ///
    /// - Parameters:
    ///   - findsHints: Whether to look for what only a hint tells of and costs time to find.
    ///   - office: The only office that is read and told of; `nil` for all.
    ///   - observe: Is told when each stage of the reading begins.
    public init(
        _ tree: FileTree, on today: Day, findsHints: Bool = true,
        onlyOffice office: Office.ID? = nil, observe: BuildStage.Observer = { _ in }
    ) {
        var memory = ReadingMemory()
        self.init(
            tree, on: today, findsHints: findsHints, onlyOffice: office, memory: &memory,
            observe: observe)
        // To take apart what was parsed lasts a while, for which nobody has to wait.
        DispatchQueue.global().async { [memory = consume memory] in
            withExtendedLifetime(memory) {}
        }
    }

    /// Does the same after an earlier reading, of which the memory tells; it then tells of this one.
    public init(
        _ tree: FileTree, on today: Day, findsHints: Bool = true,
        onlyOffice office: Office.ID? = nil, memory: inout ReadingMemory,
        observe: BuildStage.Observer = { _ in }
    ) {
        let manner = LatestReading.Manner(today: today, findsHints: findsHints, office: office)
        var latest = memory.latest
        memory.latest = nil
        if latest?.takeOver(tree, in: manner, memory: &memory) != true {
            latest = LatestReading(of: tree, in: manner, memory: &memory, observe: observe)
        }
        memory.latest = latest
        if let latest {
            self.init(of: latest)
        } else {
            self.init(
                withoutSettings: ParsedHandbook(tree, after: memory.files, onlyOffice: office))
        }
    }

    /// The reading of files without a `handbok.yaml` that can be read.
    private init(withoutSettings parsed: ParsedHandbook) {
        handbook = nil
        offices = []
        localChapters = []
        diagnostics = (parsed.diagnostics + PrivacyChecks.diagnostics(of: parsed))
            .map(\.redacted).sorted()
    }

    /// Lays the offices over the common handbook, and puts all that is wrong in order.
    private init(of latest: LatestReading) {
        let (parsed, resolution, manner) = (latest.parsed, latest.resolution, latest.manner)
        let wanted = resolution.handbook.settings.offices.filter {
            manner.office == nil || $0.id == manner.office
        }
        var local: [OfficeResolution] = []
        if !wanted.isEmpty {
            let basis = OfficeBasis(resolution, faults: Set(latest.common), on: manner.today)
            local = Parallel.map(wanted) { OfficeResolution(of: $0, in: parsed, over: basis) }
        }
        var handbook = resolution.handbook
        handbook.offices = local.flatMap(\.handbook.offices)
        self.handbook = handbook
        offices = local.map(\.handbook)
        localChapters = local.flatMap(\.ownChapters)
        diagnostics = Consequences.removed(
            from: HandbookReading.withoutAllowed(
                latest.common + latest.others + local.flatMap(\.diagnostics),
                in: parsed.allChapters, findsHints: manner.findsHints)
        ).map(\.redacted).sorted()
    }

    /// What is left when the comments of the chapters have allowed what they allow.
    private static func withoutAllowed(
        _ diagnostics: [Diagnostic], in chapters: [ParsedChapter], findsHints: Bool
    ) -> [Diagnostic] {
        let commented = chapters.filter { !$0.document.comments.isEmpty }
        guard !commented.isEmpty else { return diagnostics }
        let files = Set(commented.map(\.file))
        let byFile = Dictionary(
            grouping: diagnostics.filter { files.contains($0.file) }, by: \.file)
        return diagnostics.filter { !files.contains($0.file) }
            + commented.flatMap { chapter in
                chapter.withoutAllowed(
                    (byFile[chapter.file] ?? []).sorted(), findsHints: findsHints)
            }
    }
}

/// The resolve stage: from what was read, to one handbook in which everything is known.
struct Resolution: Sendable {
    var handbook: Handbook
    let diagnostics: [Diagnostic]
    /// The chapters with their addresses, as they were resolved.
    var placed: [PlacedChapter]
    /// The addresses that chapters do not decide.
    let addresses: AddressTable
    var resolver: ChapterResolver
    /// The files of chapters whose addresses something is wrong with.
    let misplaced: Set<String>
    /// The chapters as they were marked, for the next reading.
    let marked: MarkedChapters

    init(
        _ parsed: ParsedHandbook, settings: Settings, on today: Day, findsHints: Bool,
        after earlier: MarkedChapters = MarkedChapters()
    ) {
        let registry = LawRegistry(parsed.laws.map(\.law))
        addresses = AddressTable(claimedBy: parsed, on: today)
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
        misplaced = Set(faults.map(\.file))
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
            .resolve($0, reviewing: chapters + guides, following: rounds)
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
            settings: settings, roles: parsed.roles, terms: parsed.terms, laws: parsed.laws,
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
