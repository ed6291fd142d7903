import CalendarDate
import Handbook
import LovdataFormat

/// The file of a law that the handbook did not have.
struct NewLaw {
    /// The path of the file from the handbook's root.
    let file: String
    /// The text of the file.
    let text: String
    /// What there is to say of it, in Norwegian.
    let notes: [String]

    init(_ act: LovdataAct, on day: Day) {
        let isAct = act.id.hasPrefix("lov/")
        let shortTitle = act.shortTitles.first ?? act.title
        let slug = Slug(shortTitle).text
        let id = slug.isEmpty ? Slug(act.id).text : slug
        file = "lover/\(id).yaml"
        var lines = [
            "# Inneholder data under norsk lisens for offentlige data (NLOD) tilgjengeliggjort av Lovdata.",
            "id: \(id)",
            "tittel: \(YAMLScalar.text(act.title.isEmpty ? shortTitle : act.title))",
            "korttittel: \(YAMLScalar.text(shortTitle))",
            "navn:", "  - \(YAMLScalar.text(shortTitle.lowercased()))",
        ]
        let abbreviations = act.shortTitles.dropFirst()
        if !abbreviations.isEmpty {
            lines.append("forkortelser:")
            lines += abbreviations.map { "  - \(YAMLScalar.text($0))" }
        }
        lines += ["lovdata: \(act.id)", "type: \(isAct ? "lov" : "forskrift")"]
        lines += act.inForce.map { ["gjelder_fra: \($0)"] } ?? []
        lines += act.ministry.map { ["departement: \(YAMLScalar.text($0))"] } ?? []
        lines += ["sammenlignet: \(day)", "kapitler:"]
        let sections = act.sections.filter { $0.repealedOn == nil }
        for chapter in sections.map(\.chapter).unique {
            let items = sections.filter { $0.chapter == chapter }.map { YAMLItem($0) }
            lines += YAMLItem(chapter: chapter, sections: items).lines(indent: 2)
        }
        text = lines.joined(separator: "\n") + "\n"
        notes =
            ["\(sections.count) paragrafer. Gå gjennom navn: og forkortelser: i filen."]
            + act.unreadSections.map { "«\($0)» er hoppet over: nummeret kan ikke leses." }
    }
}
