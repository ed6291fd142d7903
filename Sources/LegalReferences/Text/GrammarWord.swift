/// The words that the grammar of references knows, whatever their form.
enum GrammarWord: UInt8 {
    case none
    /// `paragraf`, `paragrafen`, `paragrafene` (C1).
    case paragraph
    /// `og`, `eller`, `samt` (C10).
    case and
    /// `til`, `tom` (C12).
    case through
    /// `med` of *til og med*.
    case with
    /// `ledd`, `leddet` (C14).
    case ledd
    /// `første` … `tjuende`; the value is the number.
    case ordinal
    /// `siste`.
    case last
    /// `nest` of *nest siste*.
    case nextTo
    /// `bokstav`, `litra` (C14).
    case bokstav
    /// `nr`, `nummer`.
    case number
    /// `punktum` (C17).
    case punktum
    /// `kapittel`, `kap` (C2).
    case chapter
    /// `jf`, `jfr`, `jamfør` (C23).
    case compare
    /// `se`, `også`, `likevel`: words beside `jf.` that change nothing.
    case adverb
    /// `tilsvarende`: after a section in `§ 31 tilsvarende, jf. § 10` (C23).
    case equally
    /// `i`.
    case within
    /// `av`.
    case of
    /// `om`, `for`, `unntatt`: begin the words that say what a section is about.
    case about
    /// `den`, `det`, `dei`.
    case the
    /// `denne`, `dette` (C18).
    case this
    /// `samme`, `same`, `nevnte` (C19).
    case same
    /// `her` of *loven her*.
    case here
    /// `sin`, `si`, `sitt` (C19).
    case its
    /// `ny`, `nye` (C25).
    case new
    /// `gammel`, `tidligere`, `daværende` (C25).
    case old
    /// `dansk`, `Sveriges`: the law of another country (C23).
    case foreign
    /// `Danmark`.
    case country
    /// `gjeldende`, `dagens`.
    case present
    /// `lov` without article.
    case bareAct
    /// `loven`, `lova`, `lovens`.
    case act
    /// `forskrift` without article.
    case bareRegulation
    /// `forskriften`, `forskrifta`.
    case regulation
    /// `fra`, `frå`.
    case from
    /// `januar` … `desember`, `jan` … `des`; the value is the number.
    case month
    /// What is counted: `år`, `dager`, `kroner` (C10).
    case unit
    /// `bestemmelsene`, `reglene` (C23).
    case rules
    /// Verbs and other words that no title of a law goes across.
    case verb
    /// `etter`, `på`: prepositions that stand between a title and a section.
    case preposition
    /// `m`, `mv`: `m.m.`, `m.v.` at the end of a title.
    case etcetera
}
