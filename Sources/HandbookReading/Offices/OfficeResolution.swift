import Diagnostics
import Handbook

/// The handbook of one office: the common one, with the office's own files laid over it.
///
/// A common chapter that nothing of the office touches is the same value in all handbooks.
struct OfficeResolution: Sendable {
    let handbook: Handbook
    /// The chapters and additions in the office's own files.
    let ownChapters: [Chapter]
    /// What is wrong in the files of the office, and what only the office makes wrong elsewhere.
    let diagnostics: [Diagnostic]

    /// - Complexity: Linear in the number of chapters, with a small factor; what the office
    ///   touches is resolved, the rest only put in its place.
    init(of office: Office, in parsed: ParsedHandbook, over basis: OfficeBasis) {
        let local = parsed.offices[office.id]
        var overlay = OfficeOverlay(office, local: local, over: basis)
        overlay.placeChapters()
        overlay.resolveChapters()
        let profile = OfficeProfile(
            office: office, values: overlay.values, adoptions: local?.file?.adoptions ?? [],
            today: basis.today)
        let handbook = Handbook(
            common: basis.handbook, chapters: overlay.chapters, guidance: overlay.guidance,
            changed: overlay.resolved.filter { !ChapterPlace($0.file).isAddition },
            attachments: local?.attachments ?? [], for: profile)
        self.handbook = handbook
        ownChapters = overlay.resolved.filter { ChapterPlace($0.file).office != nil }
        let found =
            overlay.diagnostics
            + Check.diagnostics(of: overlay.resolved, in: handbook, on: basis.today)
            + Check.diagnostics(
                of: handbook, on: basis.today, changedBy: overlay.changes.union([.adoption]))
        diagnostics = found.filter { !basis.faults.contains($0) }.map { $0.told(for: office) }
    }
}

extension Handbook {
    /// The handbook of an office, over the common one.
    init(
        common: Handbook, chapters: [Chapter], guidance: [SectionKey: Chapter],
        changed: [Chapter], attachments: [String], for profile: OfficeProfile
    ) {
        var settings = common.settings
        settings.id += "-\(profile.office.id)"
        settings.subtitle = "Utgaven for \(profile.office.title)"
        let guides = guidance.values.sorted { $0.id < $1.id }
        self.init(
            settings: settings, roles: common.roles, terms: common.terms,
            circulars: common.circulars,
            laws: common.laws,
            registry: common.registry, folders: ChapterFolder.all(of: chapters),
            chapters: chapters, guidance: guidance, requirements: common.requirements,
            demandedLetters: common.demandedLetters,
            citations: CitingChapter.bySection(
                common.citations, without: changed.compactMap { common.chapter($0.id) },
                with: changed, in: chapters + guides),
            wheel: common.wheel?.reviewing(chapters + guides, under: common.laws),
            activityBasis: common.activityBasis, controlRounds: common.controlRounds,
            risks: common.risks, attachments: common.attachments + attachments)
        office = profile
        offices = [OfficeSummary(of: self, for: profile)]
    }
}

extension Diagnostic {
    /// The fault with the office named where its file does not tell.
    fileprivate func told(for office: Office) -> Diagnostic {
        guard ChapterPlace(file).office == nil, !message.contains(office.title) else {
            return self
        }
        return Diagnostic(
            code, file: file, at: position, "\(office.title): \(message)", suggestion: suggestion,
            range: range, fix: fix)
    }
}
