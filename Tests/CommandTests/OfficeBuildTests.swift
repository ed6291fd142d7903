import FileSystem
import SystemTesting
import Testing

@Suite("Building for offices")
struct OfficeBuildTests {
    private static let files = [
        "handbok.yaml": """
        format: 1
        id: test
        tittel: Testhåndbok
        kontorer:
          - id: hamar
            tittel: Nav Hamar
          - id: stange
            tittel: Nav Stange

        """,
        "kontor/hamar/rutiner/egen.md": Program.chapter(),
    ]

    @Test("One office stands at the root of the output, and all stand in folders below a choice")
    func build() throws {
        let program = try Program(Self.files)
        let one = try program("build", "--office", "hamar")
        #expect(one.status == 0, "\(one.words)")
        var site = try program.folder.texts(in: "Site")
        #expect(site["rutiner/egen.html"] != nil && site["rutiner/a.html"] != nil)
        #expect(try program("bygg", "--all-offices").status == 0)
        site = try program.folder.texts(in: "Site")
        #expect(site["hamar/rutiner/egen.html"] != nil && site["stange/rutiner/a.html"] != nil)
        #expect(site["stange/rutiner/egen.html"] == nil && site["rutiner/a.html"] == nil)
        #expect(site["index.html"]?.contains("Velg kontor") == true)
    }

    @Test(
        "Wrong use is told with status 2",
        arguments: [
            (["--office", "hamarr"], "Kontoret «hamarr» er ukjent. Mente du «hamar»?"),
            (["--office", "hamar", "--all-offices"], "Bruk enten --office eller --all-offices."),
        ])
    func wrongUse(arguments: [String], message: String) throws {
        let result = try Program(Self.files)(["build"] + arguments)
        #expect(result.status == 2)
        #expect(result.errors.contains(message), "\(result.errors)")
    }

    @Test("All offices of a handbook without any is wrong use")
    func noOffices() throws {
        let result = try Program()("build", "--all-offices")
        #expect(result.status == 2 && result.errors.contains("ingen kontorer"))
    }

    @Test("check looks at all offices; a fault in one does not stop another's site")
    func faults() throws {
        let program = try Program(
            Self.files.merging(["kontor/stange/rutiner/x.md": "Hei"]) { $1 })
        let check = try program("check")
        #expect(check.status == 1)
        #expect(check.output.contains("kontor/stange/rutiner/x.md:1:1: feil[hode-mangler]"))
        #expect(try program("build").status == 1)
        #expect(try program("build", "--office", "stange").status == 1)
        #expect(try program("build", "--office", "hamar").status == 0)
    }
}
