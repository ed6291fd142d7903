import FileSystem
import SystemTesting
import Testing

@Suite("A handbook in git, built")
struct GitTests {
    let program: Program

    /// A handbook with a commit on 15 January 2026 and another on 1 March.
    init() throws {
        program = try Program(["rutiner/a.md": Program.chapter(body: "Først.\n")])
        let repository = try Repository(program.folder)
        try repository.commit(on: "2026-01-15")
        try write("Så.\n")
        try repository.commit(on: "2026-03-01")
    }

    private func write(_ text: String) throws {
        // Of an approved chapter the checksum tells whether it was edited since, not git.
        let chapter = Program.chapter(body: text)
            .replacing("godkjent:\n  dato: 2026-01-15\n  av: nav-leder\n", with: "")
        try program.folder.write(["handbook/rutiner/a.md": chapter])
    }

    private func page(in site: String = "Site") throws -> String {
        try #require(try program.folder.texts(in: site)["rutiner/a.html"])
    }

    @Test("A chapter tells of an edit after its latest note, never by whom")
    func edited() throws {
        #expect(try program("build", "--date", "2026-11-21").status == 0)
        #expect(try page().contains("<dt>Sist redigert</dt><dd><time datetime=\"2026-03-01\">"))
        for (path, text) in try program.folder.texts(in: "Site") {
            #expect(!text.contains("Nordmann") && !text.contains("ola@"), "\(path)")
        }
        #expect(try program("build", "--date", "2026-02-01").status == 0)
        #expect(try !page().contains("Sist redigert"))
        try write("Ikke lagret i git.\n")
        #expect(try program("build", "--date", "2026-11-21").status == 0)
        #expect(try !page().contains("Sist redigert"))
    }

    @Test("A shallow clone tells of no edits, and says why")
    func shallow() throws {
        let copy = try Program()
        try copy.folder.folder().removeTree("handbook")
        let clone = "git clone --quiet --depth=1 \"file://$0\" \"$1/arkiv\""
        #expect(ChildProcess.run("sh", "-c", clone, program.folder.path, copy.folder.path) == 0)
        let source = ["--source", "arkiv/handbook"]
        #expect(try copy(["build", "--date", "2026-11-21"] + source).status == 0)
        let site = try copy.folder.texts(in: "Site")
        #expect(site["rutiner/a.html"]?.contains("Sist redigert") == false)
        #expect(site["om-nettstedet.html"]?.contains("bare en del av historikken") == true)
        let past = try copy(["build", "--as-of", "2026-02-01", "--output", "da"] + source)
        #expect(past.status == 3)
        #expect(past.errors.contains("git fetch --unshallow"))
    }

    @Test("The handbook of a day that has passed is built from git, whatever stands there now")
    func past() throws {
        try write("[Feil](borte.md)\n")
        let result = try program("build", "--as-of", "2026-02-28", "--output", "da")
        #expect(result.status == 0, "\(result.words)")
        #expect(try page(in: "da").contains("<p>Først.</p>"))
        #expect(try page(in: "da").contains("Håndboka slik den gjaldt 28. februar 2026"))
        #expect(try program("build", "--as-of", "2026-03-01", "--output", "da").status == 0)
        #expect(try page(in: "da").contains("<p>Så.</p>"))
    }

    @Test(
        "What git cannot give is told of",
        arguments: [
            (["--as-of", "2025-12-31", "--output", "da"], 3, "fantes ikke der 31. desember 2025"),
            (["--as-of", "2026-02-01"], 2, "Oppgi en annen mappe med --output."),
            (
                ["--as-of", "2026-02-01", "--date", "2026-01-31", "--output", "da"], 2,
                "kan ikke komme etter i dag"
            ),
        ])
    func refused(arguments: [String], status: CInt, message: String) throws {
        let result = try program(["build"] + arguments)
        #expect(result.status == status)
        #expect(result.errors.contains(message), "\(result.errors)")
    }

    @Test("A folder outside git has no earlier editions")
    func outside() throws {
        let other = try Program()
        let result = try other("build", "--as-of", "2026-02-01", "--output", "da")
        #expect(result.status == 3)
        #expect(result.errors.contains("ligger ikke i et git-arkiv"))
    }
}
