import Markdown
import PersonalData

/// A chapter that was made from another program's document, before it has its place.
package struct DraftChapter: Sendable {
    /// The title.
    package var title: String
    /// The text in Markdown.
    package var body: String
    /// The pictures that the text shows, by the names that it uses.
    package var pictures: [(name: String, bytes: [UInt8])] = []
    /// What the coordinator should know.
    package var notes: [ImportNote] = []

    /// The day it was last changed, `2025-01-31`, where the document says so.
    package var date: String?
    /// Words that somebody may look for it with.
    package var searchWords: [String] = []

    /// The headings that identity numbers stand under, or the title; empty where there is none.
    package var identityPlaces: [String] {
        let scanner = PersonalDataScanner()
        var places: [String] = []
        var place = title
        for line in [title] + body.split(whereSeparator: \.isNewline).map(String.init) {
            if line.hasPrefix("##") { place = String(line.drop { $0 == "#" || $0 == " " }) }
            let isFound = scanner.findings(in: line).contains { $0.kind == .identityNumber }
            // A heading that holds the number is not shown.
            let shown = scanner.findings(in: place).isEmpty ? place : "…"
            if isFound, !places.contains(shown) { places.append(shown) }
        }
        return places
    }
}

/// Something that the coordinator should know of what was brought in.
package struct ImportNote: Hashable, Sendable {
    /// What it is about.
    package let kind: Kind
    /// The words it is about, or those before it.
    package let example: String

    package init(_ kind: Kind, _ example: String) {
        self.kind = kind
        self.example = example
    }

    /// The kinds, in the order in which they are told.
    package enum Kind: Int, CaseIterable, Hashable, Sendable {
        // To look over.
        case title, boldHeading, typedList, letters, mergedCells, nestedTable, frame, role
        case missingDescription, checkBoxInTable, wikiLink, heading, admonition, frontMatterKey
        case htmlKept
        // Not brought along.
        case hiddenText, trackedChange, droppedLink, chart, diagram, equation, embeddedObject
        case outsidePicture, missingPicture, pictureKind, drawnShape, symbol, otherFile
        case brokenLink, skippedFile, foreignMarkup, duplicate, tooHeavy

        /// Whether it is to be looked over; otherwise something was left out.
        package var isKept: Bool { rawValue < Kind.hiddenText.rawValue }

        /// What it is, in Norwegian, before a colon and a count.
        package var text: String {
            switch self {
            case .title: "Tittelen er valgt fra teksten eller filnavnet"
            case .boldHeading: "Uthevede linjer som er gjort til overskrifter"
            case .typedList: "Punkter skrevet for hånd som er gjort til lister"
            case .letters: "Lister med bokstaver eller romertall som har fått tall"
            case .mergedCells: "Tabeller med sammenslåtte celler; teksten er gjentatt i hver celle"
            case .nestedTable: "Tabeller inne i en celle; innholdet står som linjer i cellen"
            case .frame: "Tekstbokser og rammer som er gjort til varsler"
            case .role: "Kapitler som har fått en foreslått dokumentansvarlig"
            case .missingDescription:
                "Bilder uten beskrivelse for dem som ikke ser; skriv den i [ ]"
            case .checkBoxInTable: "Avkryssinger inne i tabeller; de står som tegn"
            case .wikiLink: "Lenker i dobbel klamme som er gjort til vanlige lenker"
            case .heading: "Overskrifter på øverste nivå som er flyttet ett nivå ned"
            case .admonition: "Rammer fra andre programmer som er gjort til varsler"
            case .frontMatterKey: "Nøkler i hodet som håndboka ikke har"
            case .htmlKept: "HTML som står igjen som tekst"
            case .hiddenText: "Skjult tekst"
            case .trackedChange: "Sporede endringer som er godtatt"
            case .droppedLink: "Lenker til filer og andre steder som ikke kan åpnes; teksten står"
            case .chart: "Diagrammer"
            case .diagram: "SmartArt-figurer"
            case .equation: "Formler som er gjort til vanlig tekst"
            case .embeddedObject: "Innebygde filer og objekter"
            case .outsidePicture: "Bilder som ligger utenfor dokumentet"
            case .missingPicture: "Bilder som ikke finnes"
            case .pictureKind: "Bilder i et format som nettlesere ikke viser"
            case .drawnShape: "Tegnede figurer uten tekst"
            case .symbol: "Ukjente tegn fra symbolskrifter"
            case .otherFile: "Andre dokumenter satt inn i dokumentet"
            case .brokenLink: "Lenker til noe som ikke finnes; teksten står"
            case .skippedFile: "Filer som ikke er tekst eller bilder"
            case .foreignMarkup: "Koder fra andre programmer som er tatt bort"
            case .duplicate: "Filer med samme navn som en annen; de har fått et tall"
            case .tooHeavy: "Filer som er for store eller tunge å lese"
            }
        }
    }
}
