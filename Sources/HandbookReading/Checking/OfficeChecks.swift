import CalendarDate
import Diagnostics
import Handbook

/// What is written of offices is about offices, chapters, roles and values that are there.
enum OfficeChecks {
    /// - Parameter readsAll: Whether the files of all offices were read; if not, nothing is said
    ///   of values that none of them uses.
    static func diagnostics(of parsed: ParsedHandbook, readsAll: Bool) -> [Diagnostic] {
        guard let settings = parsed.settings else { return [] }
        let offices = parsed.offices.values.sorted { $0.id < $1.id }
        let known = KnownNames(settings.officeValues.map(\.id))
        let places = KnownNames(parsed.chapters.map(\.file))
        return offices.compactMap { unknown($0, among: settings.offices) }
            + offices.flatMap { values(of: $0, among: known) }
            + offices.flatMap { adoptions(of: $0, in: parsed, among: places) }
            + settings.onCall.filter { !known.contains($0.value) }.map {
                unknownValue($0.value, among: known, file: "handbok.yaml", at: $0.position)
            }
            + settings.offices.flatMap { missingNumbers(of: $0, in: parsed, settings) }
            + uses(in: parsed, settings: settings, among: known, readsAll: readsAll)
    }

    /// A folder under `kontor/` that belongs to no office.
    private static func unknown(
        _ office: ParsedOffice, among offices: [Office]
    ) -> Diagnostic? {
        guard !offices.contains(where: { $0.id == office.id }) else { return nil }
        let near = nearMiss(of: office.id, in: offices.map(\.id))
        return Diagnostic(
            .officeUnknown, file: office.firstFile,
            "Kontoret «\(office.id)» står ikke under kontorer: i handbok.yaml.",
            suggestion: near.map { "Mente du «\($0)»?" } ?? "Gi mappen navn etter kontorets id.")
    }

    /// Values in `kontor.yaml` that the handbook does not know.
    private static func values(of office: ParsedOffice, among known: KnownNames) -> [Diagnostic] {
        (office.file?.values ?? []).filter { !known.contains($0.name) }.map { value in
            unknownValue(value.name, among: known, file: office.filePath, at: value.position)
        }
    }

    /// Telephone numbers to call when something is urgent that an office has not given: nobody is to
    /// find that out when it is.
    private static func missingNumbers(
        of office: Office, in parsed: ParsedHandbook, _ settings: Settings
    ) -> [Diagnostic] {
        guard let own = parsed.offices[office.id] else { return [] }
        let given = Set((own.file?.values ?? []).map(\.name))
        return settings.officeValues.filter { value in
            settings.onCall.contains { $0.value == value.id } && !given.contains(value.id)
        }.map { value in
            Diagnostic(
                .valueMissing, file: own.filePath,
                "\(office.title) har ikke oppgitt «\(value.title)», som «Haster det?» viser.",
                suggestion: "Skriv «\(value.id): » og nummeret under verdier:.")
        }
    }

    private static func unknownValue(
        _ name: OfficeValue.ID, among known: KnownNames, file: String,
        at position: SourcePosition
    ) -> Diagnostic {
        let near = known.nearest(to: name)
        return Diagnostic(
            .valueUnknown, file: file, at: position,
            "Verdien «\(name)» står ikke under kontorverdier: i handbok.yaml.",
            suggestion: near.map { "Mente du «\($0)»?" } ?? "Før den opp der, eller slett den.")
    }

