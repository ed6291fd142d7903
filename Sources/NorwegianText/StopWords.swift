/// Words that say nothing about what a text is about.
///
/// They are tested before folding: *når* is a stop word, *nær* is not. Forms without `å æ ø` that
/// people type (*naar*, *paa*) are on the list.
public enum StopWords {
    /// Whether a normalized word is a stop word.
    public static func contains(_ word: String) -> Bool {
        words.contains(Array(word.utf8))
    }

    /// Whether a normalized word in UTF-8 is a stop word.
    public static func contains(_ word: [UInt8]) -> Bool {
        words.contains(word)
    }

    /// All stop words, for those who do the same analysis elsewhere.
    public static let all: [String] =
        """
        alle alt altså at av bare ble bli blir blitt bør både da de deg dem den denne der dere \
        deres det dets dette din disse ditt du eller en enn er et ett etter for fordi fra få får gjaldt \
        gjelde gjelder gjør gjøre gjort ha hadde han hans har hennes her hos hun hva hvem hver hvert hvilke \
        hvilken hvilket hvis hvor hvordan hvorfor i ifølge igjen ingen inn innen jeg kan \
        kanskje kunne lang lange langt lenge man mange med meg mellom men mer mest min mine mitt mot mye må måtte naar \
        noe noen nok nå når og også om opp oss over paa på saa samme samt seg selv sin sine sitt \
        skal skulle slik slike som så til under ut uten ved vi vil ville vår våre være vært å \
        maa faar gjoer vaere vaert \
        ein eit eg ho dei dykk hjå frå kva kven kvar kvifor korleis noko nokon mykje meir berre vere vert \
        vart gjer gjera gjeld
        """
        .split(separator: " ").map(String.init)

    private static let words = Set(all.map { Array($0.utf8) })
}
