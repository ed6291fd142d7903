import Diagnostics
import Markdown

extension Leftover {
    /// The leftover as a fault of a chapter; in a form, what makes a field disappear is an error.
    func diagnostic(in file: String, isForm: Bool, fix: LineFix?) -> Diagnostic {
        let (message, suggestion) = words
        return Diagnostic(
            isForm && losesField ? .formField : code, file: file, at: position, message,
            suggestion: suggestion, range: fix?.range(onLine: position.line), fix: fix?.text)
    }

    /// All leftovers of a text as faults of a chapter.
    static func diagnostics(
        of leftovers: [Leftover], in text: ChapterText, file: String, isForm: Bool
    ) -> [Diagnostic] {
        guard !leftovers.isEmpty else { return [] }
        let lines = FileLines(text.body, firstLine: text.bodyLine)
        let dates = Set(leftovers.filter(\.isDate).map(\.position.line))
        // Many may stand on one line.
        var (number, content) = (0, [Unicode.Scalar]())
        return leftovers.map { leftover in
            let line = leftover.position.line
            if line != number { (number, content) = (line, lines[line]) }
            let fix = leftover.fix(
                in: content, isAmongDates: dates.contains(line - 1) || dates.contains(line + 1))
            return leftover.diagnostic(in: file, isForm: isForm, fix: fix)
        }
    }

    private var isDate: Bool { if case .date = kind { true } else { false } }

    /// Whether a field of a form is no field because of it, or has another number.
    private var losesField: Bool {
        switch kind {
        case .task, .numberWithoutSpace, .number, .bullet, .bulletWithoutSpace: true
        default: false
        }
    }

    private var code: DiagnosticCode {
        switch kind {
        case .number, .date, .wrappedNumber: .listNumber
        case .tableCells, .footnoteUnused, .definitionUnused: .textLost
        case .conflict: .conflictMarker
        case .foreign: .markupForeign
        default: .markupLeft
        }
    }

    /// The text as it is quoted in a message.
    var excerpt: String {
        text.count <= 50 ? text : text.prefix(48) + " …"
    }

    private var words: (message: String, suggestion: String) {
        switch kind {
        case .number, .date, .wrappedNumber, .numberWithoutSpace, .bullet, .bulletWithoutSpace,
            .task, .headingWithoutSpace, .headingTooDeep, .emptyHeading, .underlinedText:
            blockWords
        case .tableWithoutRule, .tableRule, .tableCells, .tableText: tableWords
        case .alertUnknown, .alertEmpty, .alertWithoutQuote: alertWords
        case .linkGap, .linkSpaces, .linkOpen, .linkReversed, .linkReference, .footnoteMissing,
            .footnoteUnused, .definitionUnused:
            linkWords
        case .foreign(let dialect): dialect.words(excerpt)
        default: otherWords
        }
    }

    private var blockWords: (message: String, suggestion: String) {
        switch kind {
        case .date(let shown):
            let written = text.prefix { $0.isNumber }
            let date = text.prefix { $0 != ":" && $0 != "," }
            return (
                "Linjen er lest som punkt \(shown) i en nummerert liste"
                    + (Int(written) == shown ? "." : ", og \(written) vises som \(shown)."),
                "Er det en dato, skriv «\(escaped(date.prefix(40)))»."
            )
        case .number(let shown):
            let written = text.prefix { $0.isNumber }
            return (
                "Punktet har nummer \(written) i teksten, men vises som nummer \(shown).",
                "Rett nummeret, eller skriv «\(escaped(written + "."))» hvis det ikke er en liste."
            )
        case .wrappedNumber:
            let number = text.prefix { $0.isNumber }
            return (
                "Linjen hører til setningen over, men begynner med et nummer og blir en liste.",
                "Flytt «\(number).» til linjen over, eller skriv «\(number)\\.»."
            )
        case .numberWithoutSpace:
            let mark = text.prefix { $0.isNumber || $0 == "." || $0 == ")" }
            return (
                "Det mangler et mellomrom etter «\(mark)», så dette blir ikke et punkt i listen.",
                "Skriv «\(mark) \(plain(text.dropFirst(mark.count)).prefix(40))»."
            )
        case .bullet:
            return (
                "Tegnet «\(visible(text))» lager ikke en liste; punktene flyter sammen.",
                "Skriv «- » først på hver linje."
            )
        case .bulletWithoutSpace:
            return (
                "Det mangler et mellomrom etter «\(text)», så dette blir ikke en liste.",
                "Skriv «- » først på hver linje."
            )
        case .task:
            return (
                "«\(visible(excerpt))» blir ikke en avkryssing.",
                "Skriv «- [ ] » med ett mellomrom etter streken, i klammene og etter dem, eller "
                    + "«- [x] » når den er krysset av."
            )
        case .headingWithoutSpace:
            let mark = text.prefix { $0 == "#" }
            return (
                "Det mangler et vanlig mellomrom etter «\(mark)», så dette blir ikke en overskrift.",
                "Skriv «\(mark) \(plain(text.dropFirst(mark.count)).prefix(40))»."
            )
        case .headingTooDeep:
            return ("En overskrift kan ha høyst seks #.", "Bruk to til fire #.")
        case .emptyHeading:
            return ("Overskriften har ingen tekst.", "Skriv overskriften, eller slett linjen.")
        default:
            return (
                "Strekene på linjen under gjør denne teksten til en overskrift.",
                "Sett en tom linje mellom teksten og strekene."
            )
        }
    }

