/// Abbreviations of laws that a handbook's registry need not hold, so that `strl. § 209` is not
/// taken for a section of the page's law (C23). A name of the registry goes before.
enum OutsideAbbreviation {
    static let all = laws.split(separator: " ").map(String.init)

    private static let laws = """
        strl. strpl. straffegjfl. tvl. tvisl. aml. arbml. hol. hotjl. hlsotjl. pbrl. pasrl. pasl. \
        opplæringsl. oppll. opplærl. offl. utl. utlendingsl. barnel. barnevernl. \
        ekteskapsl. arvel. avhl. husll. husleiel. plbl. pbl. popplyl. personopplysningsl. persol. \
        pol. sphl. sphtjl. spesialisthelsetjenestel. helsepersl. hpl. hlspl. psykhvl. phvl. \
        vergemålsl. vgml. vml. intl. integreringsl. introl. introduksjonsl. statsbl. \
        statsborgerl. skl. skadeserstl. sktl. sktbl. skattebetalingsl. mval. tjml. tjenestemannsl. \
        statsansattel. grl. gjol. gjeldsordningsl. deknl. dekningsl. tvangsl. tvfbl. tvangsfl. \
        inkassol. kkl. fkjl. avtl. avtalel. arkl. arkivl. likestl. ldl. diskl. krl. \
        kontantstøttel. barnetrygdl. btrl. matl. psl. pasientskl. fvlf. foskl. arbmarkl. \
        arbeidsmarkedsl. bidrl. bidragsinnkrl. domstoll. ehl. eierseksjl. hhl. asal. \
        sivilbeskyttelsesl. tolkel. voldsofferl. barnehagel. bhgl. friskolel. privatskl. \
        universitetsl. uhl. folkehelsel. fhl. smittevernl. helseregl. pasjl. pjl. komhtjl. khtjl. \
        anskaffelsesl. HTA
        """
}
