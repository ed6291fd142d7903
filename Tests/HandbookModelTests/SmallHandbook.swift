import CalendarDate
import Diagnostics
import Handbook
import HandbookReading
import SourceFiles

/// A whole handbook written inside a test: the files that are given, and what every handbook has.
struct SmallHandbook {
    var files: [String: String]

    /// A handbook with one law, three roles and these files; a file that is given wins.
    init(_ files: [String: String] = [:]) {
        self.files = Self.basis.merging(files) { _, given in given }
    }

    /// A handbook with one chapter, which has this body.
    init(body: String) {
        self.init(["rutiner/a.md": Self.chapter(body: body)])
    }

    /// What reading it gives on 21 November 2026.
    var reading: HandbookReading { reading() }

    /// What reading it gives, perhaps with the files of one office only.
    func reading(onlyOffice office: Office.ID? = nil) -> HandbookReading {
        HandbookReading(
            .memory(files), on: Day(year: 2026, month: 11, day: 21) ?? Day(number: 0),
            onlyOffice: office)
    }

    /// The faults, as `file:line:column code`.
    var faults: [String] {
        reading.diagnostics.map {
            "\($0.file):\($0.position.line):\($0.position.column) \($0.code.rawValue)"
        }
    }

    /// A chapter that has nothing wrong with it but what the body brings.
    static func chapter(
        title: String = "Et kapittel", extra: String = "", body: String = "Tekst.\n"
    ) -> String {
        """
        ---
        tittel: \(title)
        type: rutine
        dokumentansvarlig: fagkoordinator
        godkjent:
          dato: 2026-01-15
          av: nav-leder
        \(extra.isEmpty ? "" : extra + "\n")---
        \(body)
        """
    }

    private static let basis = [
        "handbok.yaml": """
        format: 1
        id: test
        tittel: Testhåndbok
        standardlov: sosialtjenesteloven
        """,
        "roller.yaml": """
        roller:
          - id: fagkoordinator
            tittel: Fagkoordinator
          - id: nav-leder
            tittel: Nav-leder
          - id: veileder
            tittel: Veileder
        """,
        "ordliste.yaml": """
        begreper:
          - begrep: kvalifiseringsprogram
            forkortelse: KVP
            forklaring: Et program.
        """,
        "lover/sosialtjenesteloven.yaml": """
        id: sosialtjenesteloven
        tittel: Lov om sosiale tjenester i arbeids- og velferdsforvaltningen
        korttittel: Sosialtjenesteloven
        navn:
          - sosialtjenesteloven
        forkortelser:
          - sotjl.
        lovdata: lov/2009-12-18-131
        gjelder_fra: 2010-01-01
        kapitler:
          - tittel: Kapittel 4
            paragrafer:
              - nummer: "17"
                overskrift: Opplysning, råd og veiledning
              - nummer: "20 a"
                overskrift: Vilkår om aktivitet
        """,
    ]
}
