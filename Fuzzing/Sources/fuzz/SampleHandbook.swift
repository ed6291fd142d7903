import CalendarDate
import HandbookModel
import LegalReferences

/// A handbook with two laws and a glossary, which an input becomes a chapter of.
enum SampleHandbook {
    static let today = Day(year: 2026, month: 11, day: 21) ?? Day(number: 0)

    static let reader = CitationReader(
        registry: LawRegistry(LawFile.all(in: tree([:])).map(\.law)), day: today)

    /// The handbook with these files added.
    static func tree(_ files: [String: String]) -> FileTree {
        .memory(basis.merging(files) { _, given in given })
    }

    private static let basis = [
        "handbok.yaml": "format: 1\nid: test\ntittel: Test\nstandardlov: sosialtjenesteloven\n",
        "roller.yaml": "roller:\n  - id: leder\n    tittel: Leder\n",
        "ordliste.yaml": "begreper:\n  - begrep: vilkår\n    forkortelse: KVP\n    forklaring: Ord.\n",
        "lover/sosialtjenesteloven.yaml": law(
            "sosialtjenesteloven", "sotjl.", "lov/2009-12-18-131", ["17", "20", "20 a"]),
        "lover/forvaltningsloven.yaml": law(
            "forvaltningsloven", "fvl.", "lov/1967-02-10", ["11 a", "16", "25"]),
    ]

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
