import LovdataFormat

/// An act as Lovdata publishes it, small enough to stand in a test.
struct SmallAct {
    var head = [
        "refid": "lov/2009-12-18-131", "titleShort": "Sosialtjenesteloven – sotjl",
        "title": "Lov om sosiale tjenester", "dateInForce": "2010-01-01",
        "lastChangeInForce": "2026-07-01", "ministry": "Arbeidsdepartementet",
    ]
    /// What stands in the body, after the opening of chapter 4.
    var body = SmallAct.section(
        "17", "Råd og veiledning", "<article class=\"legalP\">Gi råd.</article>")

    var xml: String {
        let keys = head.sorted { $0.key < $1.key }.map {
            "<dt>\($0.key)</dt><dd class=\"\($0.key)\">\($0.value)</dd>"
        }
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <html lang="no"><body>
            <header><dl class="data-document-key-info">\(keys.joined())</dl></header>
            <main class="documentBody">
            <section class="section" data-name="kap4" data-lovdata-URL="NL/lov/2009-12-18-131/KAPITTEL_4">
            <h2>Kapittel 4. Individuelle <i>tjenester</i></h2>
            \(body)
            </section></main></body></html>
            """
    }

    func read() throws(LovdataFault) -> LovdataAct {
        try LovdataAct(xml: Array(xml.utf8))
    }

    static func section(
        _ number: String, _ title: String, _ text: String, attributes: String = ""
    ) -> String {
        """
        <article class="legalArticle" data-name="§\(number)" \(attributes)
          data-lovdata-URL="NL/lov/2009-12-18-131/§\(number)">
        <h3 class="legalArticleHeader"><span class="legalArticleValue">§ \(number)</span>.
        <span class="legalArticleTitle">\(title).</span></h3>
        \(text)
        </article>
        """
    }
}
