import CalendarDate
import Diagnostics
import Handbook
import HandbookEditing
import HandbookReading
import LegalReferences
import SourceFiles
import Testing

@Suite("Switching a law")
struct LawSwitchTests {
    @Test(
        "References are written in the kind of spelling that they had",
        arguments: [
            ("Se fvl. § 11 a.", "Se fvl. § 17."),
            ("Se fvl. §11a og Forvaltningsloven § 24.", "Se fvl. §17 og Forvaltningsloven § 56."),
            ("Se forvaltningsloven §§ 24 og 25.", "Se forvaltningsloven §§ 56 og 57."),
            (
                "Se forvaltningsloven §§ 24, 25 eller 27.",
                "Se forvaltningsloven §§ 56, 57 eller 58."
            ),
            ("Se fvl. §§ 24 til 27.", "Se fvl. §§ 56 til 58."),
            ("Se fvl. §§ 24–25.", "Se fvl. §§ 56–57."),
            ("Se § 24 i forvaltningsloven.", "Se § 56 i forvaltningsloven."),
            ("Følg forvaltningslovens § 24 og § 25.", "Følg forvaltningslovens § 56 og § 57."),
            ("Etter forvaltningsloven gjelder § 24.", "Etter forvaltningsloven gjelder § 56."),
            ("**Fvl. § 24** og [fvl. § 25](b.md).", "**Fvl. § 56** og [fvl. § 57](b.md)."),
            ("Se fvl. § 24-brev.", "Se fvl. § 56-brev."),
            // In rising order, and each only once.
            ("Se fvl. §§ 11 a og 16.", "Se fvl. §§ 17 og 42."),
            ("Se fvl. §§ 28 og 29.", "Se fvl. §§ 61 og 63."),
            ("Se fvl. §§ 33 og 35.", "Se fvl. §§ 67 og 71."),
            ("Se fvl. §§ 41 og 42.", "Se fvl. §§ 75 og 76."),
            ("Se fvl. §§ 36 og 37.", "Se fvl. § 69."),
            ("Se fvl. §§ 38 og 39.", "Se fvl. §§ 64 og 65."),
            // A part with a line of its own.
            ("Se fvl. § 13 b første ledd nr. 7.", "Se fvl. § 34 bokstav c."),
        ])
    func spelling(before: String, after: String) throws {
        let plan = try LawSwitchTests.plan(["rutiner/a.md": SmallHandbook.chapter(body: before)])
        #expect(LawSwitchTests.body(plan, "rutiner/a.md") == after)
        #expect(plan.left.isEmpty)
    }

    @Test(
        "What the table does not map stays with the old law, named with its year",
        arguments: [
            ("Se fvl. § 6.", "Se fvl. (1967) § 6.", LeftReference.Reason.notInTable),
            ("Se fvl. § 8.", "Se fvl. (1967) § 8.", .noCounterpart),
            ("Se § 6 i forvaltningsloven.", "Se § 6 i forvaltningsloven (1967).", .notInTable),
            ("Se fvl. § 24 andre ledd.", "Se fvl. (1967) § 24 andre ledd.", .part),
            ("Se fvl. §§ 24 og 30.", "Se fvl. §§ 56 og fvl. (1967) § 30.", .notInTable),
            ("Se fvl. § 6 og § 24.", "Se fvl. (1967) § 6 og fvl. § 56.", .notInTable),
            (
                "Se forvaltningsloven av 1967 § 24.", "Se forvaltningsloven av 1967 § 24.", .dated
            ),
        ] as [(String, String, LeftReference.Reason)])
    func left(before: String, after: String, reason: LeftReference.Reason) throws {
        let plan = try LawSwitchTests.plan(["rutiner/a.md": SmallHandbook.chapter(body: before)])
        #expect(plan.changes.contains { $0.file == "rutiner/a.md" } == (before != after))
        #expect(before == after || LawSwitchTests.body(plan, "rutiner/a.md") == after)
        #expect(plan.left.map(\.reason) == [reason])
        #expect(plan.left.map(\.file) == ["rutiner/a.md"])
        #expect(plan.left.map(\.position.line) == [9])
    }

