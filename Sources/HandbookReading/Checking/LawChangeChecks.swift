import CalendarDate
import Diagnostics
import Handbook
import LegalReferences

/// No chapter has been overtaken by the law it rests on.
enum LawChangeChecks {
    static func diagnostics(
        of chapter: Chapter, in handbook: Handbook, on today: Day
    ) -> [Diagnostic] {
        // A repealed section is told of at every reference to it already.
        let own = handbook.guidedSection(chapter.id)
        return handbook.lawChanges(of: chapter, on: today).filter {
            $0.kind == .changed || $0.section == own
        }.map { change in
            let place =
                chapter.basis.first { $0.value.key == change.section }?.position
                ?? chapter.mentions.first { $0.reference.key == change.section }?.position
            return Diagnostic(
                .lawChanged, file: chapter.file, at: place ?? .start,
                "Loven er endret – må vurderes: § \(change.section.section) i "
                    + "\(change.section.law) er \(change.text), etter at kapittelet ble godkjent.",
                suggestion: "Les endringen, rett kapittelet om nødvendig, og godkjenn det på nytt.")
        }
    }
}
