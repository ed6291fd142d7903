/// The keys of all files of a handbook, for telling a key from a text where YAML does not.
enum YAMLKeys {
    static let all: Set<String> = [
        "adresse", "aktivitet", "aktiviteter", "ansvar", "ansvarlig", "av", "begrep", "begreper",
        "begrunnelse", "beskrivelse", "bokstav", "bokstaver", "brukes_når", "dato", "deltar",
        "departement", "dokumentansvarlig", "eier", "endret", "endringer", "erstatter_felles",
        "erstattes_av", "etter", "felles", "felles_versjon", "ferdig", "fingeravtrykk", "første_år",
        "foreslå_endring", "forkortelse", "forkortelser", "forklaring", "format", "forside",
        "frist", "funn", "før", "følge", "gjelder_for", "gjelder_fra", "gjelder_til",
        "gjennomført", "godkjenning", "godkjent", "har_bokstavliste", "haster", "haster_ord",
        "historisk", "id",
        "ikke_i", "ikke_sammen_med", "kapittel", "kapitler", "kategori", "kategorier", "kilde",
        "konsekvens", "kontakt", "kontor", "kontorer", "kontorverdier", "kort", "korttittel",
        "krav", "kravsider", "lenke", "lov", "lovdata", "lovgrunnlag", "lukket", "mal", "mangler",
        "med",
        "meld_feil", "merknad", "metoder", "må_leses_på_nytt", "navn", "notat", "nummer", "når",
        "område", "områder", "omfang", "opphevet", "oppdatert", "overskrift", "paragrafer", "plan",
        "publiser", "punkt", "resultater", "revisjon_hver", "risiko", "risikoer", "rolle", "roller",
        "rundskriv", "saker",
        "samsvar", "sannsynlighet", "se", "siste_år", "sjekksum", "skal_dekkes", "skjema",
        "spørsmål", "standardlov", "status", "stedfortreder", "styrker", "svar", "synonymer",
        "søkeord", "sammenlignet", "teller_som", "tekst", "tema", "testet", "tidligere_adresser",
        "tidsrom", "tilgjengelighet", "tillatte_kontakter", "tiltak", "tittel", "type",
        "undertittel", "utgaver", "vedtatt", "ved_helligdag", "verdier", "vurdering", "vurdert",
        "årsak",
    ]
}
