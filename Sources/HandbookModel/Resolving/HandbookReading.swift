import AnnualWheel
public import CalendarDate
public import Diagnostics
import LegalReferences
import Markdown
import NorwegianText

/// What reading a folder gives: the handbook where it could be made, and everything that is wrong.
public struct HandbookReading: Sendable {
    /// The handbook; `nil` when `handbok.yaml` could not be read.
    public let handbook: Handbook?
    /// What is wrong, in the order of files and lines.
    public let diagnostics: [Diagnostic]

    /// Loads, parses, resolves and checks the handbook in a folder, as of a day.
    ///
    /// - Parameters:
    ///   - findsHints: Whether to look for what only a hint tells of and costs time to find.
    ///   - observe: Is told when each stage of the reading begins.
    public init(
        _ tree: FileTree, on today: Day, findsHints: Bool = true,
        observe: BuildStage.Observer = { _ in }
    ) {
        var memory = ReadingMemory()
        self.init(tree, on: today, findsHints: findsHints, memory: &memory, observe: observe)
    }

    /// Does the same after an earlier reading, of which the memory tells; it then tells of this one.
    public init(
        _ tree: FileTree, on today: Day, findsHints: Bool = true, memory: inout ReadingMemory,
        observe: BuildStage.Observer = { _ in }
    ) {
        observe(.parsing)
        let parsed = ParsedHandbook(tree, after: memory.files)
        memory.files = parsed.files
        guard let settings = parsed.settings else {
            handbook = nil
            diagnostics = (parsed.diagnostics + PrivacyChecks.diagnostics(of: parsed))
                .map(\.redacted).sorted()
            return
        }
        observe(.resolving)
        let resolution = Resolution(
            parsed, settings: settings, on: today, findsHints: findsHints,
            after: memory.chapters)
        memory.chapters = resolution.marked
        handbook = resolution.handbook
        observe(.checking)
        let found =
            parsed.diagnostics + resolution.diagnostics + PrivacyChecks.diagnostics(of: parsed)
            + HandbookChecks.diagnostics(of: resolution.handbook, on: today)
            + (findsHints ? LanguageChecks.diagnostics(of: parsed.chapters) : [])
        diagnostics = Consequences.removed(
            from: HandbookReading.withoutAllowed(
                found, in: parsed.chapters, findsHints: findsHints)
        ).map(\.redacted).sorted()
    }

    /// What is left when the comments of the chapters have allowed what they allow.
    private static func withoutAllowed(
        _ diagnostics: [Diagnostic], in chapters: [ParsedChapter], findsHints: Bool
    ) -> [Diagnostic] {
        var byFile = Dictionary(grouping: diagnostics.sorted(), by: \.file)
        for chapter in chapters where !chapter.document.comments.isEmpty {
            byFile[chapter.file] = chapter.withoutAllowed(
                byFile[chapter.file] ?? [], findsHints: findsHints)
        }
        return byFile.values.flatMap(\.self)
    }
}

/// The resolve stage: from what was read, to one handbook in which everything is known.
struct Resolution {
    let handbook: Handbook
    let diagnostics: [Diagnostic]
    /// The chapters as they were marked, for the next reading.
    let marked: MarkedChapters

    init(
        _ parsed: ParsedHandbook, settings: Settings, on today: Day, findsHints: Bool,
        after earlier: MarkedChapters = MarkedChapters()
    ) {
        let registry = LawRegistry(parsed.laws.map(\.law))
        let (placed, faults) = Resolution.place(parsed, registry: registry, on: today)
        let standard = settings.standardLaw.map {
            LawName.find($0, in: registry, file: "handbok.yaml")
        }
        var diagnostics = faults + [standard?.fault?.diagnostic].compactMap(\.self)
        let resolver = Resolution.resolver(
            for: parsed, placed: placed, settings: settings, registry: registry, on: today,
            findsHints: findsHints)
        let circumstances = MarkedChapters.Circumstances(
            registers: parsed.files.registers, today: today, findsHints: findsHints)
        let known = earlier.valid(under: circumstances)
        let texts = Parallel.map(placed) { place in
            parsed.files.entry(place.chapter.file).flatMap(known.chapter)
                ?? resolver.mark(place.chapter)
        }
        let results = Parallel.map(Array(zip(placed, texts))) { place, text in
            resolver.resolve(place.chapter, marked: text, at: place.address)
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
                roles: parsed.roles
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

    /// Gives each chapter its address; a chapter without one is left out, with a fault.
    private static func place(
        _ parsed: ParsedHandbook, registry: LawRegistry, on today: Day
    ) -> ([PlacedChapter], [Diagnostic]) {
        var table = AddressTable(
            generated: GeneratedPage.allCases.map(\.address) + WheelYears(on: today).addresses)
        table.claimRegisters(of: parsed)
        var guides: [SectionKey: Chapter.ID] = [:]
        var placed: [PlacedChapter] = []
        var faults: [Diagnostic] = []
        for chapter in parsed.chapters {
            guard let address = Address(chapterFile: chapter.file) else {
                faults.append(
                    Diagnostic(
                        .fileNameInvalid, file: chapter.file,
                        "Navnet på filen eller mappen har ingen bokstaver eller tall.",
                        mend: "Gi den et navn som «30-vilkar.md»."))
                continue
            }
            if chapter.file.hasPrefix("lover/") {
                switch SectionKey.find(chapter.file, in: registry) {
                case .success(let key):
                    if let other = guides.updateValue(chapter.file, forKey: key) {
                        faults.append(
                            Diagnostic(
                                .addressTaken, file: chapter.file,
                                "§ \(key.section) har allerede en veiledning, i \(other).",
                                mend: "Slå de to sammen."))
                    }
                    placed.append(
                        PlacedChapter(chapter: chapter, address: key.address, section: key))
                case .failure(let fault): faults.append(fault.diagnostic)
                }
                continue
            }
            table.claim(address, for: chapter.file)
            placed.append(PlacedChapter(chapter: chapter, address: address, section: nil))
        }
        table.claimControls(of: parsed)
        table.claimFolders(of: placed.filter { $0.section == nil }.map(\.chapter.file))
        table.claimSheets(
            of: placed.filter { $0.chapter.frontMatter.kind?.value == .path }.map {
                ($0.chapter.file, $0.address)
            }, roles: parsed.roles)
        table.claimAttachments(parsed.attachments)
        table.claimFormer(of: placed.map(\.chapter))
        return (placed, faults + table.diagnostics)
    }
}

/// A chapter with the address that its page gets.
private struct PlacedChapter: Sendable {
    let chapter: ParsedChapter
    let address: Address
    /// The section of law that it is guidance to.
    let section: SectionKey?
}
