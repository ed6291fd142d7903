import NorwegianText
import Testing

@Suite("Norwegian sentences")
struct SentenceSplitterTests {
    @Test(
        "A text falls into its sentences",
        arguments: [
            ("Ett. To.", ["Ett.", "To."]),
            (
                "Vilkår, jf. § 20 a, settes. Da gjelder § 17.",
                ["Vilkår, jf. § 20 a, settes.", "Da gjelder § 17."]
            ),
            ("Se nr. 3. Etter det kap. 4.", ["Se nr. 3.", "Etter det kap. 4."]),
            ("Hjelp, f.eks. Nav, bl.a. KVP. Slutt.", ["Hjelp, f.eks. Nav, bl.a. KVP.", "Slutt."]),
            ("Mat, klær m.m. Nav dekker det.", ["Mat, klær m.m.", "Nav dekker det."]),
            ("Mat, klær m.m. dekkes.", ["Mat, klær m.m. dekkes."]),
            ("§ 18 1. ledd og 2. Ledd.", ["§ 18 1. ledd og 2. Ledd."]),
            ("Fra 1. januar 2021. Da.", ["Fra 1. januar 2021.", "Da."]),
            ("Den 1. Januar.", ["Den 1. Januar."]),
            ("O. Nordmann kom. Han gikk.", ["O. Nordmann kom.", "Han gikk."]),
            (
                "3. Kommunen skal svare. 4. Nav skal svare.",
                ["3. Kommunen skal svare.", "4. Nav skal svare."]
            ),
            ("Etter § 17. § 18 gjelder.", ["Etter § 17.", "§ 18 gjelder."]),
            ("Etter § 20 a. Kommunen skal.", ["Etter § 20 a.", "Kommunen skal."]),
            ("«Ja.» Hun gikk! Hvor? Hit.", ["«Ja.»", "Hun gikk!", "Hvor?", "Hit."]),
            ("En linje\nto linjer. Ny.", ["En linje\nto linjer.", "Ny."]),
            ("Overskrift\n\nTekst her", ["Overskrift", "Tekst her"]),
            ("Kostnad 3.5 mill. Kr.", ["Kostnad 3.5 mill. Kr."]),
            ("", []), ("   ", []), ("...", ["..."]),
            ("Uten punktum", ["Uten punktum"]),
            ("Ærlig. Ølet er godt. Åpent.", ["Ærlig.", "Ølet er godt.", "Åpent."]),
        ])
    func splits(_ text: String, _ sentences: [String]) {
        #expect(SentenceSplitter().sentences(in: text).map(String.init) == sentences)
    }

    @Test("Boundaries ascend and lie inside the text")
    func boundariesAscend() {
        let text = String(repeating: "Jf. § 17. «Nei.» 3. mai kom. \n\n", count: 50)
        let boundaries = SentenceSplitter().boundaries(in: text.utf8.span)
        #expect(boundaries == boundaries.sorted())
        #expect(Set(boundaries).count == boundaries.count)
        #expect(boundaries.allSatisfy { $0 > 0 && $0 < text.utf8.count })
    }
}
