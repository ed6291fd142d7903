/// Words that are written otherwise in Nynorsk than in Bokmål, beyond what stemming evens out.
///
/// A query in the one finds a text in the other. Only words that a handbook of this kind may have.
public enum Nynorsk {
    /// Each word in Bokmål with its Nynorsk.
    public static let pairs: [[String]] =
        """
        veiledning=rettleiing veileder=rettleiar bolig=bustad søker=søkjar søke=søkje \
        tjeneste=teneste bruker=brukar mottaker=mottakar leder=leiar \
        saksbehandler=sakshandsamar saksbehandling=sakshandsaming behandle=handsame \
        behandling=handsaming taushetsplikt=teieplikt sikkerhet=tryggleik ansatt=tilsett \
        ansettelse=tilsetjing foreløpig=førebels midlertidig=mellombels nødhjelp=naudhjelp \
        nødvendig=naudsynt nød=naud forsvarlig=forsvarleg ansvarlig=ansvarleg muntlig=munnleg \
        skriftlig=skriftleg daglig=dagleg ukentlig=vekentleg uke=veke månedlig=månadleg \
        måned=månad husleie=husleige leie=leige penger=pengar arbeidsledig=arbeidslaus \
        bostedsløs=heimlaus bostedsløs=bustadlaus hjem=heim hjemme=heime barn=born \
        enslig=einsleg alene=åleine sykdom=sjukdom syk=sjuk avgjørelse=avgjerd \
        beslutning=avgjerd opplysning=opplysing undersøkelse=undersøking \
        håndbok=handbok håndheve=handheve forvaltning=forvalting frivillig=friviljug \
        verge=verje oversette=omsetje trussel=trugsmål true=truge \
        gjeldsrådgivning=gjeldsrådgjeving rådgiver=rådgjevar rådgivning=rådgjeving \
        medvirkning=medverknad hjemmel=heimel begrunnelse=grunngjeving begrunne=grunngje \
        uenig=usamd mulighet=moglegheit statsforvalter=statsforvaltar ikke=ikkje \
        sulten=svolten sove=sova spise=ete forhåndsvarsel=førehandsvarsel forberede=førebu \
        forbered=førebu gutt=gut forsørge=forsørgje oppholde=opphalde
        """
        .split(separator: " ").map { $0.split(separator: "=").map(String.init) }
}