    /// Lines under `vedtatt:` that name no chapter, folder or role.
    private static func adoptions(
        of office: ParsedOffice, in parsed: ParsedHandbook, among places: KnownNames
    ) -> [Diagnostic] {
        (office.file?.adoptions ?? []).flatMap { entry in
            let role = RoleChecks.unknown(entry.role, in: office.filePath, among: parsed.roles)
            let scope = entry.scope.value
            let isKnown =
                scope == AdoptionEntry.everything || places.contains(scope)
                || places.hasFolder(entry.folder)
            guard !isKnown else { return [role].compactMap(\.self) }
            let near = places.nearest(to: scope)
            return [
                role,
                Diagnostic(
                    .linkBroken, file: office.filePath, at: entry.scope.position,
                    "Det finnes ikke noe felles kapittel eller noen mappe «\(scope)».",
                    suggestion: near.map { "Mente du «\($0)»?" }
                        ?? "Skriv stien fra roten av håndboka, eller «alle»."),
            ].compactMap(\.self)
        }
    }

    /// Uses of values that the handbook does not know, and values that nothing uses.
    private static func uses(
        in parsed: ParsedHandbook, settings: Settings, among known: KnownNames, readsAll: Bool
    ) -> [Diagnostic] {
        let local = parsed.offices.values.flatMap { $0.chapters + $0.additions }
        let all = parsed.chapters + local
        let unknown = all.flatMap { chapter in
            chapter.valueUses.filter { !known.contains($0.name) }.map {
                unknownValue($0.name, among: known, file: chapter.file, at: $0.position)
            }
        }
        guard readsAll else { return unknown }
        let onCall = settings.onCall
        let used = Set(all.flatMap { $0.valueUses.map(\.name) } + onCall.map(\.value))
        return unknown
            + settings.officeValues.filter { !used.contains($0.id) }.map { value in
                Diagnostic(
                    .valueUnused, file: "handbok.yaml", at: value.position,
                    "Verdien «\(value.id)» er ikke brukt i noe kapittel.",
                    suggestion:
                        "Skriv {{kontor.\(value.id)}} der den hører hjemme, eller slett den.")
            }
    }
}

/// Names that many others are looked up among.
private final class KnownNames {
    private let names: Set<String>
    private let ordered: [String]
    private lazy var index = NearMissIndex(ordered)
    private lazy var folders = Set(
        ordered.flatMap { name in
            sequence(first: SourcePath.folder(of: name)) {
                $0.isEmpty ? nil : SourcePath.folder(of: $0)
            }
        })

    init(_ names: [String]) {
        self.names = Set(names)
        ordered = names
    }

    func contains(_ name: String) -> Bool { names.contains(name) }

    /// Whether one of the names, as a path, lies in a folder or below it.
    func hasFolder(_ folder: String) -> Bool { folders.contains(folder) }

    func nearest(to name: String) -> String? { index.nearest(to: name) }
}

extension ParsedChapter {
    /// What is wrong with how an office's chapter lies over the common handbook.
    func overlayFault(over basis: OfficeBasis) -> Diagnostic? {
        let common = basis.handbook.chapter(place.path)
        switch (common, frontMatter.replacement) {
        case (nil, let claim?):
            let near = nearMiss(of: place.path, in: basis.chapters.keys.sorted())
            return Diagnostic(
                .replacementInvalid, file: file, at: claim.position,
                "Det finnes ikke noe felles kapittel «\(place.path)» å erstatte.",
                suggestion: near.map { "Mente du «\($0)»?" }
                    ?? "Gi filen samme sti og navn som det felles kapittelet.")
        case (let common?, nil):
            return Diagnostic(
                .replacementInvalid, file: file,
                "Den felles håndboka har allerede «\(common.id)».",
                suggestion: "Skriv et tillegg (.tillegg.md), eller erstatter_felles: ja med "
                    + "begrunnelse:.")
        case (let common?, let claim?):
            guard let compared = claim.version, let version = common.version,
                compared.value < version
            else { return nil }
            return Diagnostic(
                .localOutdated, file: file, at: compared.position,
                "Det felles kapittelet er endret \(version.longText), etter at dette sist ble "
                    + "sammenlignet med det.",
                suggestion: "Les endringen, rett teksten om nødvendig, og skriv felles_versjon: "
                    + "\(version).")
        case (nil, nil): return nil
        }
    }
}
