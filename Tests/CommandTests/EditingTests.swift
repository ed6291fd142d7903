import SystemTesting
import Testing

@Suite("hjemmel new, move and done")
struct EditingTests {
    @Test(
        "What is made passes the check",
        arguments: [
            (["kapittel", "Å søke råd", "--folder", "20-nye"], "20-nye/10-a-soke-rad.md"),
            (["kapittel", "B", "--type", "fagside", "--folder", "rutiner"], "rutiner/20-b.md"),
            (["skjema", "Sjekk: punkter"], "40-skjema/10-sjekk-punkter.md"),
            (["opplæringsløp", "Ny"], "60-opplaring/10-ny.md"),
            (["opplaringslop", "Ny"], "60-opplaring/10-ny.md"),
            (["aktivitet", "Stikkprøve: § 17", "--when", "juni"], "aarshjul.yaml"),
        ])
    func new(arguments: [String], file: String) throws {
        let program = try Program(["rutiner/10-x.md": Program.chapter()])
        let result = try program(
            ["opprett"] + arguments + ["--responsible", "fagkoordinator"])
        #expect(result.status == 0, "\(result.words)")
        #expect(result.output.hasPrefix("handbook/\(file) (ny)\n"))
        let check = try program("check", "--hints", "--date", "2026-02-01")
        #expect(check.output == "Ingen feil.\n")
    }

    @Test("An activity joins those that are there, and is done")
    func activity() throws {
        let wheel = """
            # Årshjulet
            kategorier:
              k:
                tittel: K
            aktiviteter:
              # først
              - id: a
                tittel: A
                kategori: k
                når: juni
                ansvarlig: nav-leder

            """
        let program = try Program(["aarshjul.yaml": wheel])
        let new = try program(
            "new", "aktivitet", "B", "--when", "mai", "--responsible", "nav-leder", "--category",
            "k", "--chapter", "handbook/rutiner/a.md")
        #expect(new.status == 0, "\(new.words)")
        let done = try program("gjennomfort", "a", "--date", "2026-06-02", "--note", "Ja: alt")
        #expect(done.output.contains("handbook/aarshjul.yaml\n  12 +     gjennomført:\n"))
        let expected =
            wheel + "    gjennomført:\n      - dato: 2026-06-02\n        merknad: \"Ja: alt\"\n"
            + "  - id: b\n    tittel: B\n    kategori: k\n    når: mai\n    ansvarlig: nav-leder\n"
            + "    kapittel: rutiner/a.md\n"
        #expect(try program.folder.texts()["handbook/aarshjul.yaml"] == expected)
        #expect(try program("check", "--date", "2026-06-02").output == "Ingen feil.\n")
    }

    @Test("A new handbook checks and builds without a word")
    func handbook() throws {
        let program = try Program()
        let new = try program(
            "opprett", "handbok", "ny", "--title", "Vår: bok", "--date", "2026-02-01")
        #expect(new.status == 0, "\(new.words)")
        let check = try program(
            "check", "--source", "ny", "--strict", "--hints", "--date", "2026-02-01")
        #expect(check.output == "Ingen feil.\n")
        let build = try program(
            "build", "--source", "ny", "--output", "ut-ny", "--date", "2026-02-01")
        #expect(build.status == 0)
        #expect(build.errors == "")
    }

    @Test("A chapter moves, and the old address leads on")
    func move() throws {
        let program = try Program(["rutiner/b.md": Program.chapter(body: "[a](a.md)\n")])
        let result = try program("flytt", "handbook/rutiner/a.md", "handbook/del/")
        #expect(result.status == 0, "\(result.words)")
        #expect(result.output.hasPrefix("handbook/rutiner/a.md → handbook/del/a.md\n  8 + tidl"))
        #expect(result.output.contains("  9 - [a](a.md)\n  9 + [a](../del/a.md)\n"))
        #expect(result.output.hasSuffix("adressen rutiner/a.html sender leseren videre.\n"))
        #expect(try program("check", "--date", "2026-02-01").output == "Ingen feil.\n")
        _ = try program("build", "--output", "side", "--date", "2026-02-01")
        let page = try program.folder.texts()["side/rutiner/a.html"]
        #expect(page?.contains("../del/a.html") ?? false)
    }

    @Test(
        "Is refused with the right status, and nothing changes",
        arguments: [
            (["new", "kapittel", "A", "--responsible", "fagkordinator"], 2, "Mente du «fagk"),
            (["new", "kapittel"], 2, "Mangler <tittel>, --responsible. Oppgi det, eller"),
            (
                ["new", "kapittel", "A", "--responsible", "nav-leder", "--folder", "rutiner"], 2,
                "finnes fra før"
            ),
            (
                ["new", "kapittel", "B", "--responsible", "nav-leder", "--folder", "../x"], 2,
                "er ikke en mappe"
            ),
            (
                ["new", "kapittel", "B", "--responsible", "nav-leder", "--folder", "lover"], 2,
                "er ikke en mappe"
            ),
            (["new", "kapittel", "?", "--responsible", "nav-leder"], 2, "ingen bokstaver"),
            (
                ["new", "kapittel", "B", "--responsible", "nav-leder", "--basis", "§§"], 1,
                "feil[lovgrunnlag-ugyldig]"
            ),
            (
                ["new", "kapittel", "B", "--responsible", "nav-leder", "--type", "rutin"], 2,
                "er ugyldig for"
            ),
            (
                ["new", "aktivitet", "B", "--responsible", "nav-leder", "--when", "jnui"], 2,
                "forstår ikke «jnui»"
            ),
            (
                [
                    "new", "aktivitet", "B", "--responsible", "nav-leder", "--when", "mai",
                    "--category", "x",
                ], 2, "Kategorien «x» er ukjent"
            ),
            (
                [
                    "new", "aktivitet", "B", "--responsible", "nav-leder", "--when", "mai",
                    "--chapter", "x.md",
                ], 2, "finnes ikke"
            ),
            (["new", "handbok", "handbook"], 2, "er ikke tom"),
            (["new", "handbok", "borte/ny"], 3, "finnes ikke"),
            (["new", "handbok"], 2, "Mangler <mappe>"),
            (["new", "kapitel", "B"], 2, "kapitel"),
            (["move", "rutiner/b.md", "del/b.md"], 2, "Mente du «rutiner/a.md»?"),
            (["move", "rutiner/a.md", "../a.md"], 2, "er ikke et sted"),
            (["move", "rutiner/a.md"], 2, "Mangler argumentet '<til>'"),
            (["done", "b"], 2, "finnes ikke i aarshjul.yaml"),
            (["done", "a", "--date", "i går"], 2, "er ugyldig for"),
        ] as [([String], CInt, String)])
    func refused(arguments: [String], status: CInt, message: String) throws {
        let program = try Program()
        let before = try program.folder.texts(in: "handbook")
        let result = try program(arguments)
        #expect(result.status == status, "\(result.words)")
        #expect(result.errors.contains(message), "\(result.errors)")
        #expect(try program.folder.texts(in: "handbook") == before)
    }
}
