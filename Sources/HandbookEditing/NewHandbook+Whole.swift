import EmbeddedFiles

extension NewHandbook {
    /// The handbook of this project without what belongs to the offices that it was proposed to.
    static func wholeHandbook(
        in carried: [EmbeddedFile], title: String, id: String
    ) -> [String: String] {
        var texts = texts(below: "handbook", in: carried)
        for path in texts.keys where path.hasPrefix("kontor/") || path.contains("-om-nav-") {
            texts[path] = nil
        }
        texts.merge(Self.texts(below: "starter-full", in: carried)) { _, other in other }
        texts["handbok.yaml"] = texts["handbok.yaml"].map {
            settings($0, title: title, id: id)
        }
        return texts
    }

    /// What the settings say of one office's site: its name, its addresses, what was tried there.
    private static let keysOfAnOffice: Set<Substring> = [
        "undertittel", "adresse", "kontorer", "foreslå_endring", "meld_feil", "tilgjengelighet",
        "utgaver",
    ]

    /// The settings with a title of their own and without the keys of an office.
    private static func settings(_ text: String, title: String, id: String) -> String {
        var lines: [Substring] = []
        var isKept = true
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let first = line.first, first != " ", first != "-" {
                let key = line.prefix { $0 != ":" }
                isKept = !keysOfAnOffice.contains(key)
                if key == "id" { lines.append("id: \(YAMLScalar.text(id))") }
                if key == "tittel" { lines += ["tittel: \(YAMLScalar.text(title))"] + toBeFilledIn }
                if key == "id" || key == "tittel" { continue }
            }
            if isKept { lines.append(line) }
        }
        return lines.joined(separator: "\n")
    }

    private static let toBeFilledIn: [Substring] = [
        "# Fyll ut disse når dere vet dem, og ta bort «# » foran:",
        "# adresse: https://handbok.kommunen.no/",
        "# foreslå_endring: https://git.kommunen.no/handbok/edit/main/handbook/{fil}",
        "# meld_feil: mailto: og e-postadressen til en rolle",
    ]
}
