import CalendarDate
import Diagnostics
import Handbook

/// What the front matter of an office's chapter says of the common one that it replaces.
struct ReplacementClaim: Sendable {
    /// Where `erstatter_felles` stands.
    let position: SourcePosition
    let reason: Located<String>?
    let version: Located<Day>?

    /// Reads `erstatter_felles`, `begrunnelse` and `felles_versjon`; `nil` without the first.
    init?(_ fields: inout Fields) {
        let position = fields.position(of: "erstatter_felles")
        let replaces = fields.flag("erstatter_felles") ?? false
        let reason = fields.text("begrunnelse")
        let version = fields.day("felles_versjon")
        guard replaces else { return nil }
        for (key, isMissing) in [
            ("begrunnelse", reason == nil),
            ("felles_versjon", version == nil && !fields.keys.contains("felles_versjon")),
        ] where isMissing {
            fields.report(
                .yamlMissingKey, at: position,
                "Kapittelet erstatter et felles kapittel, men nøkkelen «\(key)» mangler.",
                suggestion: key == "begrunnelse"
                    ? "Skriv hvorfor kontoret trenger sitt eget."
                    : "Skriv versjonen av det felles kapittelet som teksten er sammenlignet med.")
        }
        self.position = position
        self.reason = reason
        self.version = version
    }
}
