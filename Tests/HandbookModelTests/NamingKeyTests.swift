import Diagnostics
import Handbook
import HandbookReading
import Testing
@testable import HandbookEditing

@Suite("The keys that name something")
struct NamingKeyTests {
    /// A handbook in which each key of the register names what does not exist.
    private static let files = [
        "handbok.yaml": """
        format: 1
        id: test
        tittel: T
        kontorer:
          - {id: hamar, tittel: Hamar}
        kontorverdier:
          - {id: vakt, tittel: Vakt}
        vakttelefoner: [borte]
        standardlov: borte
        haster: borte/haster.md
        står_ikke: borte/star.md
        forside:
          - borte/forside.md
        skal_dekkes:
          - lovgrunnlag: borte § 1
            med: [rutine]
            roller: [borte-1]
        kravsider:
          - lovgrunnlag: borte § 2
            tittel: Krav
            bokstaver:
              - {bokstav: a, krav: A}

        """,
        "roller.yaml": """
        roller:
          - id: fagkoordinator
            tittel: Fagkoordinator
            stedfortreder: borte-2

        """,
        "ordliste.yaml": """
        begreper:
          - begrep: kvalifiseringsprogram
            forklaring: Et program.
            se: borte/se.md

        """,
        "aarshjul.yaml": """
        kategorier:
          k:
            tittel: K
        aktiviteter:
          - id: a
            tittel: A
            kategori: k
            når: juni
            ansvarlig: borte-3
            deltar: borte-4
            kapittel: borte/kapittel.md
            lovgrunnlag: [borte § 3]

        """,
        "internkontroll/2026-01-15.yaml": """
        tittel: Runde
        dato: 2026-01-15
        skjema: [borte-5]
        resultater:
          - {skjema: borte-6, kontor: borte-7, svar: 1=1/0}
        funn:
          - {tekst: F, skjema: borte-8, kontor: borte-9, ansvarlig: borte-10}

        """,
        "risiko.yaml": """
        risikoer:
          - id: r
            tittel: R
            eier: borte-11
            tiltak:
              - {tekst: T, ansvarlig: borte-12}
            kapittel: [borte/risiko.md]
            aktivitet: borte-13
            lovgrunnlag: [borte § 4]

        """,
        "kontor/hamar/kontor.yaml": """
        vedtatt:
          - {kapittel: borte/vedtatt.md, dato: 2026-01-15, av: borte-14}

        """,
        "rutiner/a.md": """
        ---
        tittel: A
        type: skjema
        dokumentansvarlig: borte-15
        godkjent: {dato: 2026-01-15, av: borte-16}
        gjelder_for: [borte-17]
        status: utgått
        erstattes_av: borte/erstatter.md
        notat:
          mal: borte/mal.md
          områder:
            Om: 1
        lov: borte
        lovgrunnlag:
          - borte § 5
        ---
        ## Om

        - Dato ____

        """,
    ]

    private static let wheel = """
        kategorier:
          k:
            tittel: K
        aktiviteter:
          - {id: a, tittel: A, kategori: k, når: juni, ansvarlig: fagkoordinator}

        """

    @Test("A name that nothing bears is told of at its place, whichever key it stands under")
    func checked() {
        let handbook = SmallHandbook(Self.files)
        // What names an activity is not told of while the file of the activities has errors.
        let faults =
            handbook.reading.diagnostics
            + SmallHandbook(
                Self.files.merging(["aarshjul.yaml": Self.wheel]) { _, wheel in wheel }
            ).reading.diagnostics
        var met: Set<NamingKey> = []
        for (file, text) in handbook.files {
            for value in NamedValue.all(in: text, of: file) where !value.key.isDefinition {
                met.insert(value.key)
                #expect(
                    faults.contains { $0.file == file && $0.position == value.position },
                    "\(file) \(value.key.path) \(value.value)")
            }
        }
        #expect(met == Set(NamingKey.all.filter { !$0.isDefinition }))
    }

    @Test("A value is replaced where it stands, in brackets and quotation marks too")
    func replaced() throws {
        let text = "funn: # her\r\n  - {skjema: 'a', tekst: \"a\"} # a\r\nskjema: [a, b]\r\n"
        let new = try NamedValueEdit.text(text, of: "internkontroll/2026-01-15.yaml") { value in
            value.value == "a" ? "ny, d" : nil
        }
        #expect(
            new == "funn: # her\r\n  - {skjema: 'ny, d', tekst: \"a\"} # a\r\n"
                + "skjema: [\"ny, d\", b]\r\n")
    }
}
