import LegalReferences
import Testing

@Suite("Articles of the data protection regulation")
struct GDPRArticleTests {
    @Test(
        "An article beside the regulation is found, whatever the form",
        arguments: [
            ("Etter personvernforordningen artikkel 6 nr. 1 bokstav e er det lov.", ["artikkel 6"]),
            ("Etter artikkel 9 nr. 2 bokstav b i personvernforordningen.", ["artikkel 9"]),
            ("Se GDPR art. 30.", ["art. 30"]), ("Jf. GDPR artikkel 6 (1) e.", ["artikkel 6"]),
            ("Personvernforordningen artikkel 6 nr. 1 og 9 gjelder.", ["artikkel 6", "9"]),
            ("Personvernforordninga, artikkel 15, gir innsyn.", ["artikkel 15"]),
            ("Personvernforordningens artikkel 5 gjelder.", ["artikkel 5"]),
            ("Barnekonvensjonen artikkel 3 verner barnet.", []),
            ("EMK artikkel 8 og personvernforordningen.", []), ("Artikkel 6 gjelder.", []),
            ("Personvernforordningen artikkel 120.", []), ("", []), ("GDPR artikkel", []),
        ])
    func articles(text: String, matches: [String]) {
        let found = GDPRArticle.all(in: text)
        #expect(
            found.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == matches)
    }

    @Test("The address is that of the article at Lovdata")
    func address() {
        #expect(
            GDPRArticle.all(in: "GDPR artikkel 6").map(\.address)
                == ["https://lovdata.no/lov/2018-06-15-38/gdpr/a6"])
    }
}
