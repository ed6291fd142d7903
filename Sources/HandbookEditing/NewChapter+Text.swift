import Handbook

extension NewChapter {
    /// The text of the file: front matter, and the headings that a chapter of its kind has.
    static func text(of request: Request, at file: String, in handbook: Handbook) -> String {
        var lines = [
            "---", "tittel: \(YAMLScalar.text(request.title))",
            "type: \(request.kind.rawValue)",
        ]
        lines += list("lovgrunnlag", request.basis)
        lines += ["dokumentansvarlig: \(request.responsible)", "status: utkast"]
        lines.append("revisjon_hver: \(handbook.settings.reviewInterval.text)")
        lines += list("gjelder_for", request.appliesTo)
        if request.kind == .form { lines.append("svar: ja/nei/ikke aktuelt") }
        lines += ["---", ""]
        return lines.joined(separator: "\n") + "\n" + body(of: request, at: file, in: handbook)
    }

    private static func list(_ key: String, _ values: [String]) -> [String] {
        values.isEmpty ? [] : ["\(key):"] + values.map { "  - \(YAMLScalar.text($0))" }
    }

    private static func body(
        of request: Request, at file: String, in handbook: Handbook
    ) -> String {
        let basis = request.basis.isEmpty ? "" : legalBasis(request.basis)
        switch request.kind {
        case .routine, .control:
            return """
                ## Formål

                Skriv hva rutinen skal sikre.

                ## Slik gjør du

                1. Skriv det første du gjør.
                2. Skriv det neste.

                ## Dokumentasjon

                Skriv hva som skal dokumenteres, og hvor.
                \(basis)
                ## Hvis noe går galt

                Skriv hvem som tar over, og hva som er neste steg.

                """
        case .form:
            return """
                - Løpenummer ____
                - Dato ____

                ## Punkter

                1. Skriv det første spørsmålet.
                2. Skriv det neste.
                \(basis)
                """
        case .path:
            return """
                ## Første dag

                \(firstStep(at: file, in: handbook))

                ## Første uke

                \(firstStep(at: file, in: handbook))
                \(basis)
                ## Sjekk deg selv

                ### Skriv et spørsmål her

                - [ ] Skriv et svar som er galt
                - [x] Skriv det rette svaret

                Skriv hvorfor.

                """
        case .subject, .role, .arena, .concept, .page, .guidance:
            return """
                ## Kort om

                Skriv det viktigste først.
                \(basis)
                """
        }
    }

    private static func legalBasis(_ basis: [String]) -> String {
        "\n## Lovgrunnlag\n\n" + basis.map { "- \($0)\n" }.joined()
    }

    /// A step that leads to a chapter of the handbook, so that the link is whole.
    private static func firstStep(at file: String, in handbook: Handbook) -> String {
        let chapter = handbook.chapters.first { $0.status == .current }
        let path = SourcePath.relative(
            chapter?.id ?? "roller.yaml", from: SourcePath.folder(of: file))
        let title = (chapter?.title ?? "om rollene").replacing("[", with: "\\[")
            .replacing("]", with: "\\]")
        return "1. [Les \(title)](\(path.replacing(" ", with: "%20"))) (15 min, fadder)"
    }
}
