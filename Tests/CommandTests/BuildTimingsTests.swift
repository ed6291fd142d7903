import Testing

@Suite("hjemmel build --timings")
struct BuildTimingsTests {
    @Test("Tells of every stage of the build, in order, and of the whole")
    func stages() throws {
        let result = try Program()("build", "--timings", "--date", "2026-06-01")
        #expect(result.status == 0, "\(result.words)")
        let lines = result.output.split(separator: "\n").map(String.init)
        let stages = [
            "Steg", "Finne filene", "Lese og tolke", "Slå opp lover, begreper og lenker",
            "Se etter feil", "Spørre git om datoer", "Planlegge sidene",
            "Lage registeret for søk", "Lage og skrive sidene", "I alt",
        ]
        #expect(zip(lines, stages).allSatisfy { $0.hasPrefix($1) }, "\(result.output)")
        #expect(lines.count > stages.count)
        #expect(lines[stages.count - 1].hasSuffix("100 %"))
        #expect(Set(lines.prefix(stages.count).map(\.count)).count == 1)
    }

    @Test("Says nothing of stages unless asked")
    func silent() throws {
        let result = try Program()("build", "--date", "2026-06-01")
        #expect(!result.output.contains("Steg"), "\(result.output)")
    }
}
