import Handbook
import HandbookReading
import LegalReferences
import Testing

@Suite("Circulars")
struct CircularTests {
    @Test(
        "A circular is found as texts write it, with the point",
        arguments: [
            ("Se rundskriv R35-00 pkt. 4.18.1 om dette.", ["r35-00 4.18.1"]),
            ("Se R 35–00, punkt 4.18.", ["r35-00 4.18"]),
            ("Følger av Hovednr. 35 og hovednummer 35 kapittel 4.", ["r35-00", "r35-00 4"]),
            ("R35‑00", ["r35-00"]),
            ("I R35-001, XR35-00 og hovednummer 356 står noe annet.", []),
            ("Det er 35 saker, og R er en bokstav.", []),
            ("`R35-00` er kode, [R35-00](https://a.no) er en lenke.", ["r35-00"]),
        ])
    func found(body: String, expected: [String]) throws {
        let chapter = try #require(
            CircularTests.handbook(body).reading.handbook?.chapters.first {
                $0.title == "Et kapittel"
            })
        let found = chapter.annotations.compactMap { target -> String? in
            guard case .circular(let id, let point) = target else { return nil }
            return ([id.rawValue] + [point].compactMap(\.self)).joined(separator: " ")
        }
        #expect(found == expected)
    }

    @Test("A section beside the circular is the law's")
    func section() throws {
        let chapter = try #require(
            CircularTests.handbook("Rundskriv R35-00 til § 17.\n").reading.handbook?.chapters.first)
        #expect(chapter.mentions.map(\.reference.section.description) == ["17"])
    }

    @Test("Faults of the register are told")
    func faults() {
        let handbook = SmallHandbook([
            "rundskriv.yaml": """
            rundskriv:
              - id: R 35
                nummer: R35-00
                tittel: Et
              - id: a
                nummer: A
                tittel: A
                lenke: http://a.no
              - id: a
                nummer: B
                tittel: B
            """
        ])
        #expect(
            handbook.faults == [
                "rundskriv.yaml:2:9 id-ugyldig", "rundskriv.yaml:8:12 yaml-ugyldig-verdi",
                "rundskriv.yaml:9:9 id-dobbel",
            ])
    }

    private static func handbook(_ body: String) -> SmallHandbook {
        SmallHandbook([
            "rutiner/a.md": SmallHandbook.chapter(body: body),
            "rundskriv.yaml": """
            rundskriv:
              - id: r35-00
                nummer: R35-00
                tittel: Rundskriv til loven
                navn:
                  - Hovednr. 35
            """,
        ])
    }
}
