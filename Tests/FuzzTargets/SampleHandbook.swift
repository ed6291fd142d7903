import CalendarDate
import Handbook
import HandbookReading
import LegalReferences
import SourceFiles
import Synchronization

/// A handbook with two laws and a glossary, which an input becomes a chapter of.
enum SampleHandbook {
    static let today = Day(year: 2026, month: 11, day: 21) ?? Day(number: 0)
    static let standardLaw = Law.ID(rawValue: "sosialtjenesteloven")
    static let chapterFile = "rutiner/a.md"

    /// The reader of references in the handbook.
    static let reader = CitationReader(
        registry: LawRegistry(LawFile.all(in: .memory(contents: basis)).map(\.law)), day: today)

    /// The front matter of a chapter that has nothing wrong with it.
    static let frontMatter = """
        ---
        tittel: Et kapittel
        type: rutine
        dokumentansvarlig: leder
        godkjent:
          dato: 2026-01-15
          av: fagkoordinator
        ---

        """

    /// What reading the handbook with a chapter of these bytes gives.
    static func reading(chapter: [UInt8], findsHints: Bool = true) -> HandbookReading {
        let files = basis.merging([chapterFile: chapter]) { _, given in given }
        return memory.withLock {
            HandbookReading(
                .memory(contents: files), on: today, findsHints: findsHints, memory: &$0)
        }
    }

    /// Saves reading the laws again for each input.
    private static let memory = Mutex(ReadingMemory())

    private static let basis: [String: [UInt8]] = [
        "handbok.yaml": """
        format: 1
        id: test
        tittel: Test
        standardlov: sosialtjenesteloven
        """,
        "roller.yaml": """
        roller:
          - id: leder
            tittel: Leder
          - id: fagkoordinator
            tittel: Fagkoordinator
        """,
        "ordliste.yaml": """
        begreper:
          - begrep: vilkår
            forkortelse: KVP
            forklaring: Et ord.
        """,
        "lover/sosialtjenesteloven.yaml": law(
            "sosialtjenesteloven", "sotjl.", "lov/2009-12-18-131", ["17", "18", "20", "20 a"]),
        "lover/forvaltningsloven.yaml": law(
            "forvaltningsloven", "fvl.", "lov/1967-02-10", ["11 a", "16", "25"]),
        "lover/folketrygdloven.yaml": law(
            "folketrygdloven", "ftrl.", "lov/1997-02-28-19", ["1-3", "11-6", "11-13"]),
    ].mapValues { Array($0.utf8) }

    private static func law(
        _ id: String, _ abbreviation: String, _ address: String, _ sections: [String]
    ) -> String {
        """
        id: \(id)
        tittel: \(id)
        navn:
          - \(id)
        forkortelser:
          - \(abbreviation)
        lovdata: \(address)
        kapitler:
          - tittel: Kapittel 1
            paragrafer:

        """ + sections.map { "      - nummer: \"\($0)\"\n        overskrift: En\n" }.joined()
    }
}
