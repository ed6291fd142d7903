import LegalReferences
import LovdataFormat
import Testing

@Suite("What Lovdata notes of changes")
struct AmendmentTests {
    @Test(
        "Changes that are adopted and not in force are told with their day",
        arguments: [
            (
                "Endret ved lov 20 des 2016 nr. 105 (i kraft 1 jan 2017). Endres ved lov 24 apr "
                    + "2015 nr. 20 som endret ved lov 18 des 2020 nr. 142 (ikr. fra den tid Kongen "
                    + "bestemmer).",
                ["endres ved lov 24. april 2015 nr. 20, fra den tid Kongen bestemmer"]
            ),
            (
                "Endres ved lov 12 juni 2026 nr. 24 (i kraft 1 okt 2026 med virkning fra 1 jan 2026 "
                    + "iflg. res. 12 juni 2026 nr. 1078 ).",
                ["endres ved lov 12. juni 2026 nr. 24, fra 2026-10-01"]
            ),
            (
                "Oppheves ved lov 25 juni 2024 nr. 53 (i kraft 1 juli 2026). Tilføyes ved lov 12 "
                    + "juni 2026 nr. 22 (i kraft 1 juli 2026).",
                [
                    "oppheves ved lov 25. juni 2024 nr. 53, fra 2026-07-01",
                    "tilføyes ved lov 12. juni 2026 nr. 22, fra 2026-07-01",
                ]
            ),
            (
                "Føresegna blir endra ved lov 20 juni 2025 nr. 96 (i kraft frå den tid Kongen "
                    + "fastset).",
                ["endres ved lov 20. juni 2025 nr. 96, fra den tid Kongen bestemmer"]
            ),
            (
                "Endres ved lover 1 mars 2024 nr. 3 (i kraft 1 juli 2027), 2 mars 2024 nr. 4 (i kraft "
                    + "fra den tiden Kongen bestemmer).",
                [
                    "endres ved lov 1. mars 2024 nr. 3, fra 2027-07-01",
                    "endres ved lov 2. mars 2024 nr. 4, fra den tid Kongen bestemmer",
                ]
            ),
            (
                "Endres ved forskrift 3 mai 2026 nr. 700.",
                ["endres ved forskrift 3. mai 2026 nr. 700"]
            ),
            (
                "Endra med lover 27 nov 1992 nr. 113 (ikr. 1 jan 1994). Vert endra ved lov 20 juni "
                    + "2025 nr. 80 (i kraft frå den tid Kongen bestemmer).",
                ["endres ved lov 20. juni 2025 nr. 80, fra den tid Kongen bestemmer"]
            ),
            // The days in the parenthesis are those of another act.
            (
                "Endres ved lov 20 juni 2023 nr. 81 (i kraft samtidig som endringene av 30. "
                    + "september 2015 i en overenskomst).",
                ["endres ved lov 20. juni 2023 nr. 81"]
            ),
            ("Endret ved lov 19 juni 2015 nr. 65 (ikr. 1 okt 2015).", []),
            ("Tilføyd ved lov 18 des 2020 nr. 142 som endret ved lov 1 juni 2021 nr. 3.", []),
            ("Endres ved kongelig resolusjon.", []),
            ("", []),
        ])
    func coming(note: String, expected: [String]) throws {
        let section = try SmallAct.noted(note)
        #expect(section.coming.map(\.description) == expected)
        #expect(section.coming.allSatisfy { SectionChange($0.description) == $0 })
    }

    @Test(
        "The last change in force is told with the act and the day",
        arguments: [
            (
                "Endret ved lover 19 juni 2015 nr. 65 (ikr. 1 okt 2015), 16 juni 2017 nr. 45 (ikr. 1 jan "
                    + "2018 iflg. res. 3 nov 2017 nr. 1732 ).",
                "lov 16. juni 2017 nr. 45, i kraft 1. januar 2018"
            ),
            (
                "Tilføyd ved lov 20 des 2016 nr. 105 (i kraft 1 jan 2017), endret ved lov 18 des 2020 nr. "
                    + "142 (ikr. 1 jan 2021 iflg. res. 18 des 2020 nr. 2836 ).",
                "lov 18. desember 2020 nr. 142, i kraft 1. januar 2021"
            ),
            ("Endra ved lov 1 des 1972 nr. 71.", "lov 1. desember 1972 nr. 71"),
            ("Endres ved lov 12 juni 2026 nr. 27 (i kraft 1 juli 2026).", nil),
        ])
    func last(note: String, expected: String?) throws {
        #expect(try SmallAct.noted(note).changedBy == expected)
    }

    @Test("A note inside a ledd counts, and no note changes the fingerprint")
    func insideLedd() throws {
        let act = SmallAct()
        let plain = try #require(act.read().sections.first)
        var noted = act
        noted.body = SmallAct.section(
            "17", "Råd og veiledning",
            "<article class=\"legalP\">Gi råd.<article class=\"changesToParent\">Oppheves ved "
                + "<a href=\"lov/2026-06-12-27\">lov 12 juni 2026 nr. 27</a> (i kraft 1 jan 2027)."
                + "</article></article>")
        let section = try #require(noted.read().sections.first)
        #expect(section.fingerprint == plain.fingerprint)
        #expect(section.coming.map(\.kind) == [.repealed])
    }

    @Test("A section without text that will be added is not there yet")
    func notThereYet() throws {
        #expect(
            try SmallAct.noted("Tilføyes ved lov 1 juni 2026 nr. 2 (i kraft 1 jan 2027).").isComing)
        #expect(
            try !SmallAct.noted(
                "Tilføyes ved lov 1 juni 2026 nr. 2 (i kraft 1 jan 2027).",
                text: "<article class=\"legalP\">Gi råd.</article>"
            ).isComing)
    }

    @Test(
        "Items with letters are a lettered list, others are not",
        arguments: [
            ("a", true), ("b)", true), ("c.", true), ("1", false), ("-", false), ("aa", false),
        ])
    func letters(name: String, expected: Bool) throws {
        let section = try SmallAct.noted(
            "",
            text: "<article class=\"legalP\"><ul><li data-name=\"\(name)\">x</li></ul></article>")
        #expect(section.hasLetteredList == expected)
    }
}

extension SmallAct {
    fileprivate static func noted(_ note: String, text: String = "") throws -> LovdataAct.Section {
        var act = SmallAct()
        act.body = section(
            "17", "Råd", text + "<article class=\"changesToParent\">\(note)</article>")
        return try #require(act.read().sections.first)
    }
}
