/// The laws and regulations that a Nav office meets and that a handbook need not hold, as Lovdata
/// lists them: id, `k` for numbering by chapter or `-`, title, names and abbreviations. What is not
/// in force yet begins with `~`; of two laws with one name the first is meant.
enum OutsideLawTable {
    /// One line for each law.
    static let text = """
        lov/1989-06-02-27 | k | Alkoholloven | alkoholloven; lov om omsetning av alkoholholdig \
            drikk m.v
        lov/2016-06-17-73 | - | Anskaffelsesloven | anskaffelsesloven; lov om offentlige \
            anskaffelser; anskaffelsesl.
        lov/2004-12-10-76 | - | Arbeidsmarkedsloven | arbeidsmarkedsloven; lov om \
            arbeidsmarkedstjenester; arbeidsmarkedsl.; arbmarkl.
        lov/2005-06-17-62 | k | Arbeidsmiljøloven | arbeidsmiljøloven; lov om arbeidsmiljø, \
            arbeidstid og stillingsvern; aml.; arbml.
        lov/2025-06-20-96 | - | Arkivlova | arkivlova; lov om dokumentasjon og arkiv; arkl.; \
            arkivl.
        lov/1992-12-04-126 | - | Arkivlova | arkivlova; lov om arkiv; arkl.; arkivl.
        lov/2019-06-14-21 | - | Arveloven | arveloven; lov om arv og dødsboskifte; arvel.
        lov/1918-05-31-4 | - | Avtaleloven | avtaleloven; lov om avslutning av avtaler, om \
            fuldmagt og om ugyldige viljeserklæringer; avtl.; avtalel.
        lov/2005-06-17-64 | - | Barnehageloven | barnehageloven; lov om barnehager; bhl.; \
            barnehagel.
        lov/1981-04-08-7 | - | Barnelova | barnelova; lov om barn og foreldre; barnel.
        lov/2025-06-20-40 | ~k | Barnelova | barnelova; lov om barn og foreldre; barnel.
        lov/2002-03-08-4 | - | Barnetrygdloven | barnetrygdloven; lov om barnetrygd; btrl.; \
            barnetrygdl.
        lov/2021-06-18-97 | k | Barnevernsloven | barnevernsloven; lov om barnevern; bvl.; bvsl.
        lov/2005-04-29-20 | - | Bidragsinnkrevingsloven | bidragsinnkrevingsloven; lov om \
            innkreving av underholdsbidrag mv; bidragsinnkrl.
        lov/2003-06-06-39 | k | Burettslagslova | burettslagslova; lov om burettslag
        lov/2012-08-24-64 | - | Bustøttelova | bustøttelova; lov om bustøtte og kommunale \
            bustadtilskot
        lov/1984-06-08-59 | k | Dekningsloven | dekningsloven; lov om fordringshavernes \
            dekningsrett; deknl.; dekningsl.
        lov/1915-08-13-5 | - | Domstolloven | domstolloven; lov om domstolene; domstoll.
        lov/2017-06-16-65 | - | Eierseksjonsloven | eierseksjonsloven; lov om eierseksjoner; \
            eierseksjl.
        lov/1975-06-06-29 | - | Eigedomsskattelova | eigedomsskattelova; lov om eigedomsskatt \
            til kommunane
        lov/2024-12-13-76 | k | Ekomloven | ekomloven; lov om elektronisk kommunikasjon
        lov/1991-07-04-47 | - | Ekteskapsloven | ekteskapsloven; lov om ekteskap; ekteskapsl.
        lov/1988-04-29-21 | - | Ferieloven | ferieloven; lov om ferie
        lov/2020-12-18-146 | k | Finansavtaleloven | finansavtaleloven; lov om finansavtaler
        lov/2011-06-24-29 | - | Folkehelseloven | folkehelseloven; lov om folkehelsearbeid; \
            fhl.; folkehelsel.
        lov/2016-12-09-88 | k | Folkeregisterloven | folkeregisterloven; lov om \
            folkeregistrering
        lov/1997-02-28-19 | k | Folketrygdloven | folketrygdloven; lov om folketrygd; ftrl.; \
            ftl.
        lov/2002-06-21-34 | - | Forbrukerkjøpsloven | forbrukerkjøpsloven; lov om forbrukerkjøp
        lov/1979-05-18-18 | - | Foreldelsesloven | foreldelsesloven; lov om foreldelse av \
            fordringer; foreldelsesl.
        lov/1989-02-17-2 | - | Forskotteringsloven | forskotteringsloven; lov om bidragsforskott
        lov/1967-02-10 | - | Forvaltningsloven | forvaltningsloven; lov om behandlingsmåten i \
            forvaltningssaker; fvl.; forvl.
        lov/2017-06-16-47 | - | Gjeldsinformasjonsloven | gjeldsinformasjonsloven; lov om \
            gjeldsinformasjon ved kredittvurdering av privatpersoner
        lov/1992-07-17-99 | k | Gjeldsordningsloven | gjeldsordningsloven; lov om frivillig og \
            tvungen gjeldsordning for privatpersoner; gol.; gjol.; gjeldsordningsl.
        lov/2011-06-24-30 | k | Helse- og omsorgstjenesteloven | helse- og omsorgstjenesteloven; \
            lov om kommunale helse- og omsorgstjenester; hol.; hotjl.
        lov/1999-07-02-64 | - | Helsepersonelloven | helsepersonelloven; lov om helsepersonell \
            m.v; hpl.; hlspl.; helsepersl.
        lov/2017-12-15-107 | - | Helsetilsynsloven | helsetilsynsloven; lov om statlig tilsyn \
            med helse- og omsorgstjenesten mv
        lov/2009-05-29-30 | - | Husbankloven | husbankloven; lov om Husbanken
        lov/1999-03-26-17 | k | Husleieloven | husleieloven; lov om husleieavtaler; husll.; \
            husleiel.
        lov/1991-07-04-45 | - | Husstandsfellesskapsloven | husstandsfellesskapsloven; lov om \
            rett til felles bolig og innbo når husstandsfellesskap opphører
        lov/1988-05-13-26 | - | Inkassoloven | inkassoloven; lov om inkassovirksomhet og annen \
            inndriving av forfalte pengekrav; inkl.; inkassol.
        lov/2026-05-22-19 | ~- | Inkassoloven | inkassoloven; lov om inkassovirksomhet og \
            inndriving av forfalte pengekrav; inkl.; inkassol.
        lov/2025-04-25-12 | - | Innkrevingsloven | innkrevingsloven; lov om innkreving av \
            statlige krav mv
        lov/2020-11-06-127 | - | Integreringsloven | integreringsloven; lov om integrering \
            gjennom opplæring, utdanning og arbeid; intl.; integreringsl.
        lov/2018-06-22-83 | k | Kommuneloven | kommuneloven; lov om kommuner og fylkeskommuner; \
            koml.; kommunel.
        lov/2014-06-20-49 | - | Konfliktrådsloven | konfliktrådsloven; lov om \
            konfliktrådsbehandling
        lov/1984-06-08-58 | - | Konkursloven | konkursloven; lov om gjeldsforhandling og konkurs
        lov/1998-06-26-41 | - | Kontantstøtteloven | kontantstøtteloven; lov om kontantstøtte \
            til småbarnsforeldre; kontantstøttel.
        lov/2009-06-19-44 | - | Krisesenterlova | krisesenterlova; lov om kommunale \
            krisesentertilbod
        lov/1992-12-04-132 | - | Legemiddelloven | legemiddelloven; lov om legemidler m.v
        lov/2017-06-16-51 | - | Likestillings- og diskrimineringsloven | likestillings- og \
            diskrimineringsloven; lov om likestilling og forbud mot diskriminering; ldl.; \
            likestl.; diskl.
        lov/2005-04-29-21 | - | Lov om supplerende stønad | lov om supplerende stønad til \
            personer med kort botid i Norge; supplerende stønadsloven; lov om supplerende stønad
        lov/1973-12-14-61 | - | Lønnsgarantiloven | lønnsgarantiloven; lov om statsgaranti for \
            lønnskrav ved konkurs m.v
        lov/1999-05-21-30 | - | Menneskerettsloven | menneskerettsloven; lov om styrking av \
            menneskerettighetenes stilling i norsk rett
        lov/2006-06-16-20 | - | Nav-loven | Nav-loven; arbeids- og velferdsforvaltningsloven; \
            lov om arbeids- og velferdsforvaltningen; navl.
        lov/2006-05-19-16 | - | Offentleglova | offentleglova; lov om rett til innsyn i dokument \
            i offentleg verksemd; offl.
        lov/2023-06-09-30 | k | Opplæringslova | opplæringslova; lov om grunnskoleopplæringa og \
            den vidaregåande opplæringa; oppll.; opplæringsl.; opplærl.
        lov/1999-07-02-63 | k | Pasient- og brukerrettighetsloven | pasient- og \
            brukerrettighetsloven; lov om pasient- og brukerrettigheter; pbrl.; pasrl.
        lov/2014-06-20-42 | - | Pasientjournalloven | pasientjournalloven; lov om behandling av \
            helseopplysninger ved ytelse av helsehjelp; pjl.
        lov/1997-06-19-82 | - | Passloven | passloven; lov om pass
        lov/1988-05-06-22 | - | Permitteringslønnsloven | permitteringslønnsloven; lov om \
            lønnsplikt under permittering
        lov/2018-06-15-38 | - | Personopplysningsloven | personopplysningsloven; lov om \
            behandling av personopplysninger; popplyl.; personopplysningsl.
        lov/2008-06-27-71 | k | Plan- og bygningsloven | plan- og bygningsloven; lov om \
            planlegging og byggesaksbehandling; pbl.; plbl.
        lov/1995-08-04-53 | - | Politiloven | politiloven; lov om politiet; politil.
        lov/2003-07-04-84 | k | Privatskolelova | privatskolelova; lov om private skolar med \
            rett til statstilskot; privatskl.
        lov/1999-07-02-62 | k | Psykisk helsevernloven | psykisk helsevernloven; lov om \
            etablering og gjennomføring av psykisk helsevern; phvl.; psykhvl.
        lov/1980-06-13-35 | - | Rettshjelploven | rettshjelploven; lov om fri rettshjelp
        lov/1957-07-06-26 | - | Samordningsloven | samordningsloven; lov om samordning av \
            pensjons- og trygdeytelser
        lov/2021-06-18-121 | - | Sivilombudsloven | sivilombudsloven; lov om Stortingets ombud \
            for kontroll med forvaltningen
        lov/1969-06-13-26 | k | Skadeserstatningsloven | skadeserstatningsloven; lov om \
            skadeserstatning; skl.; skadeserstl.
        lov/2005-06-17-67 | k | Skattebetalingsloven | skattebetalingsloven; lov om betaling og \
            innkreving av skatte- og avgiftskrav; sktbl.
        lov/2016-05-27-14 | k | Skatteforvaltningsloven | skatteforvaltningsloven; lov om \
            skatteforvaltning
        lov/1999-03-26-14 | k | Skatteloven | skatteloven; lov om skatt av formue og inntekt
        lov/1994-08-05-55 | k | Smittevernloven | smittevernloven; lov om vern mot smittsomme \
            sykdommer; smvl.; smittevernl.
        lov/2009-12-18-131 | - | Sosialtjenesteloven | sosialtjenesteloven; lov om sosiale \
            tjenester i arbeids- og velferdsforvaltningen; sotjl.
        lov/1999-07-02-61 | k | Spesialisthelsetjenesteloven | spesialisthelsetjenesteloven; lov \
            om spesialisthelsetjenesten m.m; sphl.; sphtjl.
        lov/2021-05-21-42 | - | Språklova | språklova; lov om språk
        lov/2017-06-16-67 | - | Statsansatteloven | statsansatteloven; lov om statens ansatte mv
        lov/2005-06-10-51 | - | Statsborgerloven | statsborgerloven; lov om norsk \
            statsborgerskap; statsbl.; statsborgerl.
        lov/2001-05-18-21 | - | Straffegjennomføringsloven | straffegjennomføringsloven; lov om \
            gjennomføring av straff mv
        lov/2005-05-20-28 | - | Straffeloven | straffeloven; lov om straff; strl.
        lov/1981-05-22-25 | - | Straffeprosessloven | straffeprosessloven; lov om \
            rettergangsmåten i straffesaker; strpl.
        lov/2021-06-11-79 | - | Tolkeloven | tolkeloven; lov om offentlige organers ansvar for \
            bruk av tolk; tolkel.
        lov/1966-12-16-9 | - | Trygderettsloven | trygderettsloven; lov om anke til \
            Trygderetten; trrl.
        lov/1992-06-26-86 | k | Tvangsfullbyrdelsesloven | tvangsfullbyrdelsesloven; lov om \
            tvangsfullbyrdelse; tvfbl.; tvangsl.; tvangsfl.; tvangsloven
        lov/2005-06-17-90 | k | Tvisteloven | tvisteloven; lov om mekling og rettergang i sivile \
            tvister; tvl.; tvisl.
        lov/2005-06-03-37 | - | Utdanningsstøtteloven | utdanningsstøtteloven; lov om \
            utdanningsstøtte
        lov/2008-05-15-35 | - | Utlendingsloven | utlendingsloven; lov om utlendingers adgang \
            til riket og deres opphold her; utl.; utlendl.; utlendingsl.
        lov/2023-06-16-62 | k | Valgloven | valgloven; lov om valg til Stortinget, fylkesting og \
            kommunestyrer
        lov/1965-06-18-4 | - | Vegtrafikkloven | vegtrafikkloven; lov om vegtrafikk
        lov/2010-03-26-9 | - | Vergemålsloven | vergemålsloven; lov om vergemål; vgml.; vml.; \
            vergemålsl.
        lov/2022-06-17-57 | - | Voldserstatningsloven | voldserstatningsloven; lov om erstatning \
            fra staten til voldsutsatte
        lov/1989-06-16-65 | - | Yrkesskadeforsikringsloven | yrkesskadeforsikringsloven; lov om \
            yrkesskadeforsikring
        forskrift/2025-12-17-2647 | - | Arkivforskrifta | arkivforskrifta; forskrift om \
            dokumentasjon og arkiv
        forskrift/2020-12-16-2938 | - | Forskrift om bruk av vilkår etter sosialtjenesteloven | \
            forskrift om bruk av vilkår etter sosialtjenesteloven
        forskrift/2022-06-22-1110 | - | Forskrift om individuell plan ved ytelse av \
            velferdstjenester | forskrift om individuell plan ved ytelse av velferdstjenester
        forskrift/2011-12-21-1471 | - | Forskrift om kvalifiseringsprogram og \
            kvalifiseringsstønad | forskrift om kvalifiseringsprogram og kvalifiseringsstønad; \
            kvalifiseringsforskriften
        forskrift/2011-12-16-1251 | - | Forskrift om sosiale tjenester for personer uten fast \
            bopel i Norge | forskrift om sosiale tjenester for personer uten fast bopel i Norge; \
            bopelsforskriften
        forskrift/2008-10-17-1119 | - | Offentlegforskrifta | offentlegforskrifta; \
            offentlighetsforskriften; forskrift til offentleglova
        forskrift/2013-11-04-1286 | - | Tiltakspengeforskriften | tiltakspengeforskriften; \
            forskrift om tiltakspenger
        forskrift/2009-10-15-1286 | k | Utlendingsforskriften | utlendingsforskriften
        forskrift/2004-06-25-988 | - | eForvaltningsforskriften | eForvaltningsforskriften; \
            forskrift om elektronisk kommunikasjon med og i forvaltningen
        forskrift/2015-12-11-1598 | k | Tiltaksforskriften | tiltaksforskriften; forskrift om \
            arbeidsmarkedstiltak
        forskrift/2006-12-15-1456 | - | Forvaltningslovforskriften | forvaltningslovforskriften; \
            forskrift til forvaltningsloven
        """
}
