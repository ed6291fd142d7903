import FoundationEssentials
import SystemTesting
import Testing

@Suite("The forms of check")
struct CheckFormatTests {
    private static let chapter = Program.chapter(body: "Se [x: 100 %, nå](y.md).\n\n<b>\n")

    @Test("GitHub gets a workflow command at file, line and column, its text escaped")
    func github() throws {
        let result = try Program(["rutiner/50 %, a:b.md": Self.chapter])(
            "check", "--format", "github")
        #expect(result.status == 1)
        let lines = result.output.split(separator: "\n")
        // Windows cannot hold the name, which is told first.
        #expect(lines.count == 3)
        #expect(
            lines.dropFirst().first?.hasPrefix(
                "::error file=handbook/rutiner/50 %25%2C a%3Ab.md,line=9,col=4,"
                    + "title=lenke-brutt::") == true, "\(result.output)")
        #expect(lines.last?.hasPrefix("::warning file=") == true)
        #expect(lines.last?.contains(",title=html-i-tekst::HTML («<b>»)") == true)
    }

    @Test("What is the same in many files is told once, with their number")
    func groups() throws {
        let files = (1...12).map { number in
            let chapter = Program.chapter(body: "<b>\n\n[\(number)](y.md)\n")
            return (
                "del/\(number).md", chapter.replacing("Et kapittel", with: "Kapittel \(number)")
            )
        }
        let output = try Program(Dictionary(uniqueKeysWithValues: files))("check").output
        let lines = output.split(separator: "\n").filter { $0.contains("html-i-tekst") }
        #expect(lines.count == 1)
        #expect(lines.first?.hasSuffix("(Samme i 12 filer.)") == true, "\(output)")
        #expect(output.hasSuffix("12 feil, 12 advarsler.\n"), "\(output)")
    }

    @Test("A sound handbook gives GitHub nothing and GitLab an empty list")
    func sound() throws {
        let program = try Program()
        #expect(try program("check", "--format", "github").output.isEmpty)
        #expect(try program("check", "--format", "gitlab").output == "[\n\n]\n")
    }

    @Test("GitLab gets a code quality report in which no two fingerprints are alike")
    func gitlab() throws {
        struct Issue: Decodable {
            struct Location: Decodable {
                struct Lines: Decodable { let begin: Int }
                let path: String
                let lines: Lines
            }
            let description: String
            let fingerprint: String
            let severity: String
            let location: Location
        }
        let body = "[a](y.md)\n\n[b](y.md)\n\n<b>\n"
        let result = try Program(["rutiner/b.md": Program.chapter(body: body)])(
            "check", "--format", "gitlab")
        let issues = try JSONDecoder().decode([Issue].self, from: Data(result.output.utf8))
        #expect(issues.map(\.severity) == ["critical", "critical", "minor"])
        #expect(issues.map(\.location.lines.begin) == [9, 11, 13])
        #expect(Set(issues.map(\.fingerprint)).count == 3)
        #expect(issues.allSatisfy { $0.location.path == "handbook/rutiner/b.md" })
    }
}
