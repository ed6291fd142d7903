/// How common words are in everyday Norwegian, in four steps: what a word tells about a question is
/// the less, the more common it is.
///
/// The list was written by hand for this project. Stop words are not on it.
public enum CommonWords {
    /// The search stems of each step, the most common words first; no stem stands twice.
    public static let stems: [[String]] = {
        var seen: Set<String> = []
        return steps.map { step in
            step.split(separator: " ").compactMap { word in
                guard !StopWords.contains(String(word)) else { return nil }
                let stem = SearchStemmer.stem(Folding.fold(String(word)))
                return seen.insert(stem).inserted ? stem : nil
            }
        }
    }()

    private static let steps = [
        """
        bruker bruke vedtak stønad sosialhjelp søker veileder nav kontor tjeneste sak fort snart straks raskt \
        rekke rekker skrive skriver skrev sende sender dukke råd tilfelle hjelp hjelpe hjelper saken hele \
        egen eget vårt vår våre deres hennes nei ja selvsagt videre lenger nesten sammen noensinne \
        komme kommer kom kommet si sier sa sagt se ser så sett ta tar tok tatt gå går gikk gått vite \
        vet visste tro tror trodde stå står sto sitte sitter satt ligge ligger lå finne finner fant \
        funnet finnes holde holder holdt legge legger la lagt sette setter bruke bruker brukt trenge \
        trenger bør burde pleie begynne begynner slutte slutter prøve prøver snakke snakker fortelle \
        forteller spørre spør spurt svare svarer hete heter mene mener tenke tenker forstå forstår \
        ikke bare aldri alltid ofte noen gang ganger her der hit dit hjem hjemme ut inn opp ned fram \
        tilbake borte sammen alene litt veldig ganske svært heller egentlig akkurat kanskje nesten \
        først sist neste siste første andre tredje to tre fire fem seks sju åtte ni ti hundre tusen \
        dag dager år uke uker måned måneder tid timer time natt kveld morgen ettermiddag i går dag \
        morgen mann kvinne folk menneske person barn ting del måte sted side grunn ord ny nye gammel \
        god bra bedre best dårlig stor store liten lite små mindre lang kort høy lav hel halv samme \
        annen annet egen eget egne mulig vanlig klar sikker viktig riktig feil rett ferdig
        """,
        """
        jobb jobbe jobber arbeid arbeide få fått gi gir ga gitt hjelp hjelpe hjelper vise viser kjøpe \
        kjøper selge betale betaler koste koster penger krone kroner konto regning hus bo bor bodde \
        leie flytte flytter reise reiser kjøre kjører bil buss tog tur vei gate by land kommune stat \
        skole gutt jente mor far foreldre sønn datter bror søster familie venn venner kjæreste mat \
        spise drikke vann kaffe melk brød middag sove seng dør vindu rom kjøkken bad stol bord klær \
        sko jakke lege syk sykehus sykdom frisk vondt hode hånd fot øye hjerte kropp liv leve lever \
        død dø født bursdag jul påske sommer vinter vår høst sol regn snø kald kalde varm hest hund \
        katt dyr fisk bok bøker lese leser skrive skriver brev avis nyheter film bilde musikk spille \
        spiller lek leke vinne tape ball fotball kamp lag trene trening gå møte møter treffe ringe \
        ringer telefon mobil nummer sende sender få post pakke e-post nett internett data maskin \
        spørsmål svar problem hendelse sak saker tilfelle eksempel navn alder plass rolle gruppe \
        leder sjef kollega ansatt møte kontor firma bedrift arbeidsplass ansvar oppgave plan mål \
        lov regel regler krav rettighet plikt politi rett dom avtale kontrakt penger lønn skatt bank \
        lån gjeld søke søker søknad skjema kurs utdanning eksamen lærer elev student universitet \
        dra drar kjenne kjenner føle føler vente venter høre hører hørte lære lærer lage lager åpne \
        lukke starte stoppe stopper miste mister glemme glemmer huske husker velge velger endre \
        endrer bestemme bestemmer koble kobler parkere dekke dekker støtte støtter skje skjer hende hente henter levere bære kaste slå bryte bytte \
        følge følger hindre skaffe beholde slippe unngå love tilby godta nekte kreve regne telle
        """,
        """
        enkel vanskelig tung lett lys mørk svart hvit rød blå grønn gul rask rolig sint glad trist \
        redd trygg farlig alvorlig sterk svak rik fattig dyr billig gratis ledig opptatt stengt åpen \
        tom full ren skitten ung eldre voksen voksne gift skilt enslig gravid baby tenåring bestemor \
        bestefar onkel tante fetter nabo gjest kunde pasient forsker president konge statsminister \
        regjering storting parti valg stemme politikk krig fred angrep soldat våpen grense flyktning \
        asyl innvandrer språk norsk engelsk svensk dansk tysk fransk norge oslo europa amerika verden \
        hav fjell skog elv sjø båt fly flyplass sykkel ferie hotell restaurant butikk marked pris \
        tilbud salg produkt selskap økonomi olje strøm energi gass miljø klima natur jord luft vær \
        vind storm brann ulykke skade fare alarm redning hjelpemiddel medisin tannlege briller \
        sykepleier behandling operasjon smerte angst depresjon rus alkohol øl vin røyk røyke narkotika \
        fengsel tyveri stjele drap vold voldtekt mishandling trussel true selvmord skyld straff bot \
        advokat dommer vitne offer mistenkt sikt etterforskning kirke prest gud tro begravelse \
        bryllup dåp gave fest konsert teater kunst museum bibliotek kultur historie idrett ski løp \
        svømme mesterskap gull medalje trener klubb sesong seier mål poeng serie program kanal radio \
        tv fjernsyn journalist intervju artikkel side kapittel blad papir penn blyant skjerm tastatur \
        skriver printer passord bruker nettside app kamera batteri lampe maskin verktøy hammer spiker \
        maling vegg tak gulv kjeller loft garasje hage tre blomst gress plante grønnsak frukt eple \
        potet kjøtt kylling egg ost smør sukker salt suppe kake sjokolade is frokost lunsj kveldsmat \
        kjele panne kniv gaffel skje tallerken kopp glass flaske pose boks veske lomme nøkkel klokke \
        ring kjede briller hatt skjorte bukse kjole genser sokk støvel vaske vask tørke henge rydde \
        pusse bygge bygg bygning reparere ødelegge knekke mur snekker rørlegger elektriker frisør \
        kokk servitør sjåfør bonde fisker forfatter musiker skuespiller kunstner ingeniør økonom \
        parkere parkering bensin førerkort trafikk veikryss bro tunnel stasjon billett avgang \
        ankomst forsinkelse kø pause hjemmekontor pult kontorstol kantine permisjon feriepenger \
        sykmelding sykemelding pensjon trygd dagpenger forsikring barnebidrag bidrag barnehage \
        barnetrygd kontantstøtte stipend studielån husleie depositum utleier leietaker nabolag
        """,
        """
        organisasjon forening styre medlem styremedlem årsmøte vedtekt kontingent leder nestleder \
        sekretær kasserer rapport analyse undersøkelse statistikk tall prosent andel gjennomsnitt \
        utvikling økning reduksjon effekt årsak virkning forklaring beskrivelse vurdering beslutning \
        forslag tiltak prosjekt strategi ressurs budsjett regnskap inntekt utgift kostnad kapital \
        investering aksje fond rente inflasjon handel eksport import industri fabrikk produksjon \
        teknologi forskning vitenskap universitet professor teori metode resultat funn erfaring \
        kunnskap kompetanse ferdighet evne egenskap kvalitet kvantitet form farge størrelse lengde \
        bredde høyde dybde vekt kilo gram meter kilometer liter grad temperatur fart hastighet \
        retning nord sør øst vest venstre høyre midten sentrum utkant område region fylke distrikt \
        bydel landsby øy kyst strand dal vann innsjø bekk foss isbre vulkan jordskjelv flom skred \
        ras tørke varme kulde frost tåke sky himmel stjerne måne planet univers rom tid periode \
        epoke århundre tiår sesong kvartal helg helligdag høytid merkedag jubileum tradisjon skikk \
        vane kultur identitet religion islam kristendom jødedom moske synagoge kloster bønn ritual \
        moral etikk verdi holdning mening synspunkt argument debatt diskusjon samtale dialog tale \
        foredrag presentasjon forelesning undervisning opplæring veiledning rådgivning omsorg \
        pleie tilsyn kontroll inspeksjon revisjon sikkerhet risiko beredskap krise katastrofe \
        nødsituasjon redningstjeneste brannvesen ambulanse sykebil legevakt akutt skadet såret \
        bevisstløs blødning brudd forbrenning forgiftning infeksjon virus bakterie vaksine pille \
        tablett resept apotek blodprøve røntgen diagnose symptom feber hoste forkjølelse influensa \
        kreft diabetes astma allergi migrene demens autisme adhd psykisk psykolog psykiater terapi \
        mareritt drøm søvn søvnløs trøtt sliten utbrent stress press konflikt krangel slåsskamp \
        hevn hat sjalusi kjærlighet forhold samboer ektefelle ekteskap skilsmisse samlivsbrudd \
        foreldrerett samvær fosterhjem adopsjon verge arv testamente gravferd minnestund urne kiste \
        hagemøbel gressklipper støvsuger vaskemaskin oppvaskmaskin komfyr kjøleskap fryser ovn \
        mikrobølgeovn radiator varmepumpe vedovn peis skorstein takrenne isolasjon rør kran sluk \
        toalett dusj badekar speil håndkle såpe sjampo tannbørste barbering sminke parfyme smykke \
        kosedyr lekebil dukke puslespill brettspill kort terning sjakk dataspill konsoll hodetelefon \
        høyttaler gitar piano tromme fiolin kor orkester dans ballett maleri skulptur tegning \
        fotografi reiseregning reisekostnad kilometergodtgjørelse diett overtid timeliste stempling \
        oppsigelse arbeidskontrakt prøvetid attest referanse stilling vikar vikariat lærling
        """,
    ]
}
