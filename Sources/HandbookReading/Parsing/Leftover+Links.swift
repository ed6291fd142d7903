import Markdown

extension Leftover {
    /// What is said of links, images and footnotes that are none.
    var linkWords: (message: String, suggestion: String) {
        switch kind {
        case .linkGap(let isImage):
            (
                "Det står et mellomrom mellom ] og ( i «\(excerpt)», så dette blir ikke \(isImage ? "et bilde" : "en lenke").",
                "Skriv «\(closedUp)»."
            )
        case .linkSpaces:
            (
                "Adressen i «\(excerpt)» har mellomrom, så dette blir ikke en lenke eller et bilde.",
                "Skriv %20 for hvert mellomrom, eller gi filen et navn uten."
            )
        case .linkOpen:
            (
                "«\(excerpt)» mangler en klamme eller parentes og blir ikke en lenke.",
                "Skriv «[tekst](adresse)»."
            )
        case .linkReversed:
            (
                "«\(excerpt)» har parentes og klammer i feil rekkefølge.",
                "Skriv teksten i klammer først: «[tekst](adresse)»."
            )
        case .linkReference:
            (
                "«\(excerpt)» viser til en adresse som ikke står i kapittelet.",
                "Skriv «[tekst](adresse)»."
            )
        case .footnoteMissing:
            (
                "Fotnoten «\(excerpt)» finnes ikke i kapittelet.",
                "Skriv «\(excerpt): teksten» på en egen linje nederst."
            )
        case .footnoteUnused:
            (
                "Ingen tekst viser til denne fotnoten, så den blir borte.",
                "Skriv «\(text.prefix { $0 != ":" })» der den hører til, eller slett den."
            )
        default:
            (
                "Linjen er lest som adressen til en lenke som ikke er brukt, så den blir borte.",
                "Er det tekst, skriv «\\\(excerpt)»."
            )
        }
    }

    /// The link without the space before its parenthesis.
    private var closedUp: String {
        guard let close = text.lastIndex(of: "]"), let open = text[close...].firstIndex(of: "(")
        else { return "[tekst](adresse)" }
        return String(text[...close] + text[open...])
    }
}

extension Leftover.Dialect {
    /// What is said of markup of other programs.
    func words(_ text: String) -> (message: String, suggestion: String) {
        switch self {
        case .container, .admonition:
            (
                "«\(text)» er et varsel i et annet program, og vises som tekst her.",
                "Skriv varselet slik: «> [!MERK]», og teksten på neste linje med «> » foran."
            )
        case .contents:
            (
                "«\(text)» lager ingen innholdsliste her, og vises som tekst.",
                "Slett linjen. Siden får innholdslisten sin av overskriftene."
            )
        case .template:
            (
                "«\(text)» hører til et annet program, og vises som tekst her.",
                "Slett det, eller skriv teksten som skal stå der."
            )
        case .wikiLink:
            (
                "«\(text)» er en lenke i et annet program, og vises som tekst her.",
                "Skriv «[tekst](fil.md)»."
            )
        case .attributes:
            (
                "«\(text)» virker ikke her, og vises som tekst.",
                "Slett det. Overskrifter får ankeret sitt av seg selv."
            )
        case .highlight:
            ("«\(text)» uthever ingenting her, og vises som tekst.", "Skriv «**viktig**».")
        case .table:
            (
                "Tabellen er tegnet slik et annet program vil ha den, og blir ikke en tabell her.",
                "Skriv radene med | mellom cellene, og «|---|---|» under overskriftene."
            )
        case .definitionList:
            (
                "«\(text)» er en forklaring i et annet program, og vises som tekst her.",
                "Skriv «- **Begrep:** forklaring», eller bruk ordlista."
            )
        case .frontMatter:
            (
                "Linjen «+++» hører til et annet program, og vises som tekst her.",
                "Hodet står mellom to linjer med ---, øverst i filen."
            )
        }
    }
}
