import PersonalData
import Testing

@Suite("Addresses and names of people")
struct WordTests {
    private static func found(in text: String) -> [String] {
        let bytes = Array(text.utf8)
        return PersonalDataScanner().findings(in: text).map {
            "\($0.kind): \(String(decoding: bytes[$0.range], as: UTF8.self))"
        }
    }

    @Test(
        "E-mail addresses are found where they begin and end",
        arguments: [
            ("Skriv til kari.nordmann@hamar.kommune.no.", "kari.nordmann@hamar.kommune.no"),
            ("<mailto:a+b@x.no>", "a+b@x.no"), ("«k_n-1@x-y.co.uk»", "k_n-1@x-y.co.uk"),
            ("(Ola@X.NO)", "Ola@X.NO"), ("a.12345678@x.no", "a.12345678@x.no"),
            ("?til=kari%40x.no&a", "kari%40x.no"), ("kari&#64;x.no", "kari&#64;x.no"),
            ("Skriv til kari [at] x.no.", "kari [at] x.no"), ("kari(at)x.no", "kari(at)x.no"),
            ("ola (krøllalfa) x [dot] no", "ola (krøllalfa) x [dot] no"),
            ("kari{at}x(punktum)no", "kari{at}x(punktum)no"),
        ])
    func addresses(text: String, address: String) {
        #expect(Self.found(in: text) == ["emailAddress: \(address)"])
    }

    @Test(
        "What only holds the sign is no address",
        arguments: [
            "@media", "a@b", "bilde@2x.png", "@x.no", "a @ b.no", "a@.no", "a@x.n", "a@b.12",
            "kari@example.com", "ola@eksempel.example", "x@test.example.org", "a@b.test",
            "a@b.invalid", "§ 17 (a) nr. 2", "[a](b.no)", "se [at](x.md)", "100%40 av", "(at) x",
        ])
    func noAddresses(text: String) {
        #expect(Self.found(in: text).isEmpty)
    }

    @Test(
        "A name after a label is found",
        arguments: [
            ("Bruker: Kari Nordmann", "Kari Nordmann"), ("bruker: Ola", "Ola"),
            ("**Søker:** Åse-Lill Ødegård Berg.", "Åse-Lill Ødegård Berg"),
            ("Navn: O. Nordmann", "O. Nordmann"), ("| Klienten: Per Ås | x |", "Per Ås"),
            ("Mor: Kari Nordmann", "Kari Nordmann"), ("Barnet: Ola\n", "Ola"),
            ("Ektefelle: Ola Nordmann", "Ola Nordmann"), ("**Far**: Per Ås", "Per Ås"),
            ("Verge: Ola Nordmann", "Ola Nordmann"), ("- Samboer: Kari", "Kari"),
            ("Søster: Anne Hansen", "Anne Hansen"), ("Barn 1: Ola Hansen", "Ola Hansen"),
            ("Kone: Anne\n", "Anne"), ("Kontaktperson: Per Ås", "Per Ås"),
            ("**Stefar:** Per Ås", "Per Ås"), ("Foresatte: Ola Nordmann", "Ola Nordmann"),
            ("klient:\u{A0}Kari\n", "Kari"), ("Navn: \"Kari Nordmann\"", "Kari Nordmann"),
        ])
    func names(text: String, name: String) {
        #expect(Self.found(in: text) == ["personName: \(name)"])
    }

    @Test(
        "Blanks, offices, sentences and other labels are no names",
        arguments: [
            "Kontaktperson: Fagkoordinator", "Punkt 1: Ola Nordmann", "Navn: ____",
            "Bruker: Hva ønsker du?", "Navn: Nav Hamar", "navn: sosialtjenesteloven",
            "Ansvarlig: Kari Nordmann", "Bruker: NAV", "Navn: KVP Programmet",
            "Brukere: Alle Sammen",
            "Mor: Ja", "Barn: Bostøtte", "Barnet: skal høres", "Verge: Statsforvalteren",
            "Far: ____", "Ektefelle: Ikke aktuelt", "Barnets beste: Vurder",
            "bruker:", "Søker: den som har søkt", "Medbruker: Kari Nordmann",
        ])
    func noNames(text: String) {
        #expect(Self.found(in: text).isEmpty)
    }

    @Test(
        "Where somebody lives is found after a label, not where an office is",
        arguments: [
            ("Adresse: Storgata 12, 2317 Hamar", "Storgata 12"),
            ("**Bosted:** Kongens gate 4B", "Kongens gate 4B"),
            ("| Hjemmeadresse: Øvre vei 3 |", "Øvre vei 3"),
            ("Besøksadresse: Storgata 12", nil), ("Adresse: ____", nil), ("Adresse: se § 12", nil),
            ("Adresse: hos kommunen", nil),
        ])
    func homes(text: String, address: String?) {
        #expect(Self.found(in: text) == (address.map { ["homeAddress: \($0)"] } ?? []))
    }

    @Test(
        "An address is told as it is meant",
        arguments: [
            ("Kari@X.no", "kari@x.no"), ("kari%40x.no", "kari@x.no"),
            ("kari [at] x [dot] no", "kari@x.no"), ("ola(krøllalfa)x.y.no", "ola@x.y.no"),
        ])
    func plain(written: String, address: String) {
        #expect(PersonalDataScanner().plainAddress(written) == address)
    }

    @Test("No bytes whatever make the scanner read outside them")
    func anyBytes() {
        var state: UInt64 = 7
        let alphabet =
            Array("0123456789 .-@:/+aAB\u{A0}«bruker:&nbsp;%20[at](dot)|<br>adresse:\n".utf8) + [
                0xC2, 0xE2, 0x80, 0xFF,
            ]
        for length in 0..<2000 {
            let bytes = (0..<length % 60).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return alphabet[Int((state >> 33) % UInt64(alphabet.count))]
            }
            let found = PersonalDataScanner().findings(in: bytes)
            for finding in found {
                #expect(finding.range.lowerBound >= 0 && finding.range.upperBound <= bytes.count)
                #expect(!finding.range.isEmpty)
            }
            for (one, next) in zip(found, found.dropFirst()) {
                #expect(
                    one.range.upperBound <= next.range.lowerBound || one.kind.isIdentity)
            }
        }
    }
}
