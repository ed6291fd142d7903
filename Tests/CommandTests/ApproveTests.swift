import SystemTesting
import Testing

@Suite("hjemmel approve")
struct ApproveTests {
    @Test("Writes the approval, shows the lines, and a later edit shows in check and review")
    func approved() throws {
        let program = try Program()
        let result = try program(
            "godkjenn", "handbook/rutiner/a.md", "--by", "nav-leder", "--date", "2026-02-01",
            "--note", "Nytt: punkt", "--reread")
        #expect(result.status == 0, "\(result.words)")
        #expect(result.output.hasPrefix("handbook/rutiner/a.md\n  6 - "))
        #expect(result.output.contains("  6 +   dato: 2026-02-01\n"))
        #expect(result.output.contains("+     tekst: \"Nytt: punkt\"\n"))
        #expect(result.output.contains("+     må_leses_på_nytt: ja\n"))
        #expect(
            result.output.hasSuffix("«Et kapittel» er godkjent av Nav-leder 1. februar 2026.\n"))
        #expect(try program("check", "--date", "2026-02-01").output == "Ingen feil.\n")

        let file = "handbook/rutiner/a.md"
        let text = try #require(try program.folder.texts()[file])
        try program.folder.write([file: text.replacing("Tekst.", with: "Ny tekst.")])
        let check = try program("check", "--date", "2026-02-01")
        #expect(
            check.output.contains(
                "handbook/rutiner/a.md:7:7: merknad[endret-etter-godkjenning]: "))
        let review = try program("review", "--date", "2026-02-01")
        #expect(review.output.contains("endret etter godkjenning"))
    }

    @Test(
        "Is refused with the right status, and nothing changes",
        arguments: [
            (["rutiner/a.md", "--by", "fagkoordinator"], 2, "er dokumentansvarlig"),
            (["rutiner/a.md", "--by", "nav-ledr"], 2, "Mente du «nav-leder»?"),
            (["rutiner/b.md", "--by", "nav-leder"], 2, "Mente du «rutiner/a.md»?"),
            (["rutiner/a.md"], 2, "Mangler"),
            (["rutiner/a.md", "--by", "nav-leder", "--note", " "], 2, "er tomt"),
            (["rutiner/a.md", "--by", "nav-leder", "--reread"], 2, "--note"),
            (["rutiner/feil.md", "--by", "nav-leder"], 1, "handbook/rutiner/feil.md:10:1: feil["),
            (["rutiner/a.md", "--by", "nav-leder", "--source", "borte"], 3, "Fant ikke"),
        ])
    func refused(arguments: [String], status: CInt, message: String) throws {
        let program = try Program([
            "rutiner/feil.md": Program.chapter(body: "[Brutt](borte.md)\n")
        ])
        let before = try program.folder.texts(in: "handbook")
        let result = try program(["approve"] + arguments)
        #expect(result.status == status)
        #expect(result.errors.contains(message), "\(result.errors)")
        #expect(try program.folder.texts(in: "handbook") == before)
    }
}