    @Test("Front matter, lists and the law of a page follow, and what has happened stays")
    func everywhere() throws {
        let plan = try LawSwitchTests.plan([
            "rutiner/a.md": SmallHandbook.chapter(
                extra: """
                    lov: forvaltningsloven
                    lovgrunnlag:
                      - fvl. § 24  # begrunnelse
                      - "forvaltningsloven § 25"
                    kort:
                      - Vi følger § 24.
                    endringer:
                      - dato: 2026-01-10
                        tekst: Rettet fvl. § 24
                    """, body: "Etter § 24 og sosialtjenesteloven § 17. `fvl. § 24` er kode.\n"),
            "ordliste.yaml": """
            begreper:
              - begrep: begrunnelse
                forklaring: >
                  Reglene står i forvaltningsloven §§ 24 og
                  25, og i § 17 i sosialtjenesteloven.
            """,
        ])
        #expect(
            plan.text("rutiner/a.md").contains(
                """
                lov: nye-fvl
                lovgrunnlag:
                  - fvl. § 56  # begrunnelse
                  - "forvaltningsloven § 57"
                kort:
                  - Vi følger § 56.
                endringer:
                  - dato: 2026-01-10
                    tekst: Rettet fvl. § 24
                """))
        #expect(
            LawSwitchTests.body(plan, "rutiner/a.md")
                == "Etter § 56 og sosialtjenesteloven § 17. `fvl. § 24` er kode.\n")
        #expect(
            plan.text("ordliste.yaml").contains("forvaltningsloven §§ 56 og\n      57, og i § 17"))
    }

    @Test("A chapter about the old law keeps it")
    func kept() throws {
        let body = "Den gang gjaldt forvaltningsloven. Etter fvl. § 24 og § 25.\n"
        let plan = try LawSwitchTests.plan(
            ["rutiner/a.md": SmallHandbook.chapter(body: body)], keeping: ["rutiner/a.md"])
        #expect(
            LawSwitchTests.body(plan, "rutiner/a.md")
                == "Den gang gjaldt forvaltningsloven (1967). Etter fvl. (1967) § 24 og § 25.\n")
    }

    @Test("The laws say when, and what took the place of what")
    func laws() throws {
        let plan = try LawSwitchTests.plan([:])
        let old = plan.text("lover/forvaltningsloven.yaml")
        #expect(
            old.contains("gjelder_fra: 1970-01-01\ngjelder_til: 2027-06-30\nerstattes_av: nye-fvl"))
        #expect(old.contains("overskrift: Begrunnelse\n        erstattes_av: \"56\""))
        #expect(
            plan.text("lover/nye-fvl.yaml")
                .contains("gjelder_fra: 2027-07-01 # ikke fastsatt før byttet"))
    }

    @Test("Guidance moves to the successor of its section, with the links to it")
    func guidance() throws {
        let guide = "---\ntittel: Tid\ndokumentansvarlig: fagkoordinator\n---\nSe § 24.\n"
        let plan = try LawSwitchTests.plan([
            "lover/forvaltningsloven/11a.md": guide,
            "lover/forvaltningsloven/6.md": guide,
            "rutiner/a.md": SmallHandbook.chapter(
                body: "Se [tid](../lover/forvaltningsloven/11a.md).\n"),
        ])
        let moved = plan.changes.first { $0.formerFile == "lover/forvaltningsloven/11a.md" }
        #expect(moved?.file == "lover/nye-fvl/17.md")
        #expect(moved?.after?.hasSuffix("Se § 56.\n") == true)
        // Without successor it is still about the old law.
        #expect(plan.changes.allSatisfy { $0.formerFile != "lover/forvaltningsloven/6.md" })
        #expect(LawSwitchTests.body(plan, "rutiner/a.md") == "Se [tid](../lover/nye-fvl/17.md).\n")
    }

    @Test("The inverse table leads back to the same bytes, and nothing is unresolved between")
    func back() throws {
        let files = LawSwitchTests.files([
            "rutiner/a.md": SmallHandbook.chapter(
                extra: "lov: forvaltningsloven\nlovgrunnlag:\n  - fvl. § 24",
                body:
                    "Etter § 24, fvl. §§ 25 og 27 og § 6 gjelder dette.\r\n\r\n- fvl. §§ 24 til 27\n"
            ),
            "lover/forvaltningsloven/25.md":
                "---\ntittel: A\ndokumentansvarlig: fagkoordinator\n---\nSe § 24.\n",
        ])
        let there = try LawSwitchTests.plan(files, table: LawSwitchTests.straight)
        let after = there.files(from: files)
        let codes = LawSwitchTests.codes(of: after)
        #expect(codes.isDisjoint(with: ["lov-ukjent-paragraf", "lov-ukjent", "lov-uavgjort"]))
        let inverse = LawSwitchTests.straight.split(separator: "\n").map {
            $0 == "fra;til"
                ? "fra;til" : $0.split(separator: ";").reversed().joined(separator: ";")
        }.joined(separator: "\n")
        let back = try LawSwitch(
            LawSwitch.Request(
                old: "nye-fvl", new: "forvaltningsloven", from: LawSwitchTests.day),
            table: inverse, named: "inv.csv", in: .memory(after), on: LawSwitchTests.day)
        #expect(back.files(from: after) == files)
    }

    @Test("A table with faults says all of them, and nothing is planned")
    func faults() {
        let table = "fra;til\n24;56\n24;57\n999;1\n25;999\nhund;56\n"
        let error = #expect(throws: EditRefusal.self) {
            try LawSwitchTests.plan([:], table: table)
        }
        #expect(
            error?.diagnostics.map { "\($0.position.line):\($0.position.column)" } == [
                "3:1", "4:1", "5:4", "6:1",
            ])
        #expect(throws: EditRefusal.self) { try LawSwitchTests.plan([:], table: "a;b\n") }
    }

    @Test("The draft has a line for everything that is cited, with proposals by heading")
    func draft() throws {
        let files = LawSwitchTests.files([
            "rutiner/a.md": SmallHandbook.chapter(
                body: "Se fvl. § 24, § 13 b første ledd nr. 7 og forvaltningsloven § 6.\n")
        ])
        let draft = try SectionMapDraft(
            from: "forvaltningsloven", to: "nye-fvl", in: .memory(files), on: LawSwitchTests.day)
        #expect(
            draft.text == """
                fra;overskrift;til;ny overskrift;forslag;steder
                6;Habilitet;;;;1
                13 b;Tema 13 b;;;;0
                13 b første ledd nr. 7;Tema 13 b;;;;1
                24;Begrunnelse;56;Begrunnelse;samme overskrift;1

                """)
        #expect(draft.counts.proposed == 1)
        #expect(draft.counts.all == 4)
    }

    @Test("A coming law takes over the name only when the old one has a last day")
    func names() throws {
        var files = LawSwitchTests.files(["rutiner/a.md": SmallHandbook.chapter(body: "Fvl. § 24.")]
        )
        files["lover/nye-fvl.yaml"] = files["lover/nye-fvl.yaml"]?.replacing(
            "ikke fastsatt", with: "2027-07-01")
        let handbook = try #require(SmallHandbook(files).reading.handbook)
        #expect(
            handbook.chapters[0].mentions.map(\.reference.law?.rawValue) == ["forvaltningsloven"])
    }

    // MARK: A handbook with two laws

    static let day = Day(year: 2027, month: 7, day: 1) ?? Day(number: 0)

    /// Two become one, two change places in the order, one part has a line.
    private static let table = """
        fra;til
        11 a;17
        13 b første ledd nr. 7;34 bokstav c
        8;ingen
        16;42
        24;56
        25;57
        27;58
        28;63
        29;61
        33;67
        35;71
        36;69
        37;69
        38;65
        39;64
        41;75
        42;76

        """

    private static let straight = "fra;til\n6;30\n24;56\n25;57\n27;58\n"

    private static func law(_ id: String, _ head: String, _ sections: [String]) -> String {
        "id: \(id)\n\(head)\nkapitler:\n  - paragrafer:\n"
            + sections.map { number in
                let name =
                    ["24", "56"].contains(number)
                    ? "Begrunnelse"
                    : number == "6" ? "Habilitet" : "\(id == "nye-fvl" ? "Emne" : "Tema") \(number)"
                return "      - nummer: \"\(number)\"\n        overskrift: \(name)\n"
            }.joined()
    }

    private static func files(_ files: [String: String]) -> [String: String] {
        let old = [
            "6", "8", "11 a", "13 b", "16", "24", "25", "27", "28", "29", "30", "33", "35", "36",
            "37", "38", "39", "41", "42",
        ]
        let new = [
            "17", "30", "34", "42", "56", "57", "58", "61", "63", "64", "65", "67", "69", "71",
            "75", "76",
        ]
        let names = "navn:\n  - forvaltningsloven\nforkortelser:\n  - fvl."
        return SmallHandbook(
            [
                "rutiner/b.md": SmallHandbook.chapter(title: "Et annet"),
                "lover/forvaltningsloven.yaml": law(
                    "forvaltningsloven",
                    "tittel: Den første\n\(names)\nlovdata: lov/1967-02-10\ngjelder_fra: 1970-01-01",
                    old),
                "lover/nye-fvl.yaml": law(
                    "nye-fvl",
                    "tittel: Den andre\n\(names)\nlovdata: lov/2025-06-20-81\ngjelder_fra: ikke fastsatt",
                    new),
            ].merging(files) { _, given in given }
        ).files
    }

    private static func plan(
        _ files: [String: String], table: String = LawSwitchTests.table, keeping kept: [String] = []
    ) throws -> LawSwitch {
        try LawSwitch(
            LawSwitch.Request(
                old: "forvaltningsloven", new: "nye-fvl", from: day, keeping: kept),
            table: table, named: "tabell.csv", in: .memory(LawSwitchTests.files(files)), on: day)
    }

    /// The text below the front matter.
    private static func body(_ plan: LawSwitch, _ file: String) -> String {
        String(plan.text(file).split(separator: "---\n", maxSplits: 1).last ?? "")
    }

    private static func codes(of files: [String: String]) -> Set<String> {
        Set(
            HandbookReading(.memory(files), on: day).diagnostics.map(\.code.rawValue))
    }
}

extension LawSwitch {
    /// The text of a file after the switch; empty where it does not change.
    fileprivate func text(_ file: String) -> String {
        changes.first { $0.file == file }?.after ?? ""
    }

    /// The files after the switch.
    fileprivate func files(from files: [String: String]) -> [String: String] {
        var files = files
        for change in changes {
            if let former = change.formerFile { files[former] = nil }
        }
        for change in changes { files[change.file] = change.after }
        return files
    }
}
