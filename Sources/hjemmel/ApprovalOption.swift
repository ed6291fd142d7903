import ArgumentParser
import Diagnostics

/// Whether what waits for an approval, a review or an adoption stops the command.
struct ApprovalOption: ParsableArguments {
    @Flag(
        help: """
            Regn merknader som feil: ikke godkjent, endret etter godkjenning, forfalt, endret lov \
            og ikke vedtatt.
            """)
    var requireApproval = false

    /// What is shown, raised as asked for.
    func raised(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        requireApproval ? diagnostics.map(\.requiringApproval) : diagnostics
    }
}
