import SystemTesting
import Testing

@Suite("hjemmel audit")
struct AuditTests {
    @Test("Makes one page, a CSV file for each table, and JSON, with date and commit")
    func folder() throws {
        let program = try Program(["aarshjul.yaml": "kategorier: {}\naktiviteter: []\n"])
        let commit = String(repeating: "0123456789", count: 4)
        try program.folder.write([
            ".git/HEAD": "ref: refs/heads/main\n", ".git/refs/heads/main": commit + "\n",
        ])
        let result = try program("tilsynsmappe", "--output", "mappe", "--date", "2027-01-16")
        #expect(result.status == 0, "\(result.words)")
        let texts = try program.folder.texts(in: "mappe")
        let page = try #require(texts["index.html"])
        #expect(page.contains("slik den var <time datetime=\"2027-01-16\">16. januar 2027</time>"))
        #expect(page.contains("<code>\(commit)</code>"))
        #expect(page.contains("<td data-kolonne=\"Status\">forfalt</td>"))
        #expect(texts["kapitler.csv"]?.contains("\"Et kapittel\";\"rutiner/a.md\"") ?? false)
        #expect(texts["dekning.csv"] != nil)
        #expect(texts["arsevaluering.csv"] != nil)
        #expect(texts["tilsynsmappe.json"]?.contains("\"commit\" : \"\(commit)\"") ?? false)
        let again = try program("audit", "--output", "mappe", "--date", "2027-01-16")
        #expect(again.status == 0)
        #expect(try program.folder.texts(in: "mappe") == texts)
    }

    @Test(
        "Is refused with the right status",
        arguments: [
            (["--output", "handbook/mappe"], 3, "handbook"),
            (["--output", "annet"], 3, "annet"),
            ([], 2, "Mangler"),
            (["--output", "mappe", "--source", "ond"], 1, "Mappen er ikke laget."),
        ] as [([String], CInt, String)])
    func refused(arguments: [String], status: CInt, message: String) throws {
        let program = try Program()
        try program.folder.write(["annet/noe.txt": "mitt", "ond/handbok.yaml": "format: 2\n"])
        let result = try program(["audit"] + arguments)
        #expect(result.status == status, "\(result.words)")
        #expect(result.errors.contains(message), "\(result.errors)")
        #expect(try program.folder.texts()["annet/noe.txt"] == "mitt")
    }
}
