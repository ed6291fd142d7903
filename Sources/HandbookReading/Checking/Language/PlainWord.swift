/// A stiff word or phrase of the authorities, and what to write instead.
///
/// Chosen after Språkrådet's «Klarspråk i staten» lists; words that are terms of social services
/// law (*bistand*, *iverksette*, *underrette*) are left alone.
struct PlainWord: Sendable {
    /// The words in small letters.
    let heavy: [String]
    /// What to write instead, ready to stand after «Skriv heller».
    let plain: String

    /// The longest entry that words begin with.
    static func entry(for words: ArraySlice<RunningText.Word>) -> PlainWord? {
        guard let first = words.first, let entries = byFirstWord[first.text] else { return nil }
        return entries.first { entry in
            words.count >= entry.heavy.count
                && zip(entry.heavy, words).allSatisfy { $0.0 == $0.1.text }
        }
    }

    private static let byFirstWord: [String: [PlainWord]] = {
        let entries = table.flatMap { row in
            row.heavy.split(separator: "/").map { form in
                PlainWord(heavy: form.split(separator: " ").map(String.init), plain: row.plain)
            }
        }
        return Dictionary(grouping: entries) { $0.heavy[0] }
            .mapValues { $0.sorted { $0.heavy.count > $1.heavy.count } }
    }()

    /// Every entry; the forms of a word have a stroke between them.
    private static let table: [(heavy: String, plain: String)] = [
        ("adekvat/adekvate", "«god nok» eller «passende»"),
        ("angående", "«om»"),
        ("anmode/anmoder/anmodes/anmodning", "«be om»"),
        ("anvende/anvender/anvendes/anvendt", "«bruke»"),
        ("avstedkomme/avstedkommer", "«føre til»"),
        ("benytte/benytter/benyttes/benyttet", "«bruke»"),
        ("beror på/bero på", "«avhenge av»"),
        ("besitte/besitter", "«ha»"),
        ("bevirke/bevirker", "«føre til»"),
        ("dog", "«men»"),
        ("erholde/erholder", "«få»"),
        ("ferdigstille/ferdigstilles/ferdigstilt", "«gjøre ferdig»"),
        ("fordre/fordrer", "«kreve»"),
        ("forefinnes", "«finnes»"),
        ("foreligge/foreligger/forelå", "«finnes», «er» eller «har»"),
        ("foreta/foretar/foretas/foretatt", "«gjøre»"),
        ("forevise/foreviser", "«vise»"),
        ("forut for", "«før»"),
        ("fremkomme/fremkommer/framkomme/framkommer", "«stå» eller «gå fram»"),
        ("følgelig", "«derfor»"),
        ("førstkommende", "«neste»"),
        ("hensynta/hensyntas/hensyntatt", "«ta hensyn til»"),
        ("hvoretter", "«og så»"),
        ("hvorvidt", "«om»"),
        ("i den grad", "«hvis» eller «så mye»"),
        ("i det tilfelle/i de tilfeller", "«hvis» eller «når»"),
        ("i etterkant av", "«etter»"),
        ("i forbindelse med", "«ved», «når», «om» eller «under»"),
        ("i forkant av", "«før»"),
        ("i forhold til/ift", "«for», «om», «til» eller «sammenlignet med»"),
        ("i henhold til/iht", "«etter»"),
        ("i medhold av", "«etter»"),
        ("i så måte", "«her» eller «slik»"),
        ("igangsette/igangsettes/igangsatt", "«starte» eller «sette i gang»"),
        ("implementere/implementeres/implementering", "«ta i bruk»"),
        ("inneha/innehar", "«ha»"),
        ("inneværende", "«dette»"),
        ("med hensyn til/mht", "«om» eller «når det gjelder»"),
        ("meddele/meddeler/meddeles", "«fortelle» eller «gi beskjed»"),
        ("nedenstående", "«under»"),
        ("omhandle/omhandler/omhandlet", "«handle om»"),
        ("ovennevnte/ovenstående", "«over», eller gjenta ordet"),
        ("oversende/oversender/oversendes", "«sende»"),
        ("per dags dato/pr dags dato", "«i dag» eller «nå»"),
        ("på bakgrunn av", "«ut fra» eller «fordi»"),
        ("på nåværende tidspunkt", "«nå»"),
        ("påbegynne/påbegynnes/påbegynt", "«begynne»"),
        ("relatert til", "«om» eller «som gjelder»"),
        ("suksessivt", "«etter hvert»"),
        ("således", "«slik» eller «derfor»"),
        ("såfremt", "«hvis»"),
        ("tilstrebe/tilstreber/tilstrebes", "«prøve å» eller «arbeide for»"),
        ("undertegnede", "«jeg»"),
        ("vedrørende/vedr", "«om»"),
        ("være gjenstand for", "det som skjer, med et verb"),
        ("ytterligere", "«mer» eller «flere»"),
    ]
}
