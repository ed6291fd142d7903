/// A page that the program makes of the whole handbook; chapters link to the file it comes from.
public enum GeneratedPage: String, CaseIterable, Sendable {
    /// The front page.
    case home = "index.html"
    /// All laws.
    case laws = "lov/index.html"
    /// All roles.
    case roles = "roller.html"
    /// The glossary.
    case glossary = "ordliste.html"
    /// The circulars and what cites them.
    case circulars = "rundskriv.html"
    /// The annual wheel.
    case wheel = "arshjul.html"
    /// What was planned and done in the year.
    case evaluation = "arsevaluering.html"
    /// What the rounds of internal control found.
    case results = "resultater.html"
    /// The risks in a matrix of probability and consequence.
    case risks = "risiko.html"
    /// What covers each section of law.
    case coverage = "dekning.html"
    /// Every chapter by folder.
    case chapters = "kapitler.html"
    /// The annual wheel on one sheet.
    case poster = "arshjul-plakat.html"
    /// Every chapter by title.
    case index = "register.html"
    /// The search page.
    case search = "sok.html"
    /// What changed lately.
    case changes = "endringer.html"
    /// What changed so that it must be read again.
    case reread = "les-pa-nytt.html"
    /// What is due for review.
    case review = "revisjonsstatus.html"
    /// How each office uses the common handbook.
    case offices = "kontorer.html"
    /// Build date and version.
    case about = "om-nettstedet.html"
    /// Every diagnostic with its cause and remedy.
    case faultGuide = "feilmeldinger.html"
    /// The accessibility statement.
    case accessibility = "tilgjengelighet.html"
    /// The whole handbook on one page, for paper.
    case book = "hele-boka.html"
    /// Every earlier edition that the site carries along.
    case editions = "utgaver/index.html"
    /// What is shown for an address that does not exist.
    case notFound = "404.html"

    /// Where the page stands.
    public var address: PagePath { PagePath(path: rawValue) }
}