    private var tableWords: (message: String, suggestion: String) {
        switch kind {
        case .tableWithoutRule:
            (
                "Linjene med | blir ikke en tabell: linjen med streker mangler.",
                "Skriv «|---|---|» under overskriftene, én strek for hver kolonne, og ingen tom "
                    + "linje inne i tabellen."
            )
        case .tableRule(let cells, let header):
            (
                "Linjen med streker har \(cells) kolonner, men overskriftene har \(header), så "
                    + "dette blir ikke en tabell.",
                "Skriv like mange kolonner på begge linjene."
            )
        case .tableCells(let cells, let header):
            (
                "Raden har \(cells) celler, men tabellen har \(header) kolonner. Det som står "
                    + "til slutt, blir borte.",
                "Legg til en kolonne, eller skriv \\| når | hører til teksten."
            )
        default:
            (
                "Teksten rett under tabellen blir en rad i den.",
                "Sett en tom linje etter tabellen."
            )
        }
    }

    private var alertWords: (message: String, suggestion: String) {
        let kinds = "[!MERK], [!TIPS], [!VIKTIG], [!ADVARSEL] og [!FORSIKTIG]"
        switch kind {
        case .alertUnknown:
            return (
                "«\(excerpt)» er ikke et varsel, og vises som et vanlig sitat.",
                "Varslene er \(kinds)."
            )
        case .alertEmpty:
            return (
                "Varselet «\(excerpt)» har ingen tekst.",
                "Skriv teksten på neste linje, etter «> »."
            )
        default:
            return (
                "«\(excerpt)» blir ikke et varsel her.",
                "Skriv «> » først på linjen og på linjene med teksten. Varslene er \(kinds)."
            )
        }
    }

    private var otherWords: (message: String, suggestion: String) {
        switch kind {
        case .officeValue:
            (
                "«\(excerpt)» er ikke en verdi fra kontoret, og vises slik det står.",
                "Skriv to klammer på hver side og et punktum: «{{kontor.navn}}»."
            )
        case .frontMatter:
            (
                "Et hode til står inne i teksten. Nøklene der vises som tekst og virker ikke.",
                "Slett det, eller flytt det til en egen fil."
            )
        case .conflict:
            (
                "Linjen er satt inn av git: to har endret det samme, og ingen har valgt.",
                "Behold den teksten som gjelder, og slett linjene med <<<<<<<, ======= og >>>>>>>."
            )
        case .emphasis:
            (
                "Tegnene ved «\(excerpt)» vises slik de står, og uthever ingenting.",
                "Sett tegnene helt inntil teksten, like mange på hver side, og et mellomrom eller "
                    + "skilletegn utenfor: «**Viktig:** les dette». Gjennomstreking er «~~slik~~»."
            )
        case .indentedText:
            (
                "Teksten er rykket inn fire mellomrom eller mer, og vises som kode.",
                "Slett mellomrommene foran, eller la teksten stå rett under teksten i punktet den "
                    + "hører til."
            )
        case .code:
            (
                "Tegnet ` ved «\(excerpt)» mangler en make, og vises slik det står.",
                "Skriv ` både foran og bak koden."
            )
        default:
            (
                "Koden som begynner her, er ikke lukket. Alt etter vises som kode.",
                "Skriv «\(text.drop { $0 == " " || $0 == ">" }.prefix(3))» på en egen linje der "
                    + "koden slutter."
            )
        }
    }

    /// A text that begins with a number, its dot escaped.
    private func escaped(_ text: some StringProtocol) -> String {
        let number = text.prefix { $0.isNumber }
        return number + "\\" + text.dropFirst(number.count)
    }

    /// A text without spaces of any kind before it.
    private func plain(_ text: some StringProtocol) -> String {
        String(text.drop { $0.isWhitespace })
    }

    /// A text with hard spaces named.
    private func visible(_ text: String) -> String {
        text.replacing("\u{A0}", with: "␣").replacing("\u{202F}", with: "␣")
    }
}
