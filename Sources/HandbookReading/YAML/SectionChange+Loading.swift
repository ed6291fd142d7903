import Diagnostics
import Handbook
import LegalReferences
import NorwegianText

extension SectionChange {
    /// The changes under `kommende`, adopted and not in force, with semicolons between.
    static func list(_ fields: inout Fields) -> [SectionChange] {
        guard let text = fields.text("kommende") else { return [] }
        return text.value.split(separator: ";").compactMap { part in
            let written = String(part).trimming([" "])
            if let change = SectionChange(written) { return change }
            fields.report(
                .yamlChoice, at: text.position, "«\(written)» er ingen kommende endring.",
                suggestion:
                    "Skriv for eksempel «endres ved lov 12. juni 2026 nr. 24, fra 2026-10-01».")
            return nil
        }
    }
}
