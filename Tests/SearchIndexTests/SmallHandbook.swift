import SearchIndex

/// A handbook of a few pages with everything that the search tests ask for.
enum SmallHandbook {
    static let input = SearchInput(
        documents: documents,
        laws: [
            SearchLaw(
                id: "sosialtjenesteloven",
                names: ["sosialtjenesteloven", "sotjl.", "STL", "lov om sosiale tjenester"]),
            SearchLaw(id: "forvaltningsloven", names: ["forvaltningsloven", "fvl."]),
            SearchLaw(id: "kommuneloven", names: ["kommuneloven"]),
        ],
        synonyms: [
            ["kvalifiseringsprogram", "KVP"],
            ["økonomisk stønad", "sosialhjelp"],
            ["sosialtjenesteloven", "stjl"],
        ])

    static let documents: [SearchDocument] = [
        page(
            "rutiner/vilkar.html", "Vilkår om aktivitet for unge (§ 20 a)", "rutine",
            tasks: ["Reagere når brukeren ikke møter"], basis: [("20 a", "sosialtjenesteloven")],
            sections: [
                ("Formål", "Vilkår skal skape bevegelse for unge under 30 år."),
                ("Slik gjør du", "Varsle brukeren før stønaden blir redusert."),
            ]),
        page(
            "rutiner/rad.html", "Råd og veiledning etter § 17", "rutine",
            basis: [("17", "sosialtjenesteloven")],
            sections: [("Formål", "Opplysning, råd og veiledning løser sosiale problemer.")]),
        page(
            "rutiner/klage.html", "Klage", "rutine", basis: [("28", "forvaltningsloven")],
            sections: [("Klagefrist", "Fristen er tre uker. Saksbehandlingsfristen er en annen.")]),
        page(
            "rutiner/kvp.html", "Kvalifiseringsprogram", "rutine",
            sections: [("Inntak", "Programmet er på full tid for brukere mellom 18 og 67 år.")]),
        page(
            "internkontroll/rutine.html", "Rutine for internkontroll", "rutine",
            sections: [("Kontroller", "Ta stikkprøvekontroll av saker to ganger i året.")]),
        page(
            "rutiner/okonomi.html", "Økonomisk stønad", "rutine",
            sections: [("Behandling", "Stønaden skal sikre forsvarlig livsopphold.")]),
        page(
            "skjema/vilkar.html", "Sjekkliste for vilkår", "skjema",
            sections: [("Punkter", "Er vilkåret skrevet i vedtaket?")]),
        page(
            "roller/fag.html", "Fagkoordinator", "rolle",
            sections: [("Ansvar", "Leder drøftinger og holder saksbehandling og frister i hevd.")]),
        law("17", "Opplysning, råd og veiledning"), law("20", "Bruk av vilkår"),
        law("20 a", "Bruk av vilkår for personer under 30 år"),
        SearchDocument(
            address: "lover/kommuneloven/25-1.html", title: "§ 25-1 Internkontroll", kind: "lov",
            references: [.init(law: "kommuneloven", section: "25-1", strength: .own)],
            sections: [.init(heading: "", anchor: "", text: "Internkontroll i kommunen.")]),
        SearchDocument(
            address: "lover/sosialtjenesteloven.html", title: "Sosialtjenesteloven", kind: "lov",
            sections: [.init(heading: "", anchor: "", text: "Alle paragrafene.")]),
    ]

    private static func law(_ section: String, _ heading: String) -> SearchDocument {
        let name = section.filter { $0 != " " }
        return SearchDocument(
            address: "lover/sosialtjenesteloven/\(name).html", title: "§ \(section) \(heading)",
            kind: "lov", place: "Lov",
            references: [.init(law: "sosialtjenesteloven", section: section, strength: .own)],
            sections: [.init(heading: "Hva paragrafen krever", anchor: "krav", text: heading)])
    }

    private static func page(
        _ address: String, _ title: String, _ kind: String, tasks: [String] = [],
        basis: [(String, String)] = [], sections: [(String, String)]
    ) -> SearchDocument {
        SearchDocument(
            address: address, title: title, kind: kind, place: "Rutiner", tasks: tasks,
            references: basis.map { .init(law: $0.1, section: $0.0, strength: .basis) },
            sections: sections.enumerated().map { number, section in
                .init(heading: section.0, anchor: "avsnitt-\(number)", text: section.1)
            })
    }
}
