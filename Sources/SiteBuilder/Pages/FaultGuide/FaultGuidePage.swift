import Templates

/// «Feilmeldinger»: what the program can find wrong, why, and what to do about it.
struct FaultGuidePage: Page {
    static let template = "feilmeldinger"

    var layout: Layout
    /// Errors, warnings, notices and hints.
    var kinds: [FaultKind]

    static let fields = TemplateFields<Self> {
        ("kinds", \.kinds)
    }
}

/// The diagnostics of one severity.
struct FaultKind: TemplatePart, Hashable {
    /// `Advarsler`.
    var title: String
    /// The anchor of the kind.
    var id: String
    /// What such a diagnostic stops.
    var explanation: String
    /// The diagnostics, by code.
    var faults: [FaultEntry]

    static let fields = TemplateFields<Self> {
        ("title", \.title)
        ("id", \.id)
        ("explanation", \.explanation)
        ("faults", \.faults)
    }
}

/// One kind of fault; its anchor is its code.
struct FaultEntry: TemplatePart, Hashable {
    /// The code as messages show it.
    var code: String
    /// What makes the program say it.
    var cause: String
    /// What to do.
    var remedy: String

    static let fields = TemplateFields<Self> {
        ("code", \.code)
        ("cause", \.cause)
        ("remedy", \.remedy)
    }
}
