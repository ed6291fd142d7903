import AnnualWheel
import Diagnostics
import Testing
@testable import Handbook
@testable import HandbookReading

@Suite("Words for the search")
struct SearchWordTests {
    @Test("Chapters, terms, activities, roles and the handbook take words for the search")
    func everywhere() throws {
        let handbook = SmallHandbook([
            "rutiner/a.md": SmallHandbook.chapter(extra: "søkeord: [tolk, forstår ikke norsk]"),
            "lover/sosialtjenesteloven/17.md":
                "---\ntittel: Råd\ndokumentansvarlig: veileder\nsøkeord:\n  - hjelp\n---\nSe § 17.\n",
            "ordliste.yaml":
                "begreper:\n  - begrep: tiltak\n    forklaring: Noe.\n    søkeord: [kurs]\n",
            "aarshjul.yaml": """
            kategorier:
              kontroll: {tittel: Kontroll}
            aktiviteter:
              - id: prove
                tittel: Stikkprøve
                kategori: kontroll
                når: juni
                ansvarlig: veileder
                søkeord: [sjekk]
            """,
            "roller.yaml": """
            roller:
              - {id: veileder, tittel: Veileder, søkeord: [saksbehandler]}
              - {id: fagkoordinator, tittel: Fagkoordinator}
              - {id: nav-leder, tittel: Nav-leder}
            """,
            "handbok.yaml":
                "format: 1\nid: t\ntittel: T\nstandardlov: sosialtjenesteloven\nhaster: rutiner/a.md\nhaster_ord: [slår, penger mat]\n",
        ])
        #expect(handbook.faults.filter { $0.contains("yaml") || $0.contains("svar") } == [])
        let read = try #require(handbook.reading.handbook)
        #expect(read.chapter("rutiner/a.md")?.searchWords == ["tolk", "forstår ikke norsk"])
        #expect(read.guidance.values.map(\.searchWords) == [["hjelp"]])
        #expect(read.terms.map(\.searchWords) == [["kurs"]])
        #expect(
            read.wheel?.activities.filter { $0.origin == .plan }.map(\.searchWords) == [["sjekk"]])
        #expect(read.role("veileder")?.searchWords == ["saksbehandler"])
        #expect(read.settings.urgentWords == ["slår", "penger mat"])
    }

    @Test(
        "Words that find nothing are told of at their place",
        arguments: [
            ("søkeord: [tolk, \"–\"]", "rutiner/a.md:8:17 yaml-feil-type"),
            ("søkeord: [{a: b}]", "rutiner/a.md:8:11 yaml-feil-type"),
        ])
    func wordless(extra: String, fault: String) {
        let handbook = SmallHandbook(["rutiner/a.md": SmallHandbook.chapter(extra: extra)])
        #expect(handbook.faults.contains(fault))
    }

    @Test("Urgent words without a chapter to show are told of")
    func urgentWithoutChapter() {
        let settings =
            "format: 1\nid: t\ntittel: T\nstandardlov: sosialtjenesteloven\nhaster_ord: [slår]\n"
        #expect(
            SmallHandbook(["handbok.yaml": settings]).faults
                == ["handbok.yaml:5:14 yaml-mangler-nokkel"])
    }

    @Test("Neither words nor questions change what a chapter says")
    func checksum() {
        func checksum(_ extra: String) -> ChapterChecksum {
            let text = SmallHandbook.chapter(extra: extra)
            return ChapterChecksum(of: Array(text.utf8), file: "rutiner/a.md")
        }
        let plain = checksum("")
        #expect(checksum("søkeord: [tolk]\nspørsmål: [{spm: Hva?, svar: Tekst}]") == plain)
        #expect(checksum("kort: [Tekst]") != plain)
    }

    @Test("A routine with few words is told of as a hint, once somebody has begun to write them")
    func few() {
        let many = SmallHandbook.chapter(extra: "søkeord: [a, b, c, d, e, f, g, h]")
        let few = SmallHandbook.chapter(title: "To", extra: "søkeord: [a, b, c, d, e, f, g]")
        let none = SmallHandbook.chapter(title: "Tre")
        let faults = SmallHandbook([
            "rutiner/a.md": many, "rutiner/b.md": few, "rutiner/c.md": none,
        ]).faults
        #expect(
            faults == [
                "rutiner/b.md:1:1 sokeord-for-faa", "rutiner/c.md:1:1 sokeord-for-faa",
            ])
        #expect(SmallHandbook(["rutiner/c.md": none]).faults == [])
    }
}
