import Diagnostics

/// A slip of the pen in a line of YAML, found before or after the parser has its say.
struct YAMLSlip: Hashable {
    /// What was done wrong.
    enum Kind: Hashable {
        /// `tittel:Klage`
        case noSpace
        /// A no-break space in an indentation or after a colon.
        case hardSpace
        /// A tab in an indentation.
        case tab
        /// A character that nobody sees, by its name.
        case invisible(String)
        /// A quotation mark that nothing closes.
        case openQuote
        /// A text that goes on after its closing quotation mark.
        case textAfterQuote
        /// A text in the quotation marks of a word processor.
        case curlyQuotes
        /// A bracket that nothing closes.
        case openBracket
        /// A text that goes on after a closing bracket.
        case textAfterBracket
        /// `{{kontor.x}}` first in a text.
        case officeValue
        /// A value that begins with a sign that YAML keeps for itself.
        case sign(Character)
        /// A colon within a text.
        case colonInText
        /// A key without its colon.
        case noColon
        /// A line that is neither key nor point.
        case strayText
        /// `-punkt`
        case dash
        /// `• punkt`
        case bullet(Character)
        /// A point that went into the text above.
        case mergedPoint
        /// A key that stands further in than those above.
        case deepKey
        /// An indentation that fits nothing above.
        case indentation
        /// What git leaves where two changes meet.
        case conflict
    }

    let kind: Kind
    /// Line and column in the text, from 1.
    let position: SourcePosition
    /// What stands there.
    let text: String
    /// Whether the parser may read the text without a fault, but otherwise than it was meant.
    let isSilent: Bool
    /// What fixes it in its line; `nil` where somebody has to choose.
    let fix: LineFix?
}

extension YAMLSlip {
    /// Whether the slip may be why the parser refuses the text.
    var explainsRefusal: Bool {
        switch kind {
        case .curlyQuotes, .invisible: false
        default: true
        }
    }

    /// The slip as a fault: a warning where the text was read all the same.
    func diagnostic(at place: YAMLPlace, isRead: Bool) -> Diagnostic {
        let (message, suggestion) = words
        return Diagnostic(
            kind == .conflict ? .conflictMarker : isRead ? .yamlMeaning : .yamlSyntax,
            file: place.file, at: place.position(position), message, suggestion: suggestion,
            range: fix?.range(onLine: place.position(position).line), fix: fix?.text)
    }

    private var words: (message: String, suggestion: String) {
        switch kind {
        case .noSpace:
            ("Det mangler et mellomrom etter kolonet.", "Skriv «\(spaced)».")
        case .hardSpace:
            (
                "Her står et hardt mellomrom, som ser ut som et vanlig.",
                "Slett det, og trykk mellomromstasten."
            )
        case .tab:
            ("Innrykket har en tabulator.", "Bruk mellomrom i innrykk.")
        case .invisible(let name):
            (
                "«\(text)» har et usynlig tegn (\(name)).",
                "Slett ordet, og skriv det på nytt uten å lime inn."
            )
        case .openQuote:
            (
                "Et anførselstegn er ikke lukket.",
                "Sett anførselstegn både foran og bak teksten."
            )
        case .textAfterQuote:
            (
                "Teksten fortsetter etter anførselstegnet som lukker den.",
                "Sett anførselstegn rundt hele teksten, og bruk « og » inne i den."
            )
        case .curlyQuotes:
            (
                "Anførselstegnene rundt «\(text)» er buede og blir en del av teksten.",
                "Skriv rette anførselstegn (\"), eller ta dem bort."
            )
        case .openBracket:
            (
                "En klamme er ikke lukket.",
                "Skriv listen med ett punkt på hver linje: «- punkt». Er det tekst, sett "
                    + "anførselstegn rundt den."
            )
        case .textAfterBracket:
            ("Teksten begynner med en klamme.", "Sett anførselstegn rundt hele teksten.")
        case .officeValue:
            (
                "Teksten begynner med {{, som YAML leser som noe annet.",
                "Sett anførselstegn rundt hele teksten."
            )
        case .sign(let sign):
            (
                "Teksten begynner med «\(sign)», som YAML ikke tillater.",
                "Sett anførselstegn rundt hele teksten."
            )
        case .colonInText:
            ("Et kolon står inne i en tekst.", "Sett anførselstegn rundt hele teksten.")
        case .noColon:
            (
                "Det mangler et kolon etter «\(text)».",
                "Skriv «\(text): », og så verdien."
            )
        case .strayText:
            (
                "Linjen er verken en nøkkel eller et punkt.",
                "Skriv «nøkkel: verdi» eller «- punkt», eller rykk linjen inn hvis den hører til "
                    + "teksten over."
            )
        case .dash:
            (
                "Det mangler et mellomrom etter streken, så dette blir ikke et eget punkt.",
                "Skriv «- \(text.dropFirst())»."
            )
        case .bullet(let sign):
            (
                "Tegnet «\(sign)» lager ikke et punkt i en liste.", "Skriv «- » først på linjen."
            )
        case .mergedPoint:
            (
                "Linjen står for langt inn, og er blitt en del av teksten over.",
                "La streken stå rett under streken på linjen over."
            )
        case .deepKey:
            (
                "Nøkkelen «\(text)» står lenger inn enn nøklene over.",
                "La nøkler på samme nivå stå like langt inn. Er det tekst, sett anførselstegn "
                    + "rundt hele teksten."
            )
        case .indentation:
            (
                "Innrykket passer ikke med linjene over.",
                "La nøkler og punkter på samme nivå stå like langt inn."
            )
        case .conflict:
            (
                "Linjen er satt inn av git: to har endret det samme, og ingen har valgt.",
                "Behold den teksten som gjelder, og slett linjene med <<<<<<<, ======= og >>>>>>>."
            )
        }
    }

    private var spaced: String {
        guard let colon = text.firstIndex(of: ":") else { return text }
        return "\(text[...colon]) \(text[text.index(after: colon)...])"
    }
}
