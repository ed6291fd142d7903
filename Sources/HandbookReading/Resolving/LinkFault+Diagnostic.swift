import Diagnostics

extension LinkFault {
    /// The fault as it is told.
    func diagnostics(
        of destination: String, in file: String, at position: SourcePosition
    ) -> [Diagnostic] {
        switch self {
        case .empty:
            return [
                Diagnostic(
                    .linkBroken, file: file, at: position, "Lenken har ingen adresse.",
                    suggestion: "Skriv stien til et kapittel i parentesen, eller ta bort klammene.")
            ]
        case .unsafe:
            return [
                Diagnostic(
                    .linkUnsafe, file: file, at: position,
                    "Adressen «\(destination.prefix(60))» kan ikke brukes i håndboka.",
                    suggestion: "Skriv hele adressen med https://, eller stien til en fil.")
            ]
        case .mail:
            return [
                Diagnostic(
                    .linkUnsafe, file: file, at: position,
                    "E-postlenken «\(destination.prefix(60))» har flere mottakere eller felter som "
                        + "leseren ikke ser.",
                    suggestion:
                        "Skriv mailto: og én adresse. Bare subject og body kan stå etter den.")
            ]
        case .outside:
            return [
                Diagnostic(
                    .linkOutside, file: file, at: position,
                    "Lenken «\(destination)» fører ut av håndboka.",
                    suggestion:
                        "Skriv stien fra dette kapittelet, for eksempel ../20-rutiner/fil.md.")
            ]
        case .missing(let path, let near):
            return [
                Diagnostic(
                    .linkBroken, file: file, at: position,
                    "Filen «\(path)» finnes ikke i håndboka.",
                    suggestion: near.map { "Mente du «\($0)»?" }
                        ?? "Rett stien, eller lag kapittelet.")
            ]
        case .anchor(let anchor, let near, only: _):
            return [
                Diagnostic(
                    .anchorBroken, file: file, at: position,
                    "Kapittelet har ingen overskrift med adressen «#\(anchor)».",
                    suggestion: near.map { "Mente du «#\($0)»?" }
                        ?? "Se overskriftene i kapittelet.")
            ]
        }
    }
}
