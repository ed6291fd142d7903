extension GrammarWord {
    /// A spelling, folded to lower case, with its value where it has one.
    struct Spelling {
        let text: String
        let word: GrammarWord
        let value: Int32
    }

    /// Every spelling that the grammar knows, bokmål and nynorsk.
    static let spellings: [Spelling] =
        plain.flatMap { word, text in
            text.split(separator: " ").map { Spelling(text: String($0), word: word, value: 0) }
        } + valued(.ordinal, ordinals) + valued(.month, months)

    private static let plain: [(GrammarWord, String)] = [
        (.paragraph, "paragraf paragrafen paragrafene paragrafer paragrafar paragrafane"),
        (.and, "og eller elles samt"),
        (.through, "til tom"),
        (.with, "med"),
        (.ledd, "ledd leddet leddets ledds leddene ledda leden ledden leder lekk"),
        (.last, "siste sist"),
        (.nextTo, "nest"),
        (.bokstav, "bokstav bokstaven bokstavene bokstaver bokstavar bokstavane bokst litra lit"),
        (.number, "nr nummer nummeret"),
        (.punktum, "punktum punktumet punktumene punktuma pkt"),
        (.chapter, "kapittel kapitlet kapittelet kapitlene kapitler kap"),
        (.compare, "jf jfr jamfør jevnfør jfør"),
        (.adverb, "se også òg likevel særlig særleg dessuten hhv henholdsvis"),
        (.equally, "tilsvarende tilsvarande"),
        (.within, "i"),
        (.of, "av"),
        (.about, "om for unntatt unnateke"),
        (.the, "den det de dei"),
        (.this, "denne dette"),
        (.same, "samme same nevnte nemnde sistnevnte"),
        (.here, "her"),
        (.its, "sin si sitt sine"),
        (.new, "ny nye nytt"),
        (
            .old,
            """
            gammel gamle tidligere tidlegare forrige førre opphevet opphevede oppheva daværende \
            dåverande dagjeldende dagjeldande eldre
            """
        ),
        (
            .foreign,
            """
            dansk danske danskens svensk svenske finsk finske islandsk islandske tysk tyske \
            britisk britiske engelsk engelske fransk franske nederlandsk nederlandske polsk polske \
            amerikansk amerikanske danmarks sveriges finlands islands tysklands storbritannias
            """
        ),
        (
            .country,
            """
            danmark sverige finland island tyskland storbritannia england frankrike nederland \
            polen usa
            """
        ),
        (.present, "gjeldende gjeldande nåværende noverande dagens någjeldende"),
        (.bareAct, "lov lovs"),
        (.act, "loven lova lovens lovas lovi"),
        (.bareRegulation, "forskrift"),
        (.regulation, "forskriften forskrifta forskriftens forskriftas"),
        (.from, "fra frå"),
        (
            .unit,
            """
            år års dag dager dagar dagers døgn uke uker veke veker måned måneder månad månader \
            time timer timar minutt minutter kroner kr prosent pst prosentpoeng ganger gonger \
            personer brukere brukarar barn saker stk mill millioner milliarder meter km øre \
            poeng stykker ansatte deltakere
            """
        ),
        (
            .rules,
            """
            bestemmelse bestemmelsen bestemmelser bestemmelsene bestemmelsar regel regelen \
            regler reglene reglar reglane krav kravet kravene krava \
            føresegn føresegna føresegner føresegnene paragrafane
            """
        ),
        (
            .verb,
            """
            skal kan må er var har hadde gjelder gjeld gir gjev følger følgjer sier seier krever \
            krev vil ville bør fremgår framgår ikke ikkje bestemmer regulerer gis gjøres \
            vurderes hjemler anvendes brukes kommer trer ble blir vart vert finnes står heter heiter \
            fastsetter fastset
            """
        ),
        (.preposition, "etter på ved fra under mot mellom jamfør"),
        (.etcetera, "mv mm"),
    ]

    private static let ordinals: [(Int32, String)] = [
        (1, "første fyrste"), (2, "andre annet anna annen"), (3, "tredje tridje"), (4, "fjerde"),
        (5, "femte"), (6, "sjette"), (7, "sjuende syvende sjuande"), (8, "åttende åttande"),
        (9, "niende niande"), (10, "tiende tiande"), (11, "ellevte"), (12, "tolvte tolte"),
        (13, "trettende trettande"), (14, "fjortende fjortande"), (15, "femtende femtande"),
        (16, "sekstende sekstande"), (17, "syttende syttande"), (18, "attende attande"),
        (19, "nittende nittande"), (20, "tjuende tjuande tyvende"),
    ]

    private static let months: [(Int32, String)] = [
        (1, "januar jan"), (2, "februar feb febr"), (3, "mars mar"), (4, "april apr"), (5, "mai"),
        (6, "juni jun"), (7, "juli jul"), (8, "august aug"), (9, "september sep sept"),
        (10, "oktober okt"), (11, "november nov"), (12, "desember des"),
    ]

    private static func valued(_ word: GrammarWord, _ table: [(Int32, String)]) -> [Spelling] {
        table.flatMap { value, text in
            text.split(separator: " ").map {
                Spelling(text: String($0), word: word, value: value)
            }
        }
    }
}
