import Diagnostics
import Handbook
import LegalReferences
import Markdown

/// One office's files on their way over the common handbook.
struct OfficeOverlay {
    let office: Office
    let local: ParsedOffice?
    let basis: OfficeBasis
    let resolver: ChapterResolver
    /// What the office says, by the name of the value.
    let values: [OfficeValue.ID: String]
    /// What stands in texts: the office's values, or the common wording where one is missing.
    private let wording: [OfficeValue.ID: String]
    private var placed: [PlacedChapter] = []
    /// The office's own chapters by path; those in the place of common ones too.
    private var own: [Chapter.ID: ParsedChapter] = [:]
    /// The additions by the path of the chapter.
    private var additions: [Chapter.ID: ParsedChapter] = [:]

    /// The chapters, in reading order.
    private(set) var chapters: [Chapter] = []
    private(set) var guidance: [SectionKey: Chapter] = [:]
    /// The chapters and additions that were resolved for the office.
    private(set) var resolved: [Chapter] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// Whether a common chapter is not in the office's handbook.
    var hasReplacements: Bool { own.keys.contains { basis.chapters[$0] != nil } }

    /// What the office does to the common handbook.
    var changes: Set<Check.OfficeChange> {
        if hasReplacements { return [.replacement, .path] }
        return resolved.contains { $0.kind == .path } ? [.path] : []
    }

    init(_ office: Office, local: ParsedOffice?, over basis: OfficeBasis) {
        self.office = office
        self.local = local
        self.basis = basis
        let declared = basis.handbook.settings.officeValues
        let given = (local?.file?.values ?? []).map { ($0.name, $0.value) }
        values = Dictionary(given, uniquingKeysWith: { first, _ in first })
        wording = Dictionary(declared.map { ($0.id, $0.common) }, uniquingKeysWith: { $1 })
            .merging(values) { $1 }
        var resolver = basis.resolver
        let own = (local?.chapters ?? []) + (local?.additions ?? [])
        for chapter in own {
            resolver.links.anchors[chapter.place.path] = chapter.anchors
        }
        resolver.links.attachments.formUnion(local?.attachments ?? [])
        resolver.links.office = office.id
        self.resolver = resolver
    }

    /// Lays the chapters of the office among the common ones, or over them.
    mutating func placeChapters() {
        for chapter in local?.chapters ?? [] {
            if let fault = chapter.overlayFault(over: basis) { diagnostics.append(fault) }
            own[chapter.place.path] = chapter
        }
        for addition in local?.additions ?? [] {
            let target = addition.place.chapterOfAddition
            guard basis.chapters[target] != nil || own[target] != nil else {
                let near = nearMiss(of: target, in: basis.chapters.keys.sorted())
                diagnostics.append(
                    Diagnostic(
                        .additionWithoutChapter, file: addition.file,
                        "Det finnes ikke noe kapittel «\(target)» å legge dette til.",
                        suggestion: near.map { "Mente du «\($0)»?" }
                            ?? "Gi filen samme sti og navn som kapittelet, før «.tillegg.md»."))
                continue
            }
            additions[target] = addition
        }
        guard !own.isEmpty else {
            placed = basis.placed
            return
        }
        let common = basis.placed.map(\.chapter).filter { own[$0.place.path] == nil }
        let all = (common + own.values).sorted {
            $0.place.path.utf8.lexicographicallyPrecedes($1.place.path.utf8)
        }
        let (placed, faults) = PlacedChapter.place(
            all, attachments: basis.handbook.attachments, offices: [],
            roles: basis.handbook.roles, over: basis.addresses,
            registry: basis.handbook.registry)
        self.placed = placed
        diagnostics += faults
    }

    /// Resolves what the office touches, and takes the rest as it is.
    mutating func resolveChapters() {
        let touched = basis.valued.union(own.keys).union(additions.keys)
            .union(own.keys.flatMap { basis.anchorLinks[$0] ?? [] })
        for place in placed {
            let path = place.chapter.place.path
            let common = basis.handbook.chapter(path)
            let chapter =
                touched.contains(path)
                ? resolve(place) : common ?? resolve(place)
            if let section = place.section {
                guidance[section] = chapter
            } else {
                chapters.append(chapter)
            }
        }
    }

    private mutating func resolve(_ place: PlacedChapter) -> Chapter {
        let parsed = place.chapter
        tellMissingValues(of: parsed)
        let addition = additions[parsed.place.path].flatMap { resolve($0, to: place) }
        let filled = parsed.filled(with: wording)
        let (chapter, faults) = resolver.resolve(
            filled, marked: resolver.mark(filled), at: place.address, origin: origin(of: parsed),
            addition: addition)
        diagnostics += faults
        resolved.append(chapter)
        return chapter
    }

    /// The addition to a chapter; `nil` for a draft, and for one that waits for its approval where only
    /// what is approved is shown: those are only checked.
    private mutating func resolve(
        _ parsed: ParsedChapter, to place: PlacedChapter
    ) -> LocalAddition? {
        tellMissingValues(of: parsed)
        let filled = parsed.filled(with: wording)
        let (text, faults) = resolver.resolve(
            filled, marked: resolver.mark(filled), at: place.address, origin: .local)
        diagnostics += faults
        resolved.append(text)
        let (spot, fault) = AdditionSpot.find(for: parsed, in: place.chapter.document)
        diagnostics += [fault].compactMap(\.self)
        let isWithheld =
            basis.handbook.settings.publishes == .approved && text.approval == nil
        guard text.status == .current, !isWithheld else { return nil }
        return LocalAddition(text: text, index: spot.index, level: spot.level)
    }

    private func origin(of parsed: ParsedChapter) -> ChapterOrigin {
        guard parsed.place.office != nil else { return .common }
        guard let claim = parsed.frontMatter.replacement,
            let written = basis.chapters[parsed.place.path],
            let common = basis.handbook.chapter(parsed.place.path)
        else { return .local }
        // Compared with the words of this office, so that only real differences show.
        return .replacement(
            LocalReplacement(
                common: written.valueUses.isEmpty ? common : filled(written, as: common),
                reason: claim.reason?.value ?? "",
                comparedVersion: claim.version?.value))
    }

    /// A common chapter with the words of the office.
    private func filled(_ written: ParsedChapter, as common: Chapter) -> Chapter {
        let filled = written.filled(with: wording)
        return resolver.resolve(filled, marked: resolver.mark(filled), at: common.address).chapter
    }

    private mutating func tellMissingValues(of parsed: ParsedChapter) {
        let declared = basis.handbook.settings.officeValues
        for use in parsed.valueUses where values[use.name] == nil {
            guard declared.contains(where: { $0.id == use.name }) else { continue }
            diagnostics.append(
                Diagnostic(
                    .valueMissing, file: parsed.file, at: use.position,
                    "\(office.title) har ikke noen verdi for «\(use.name)».",
                    suggestion:
                        "Skriv den under verdier: i \(ParsedOffice.filePath(of: office.id))."))
        }
    }
}
