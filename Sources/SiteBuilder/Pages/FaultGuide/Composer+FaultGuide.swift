import Diagnostics
import Handbook

extension Composer {
    /// Every diagnostic that the program knows, for the one who writes.
    func faultGuidePage() -> FaultGuidePage {
        FaultGuidePage(
            layout: layout(GeneratedPage.faultGuide.address, facts("Feilmeldinger")),
            kinds: [Severity.error, .warning, .notice, .hint].map { severity in
                let codes = DiagnosticCode.allCases.filter { $0.severity == severity }
                    .sorted { $0.rawValue < $1.rawValue }
                return FaultKind(
                    title: severity.heading, id: severity.anchor, explanation: severity.effect,
                    faults: codes.map {
                        FaultEntry(code: $0.rawValue, cause: $0.cause, remedy: $0.remedy)
                    })
            })
    }
}

extension Severity {
    fileprivate var heading: String {
        switch self {
        case .error: "Feil"
        case .warning: "Advarsler"
        case .notice: "Merknader"
        case .hint: "Hint"
        }
    }

    /// Set apart from the codes, which are anchors too.
    fileprivate var anchor: String { "alle-\(title)" }

    fileprivate var effect: String {
        switch self {
        case .error: "En feil må rettes før nettstedet kan lages på nytt. Den kan ikke tillates."
        case .warning:
            "En advarsel stopper ikke nettstedet, men bør rettes. Den kan tillates med en grunn."
        case .notice:
            "En merknad sier at noen må ta stilling til noe: godkjenne, gå gjennom eller vedta. "
                + "Teksten er ikke feil, og en merknad stopper ingenting uten --require-approval. "
                + "Den kan ikke tillates."
        case .hint:
            "Et hint er et råd om språk og form. Det vises bare når du ber om det med --hints."
        }
    }
}
