/// The templates that a theme must have: the file is the name and `.mustache`.
enum TemplateName: String, CaseIterable, Sendable {
    case header = "hode"
    case breadcrumbs = "sti"
    case navigation = "navigasjon"
    case navigationFolder = "navigasjonsdel"

    case link = "lenke"
    case linkLine = "lenkelinje"
    case citation = "henvisning"
    case change = "endring"
    case folderEntry = "mappelenke"
    case activity = "aktivitet"
    case lawSection = "lovparagraf"
    case indexEntry = "registerlenke"
    case reviewRow = "revisjonsrad"
    case sheetRow = "kvitteringsrad"
    case formArea = "skjemaomrade"
    case formField = "skjemafelt"
    case formQuestion = "skjemapunkt"
    case bookPart = "bok-del"
    case bookChapter = "bok-kapittel"
    case bookEntry = "bok-oppslag"
    case path = "opplaring"
    case stepBar = "steglinje"

    case addition = "tillegg"

    case chapter = "kapittel"
    case home = "forside"
    case folder = "mappe"
    case section = "paragraf"
    case law = "lov"
    case role = "rolle"
    case glossary = "ordliste"
    case search = "sok"
    case index = "register"
    case chapters = "kapitler"
    case coverage = "dekning"
    case demand = "krav"
    case wheel = "aarshjul"
    case poster = "plakat"
    case evaluation = "arsevaluering"
    case results = "resultater"
    case round = "kontrollrunde"
    case risks = "risiko"
    case changes = "endringer"
    case review = "revisjon"
    case audit = "tilsyn"
    case editions = "utgaver"
    case offices = "kontorer"
    case officeChoice = "kontorvalg"
    case sheet = "kvittering"
    case reread = "les-pa-nytt"
    case about = "om"
    case faultGuide = "feilmeldinger"
    case accessibility = "tilgjengelighet"
    case book = "bok"
    case notFound = "ikke-funnet"
    case redirect = "flyttet"
}

/// A part that a template of its own renders.
protocol TemplateContent: TemplatePart {
    /// The template.
    static var template: TemplateName { get }
}

/// A whole page of the site.
protocol Page: TemplateContent {
    /// What every kind of page has.
    var layout: Layout { get }
}
