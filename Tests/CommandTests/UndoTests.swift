import SystemTesting
import Testing

@Suite("hjemmel undo, rename, remove and set")
struct UndoTests {
    private static let files = [
        "rutiner/a.md": Program.chapter(body: "Se [b](b.md#om).\n"),
        "rutiner/b.md": Program.chapter(body: "## Om\n\nb\n").replacing("Et kapittel", with: "B"),
        "rutiner/c.md": Program.chapter(body: "c\n").replacing("Et kapittel", with: "C"),
    ]

    @Test("What a command did is taken back byte for byte, and done again")
    func undo() throws {
        let program = try Program(Self.files)
        func handbook() throws -> [String: String] {
            try program.folder.texts(in: "handbook").filter { !$0.key.hasPrefix(".") }
        }
        let before = try handbook()
        #expect(try program("undo").errors == "hjemmel: Det er ingen endring å angre.\n")
        #expect(try program("move", "rutiner/b.md", "del/b.md").status == 0)
        let after = try handbook()
        let trial = try program("angre", "--dry-run")
        #expect(trial.output.hasPrefix("Ville angret: hjemmel move rutiner/b.md del/b.md\n"))
        #expect(try handbook() == after)
        #expect(try program("angre").status == 0)
        #expect(try handbook() == before)
        #expect(try program("undo").output.hasPrefix("Angret: hjemmel angre: move"))
        #expect(try handbook() == after)
        try program.folder.write(["handbook/rutiner/a.md": Program.chapter(body: "ny\n")])
        let refused = try program("undo")
        #expect(refused.status == 1)
        #expect(
            refused.errors
                == "hjemmel: Dette er endret siden, og ingenting er angret:\n  handbook/rutiner/a.md\n"
        )
    }

    @Test("A record that came with the files is not followed")
    func foreign() throws {
        let program = try Program(Self.files)
        #expect(try program("move", "rutiner/b.md", "del/b.md").status == 0)
        #expect(
            ChildProcess.run("cp", "-a", program.folder("handbook"), program.folder("kopi")) == 0)
        #expect(try program("undo", "--source", "kopi").status == 1)
        let record = try program.folder.texts()["handbook/.hjemmel-angre/endring"]
        #expect(record?.contains("rutiner/b.md") == true)
        try program.folder.write([
            "handbook/.hjemmel-angre/endring":
                (record ?? "").replacing("\trutiner/b.md", with: "\t../../b.md")
        ])
        #expect(try program("undo").errors == "hjemmel: Det er ingen endring å angre.\n")
        #expect(try program.folder.texts()["handbook/.hjemmel-angre/.gitignore"] == "*\n")
    }

    @Test("A chapter is removed when another takes its place, else told what leads to it")
    func remove() throws {
        let program = try Program(
            Self.files.merging([
                "ordliste.yaml":
                    "begreper:\n  - begrep: x\n    forklaring: y\n    se: rutiner/b.md\n"
            ]) { first, _ in first })
        let refused = try program("fjern", "rutiner/b.md")
        #expect(refused.status == 1)
        #expect(refused.errors.contains("handbook/ordliste.yaml:4:9: "), "\(refused.words)")
        #expect(refused.errors.contains("handbook/rutiner/a.md:9:4: "))
        #expect(refused.errors.contains("--use"))
        let done = try program("remove", "rutiner/b.md", "--use", "rutiner/c.md")
        #expect(done.status == 0, "\(done.words)")
        let texts = try program.folder.texts(in: "handbook")
        #expect(texts["rutiner/b.md"] == nil)
        #expect(texts["rutiner/a.md"]?.contains("Se [b](c.md).") == true)
        #expect(texts["rutiner/c.md"]?.contains("tidligere_adresser:\n  - rutiner/b.html") == true)
        #expect(texts["ordliste.yaml"]?.contains("se: rutiner/c.md") == true)
        #expect(try program("check", "--date", "2026-02-01").output == "Ingen feil.\n")
        #expect(try program("remove", "rutiner/a.md").status == 0)
    }

    @Test("A value is set in a folder, and many chapters are approved in one call")
    func many() throws {
        let program = try Program(Self.files)
        let set = try program("sett", "ansvarlig", "nav-leder", "rutiner/b.md")
        #expect(set.status == 1, "\(set.words)")
        let review = try program("set", "revisjon_hver", "6 måneder", "handbook/rutiner")
        #expect(review.output.hasSuffix("er endret: 3. Hadde verdien fra før: 0.\n"))
        let all = try program("approve", "handbook", "--by", "nav-leder", "--date", "2026-02-01")
        #expect(all.status == 0, "\(all.words)")
        #expect(all.output.contains("«B» er godkjent av Nav-leder 1. februar 2026."))
        let texts = try program.folder.texts(in: "handbook").filter { $0.key.hasSuffix(".md") }
        #expect(texts.values.allSatisfy { $0.contains("dato: 2026-02-01") })
        let own = try program("approve", "rutiner", "--by", "fagkoordinator")
        #expect(own.output.contains("Ikke godkjent: handbook/rutiner/a.md. Rollen"), "\(own.words)")
    }
}
