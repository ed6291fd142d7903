import SystemTesting
import Testing

@Suite("What comes from files gives a terminal and a log no orders")
struct VisibleTextTests {
    private static let nasty = #""A\e[2J\n::error::x\r\u202Eb##[error]""#

    private func program() throws -> Program {
        let head = "---\ntittel: \(Self.nasty)\ntype: rutine\ndokumentansvarlig: fagkoordinator\n"
        let program = try Program([
            "rutiner/b.md": "\(head)revideres: 2020-01-01\n---\n[x](borte\u{1B}[31m.md)\n",
            "aarshjul.yaml": """
            kategorier:
              k:
                tittel: K
            aktiviteter:
              - id: runde
                tittel: \(Self.nasty)
                kategori: k
                når: juni
                ansvarlig: nav-leder
            """,
            "rutiner/c.md": "---\ntittel: C\ntype: \(Self.nasty)\n---\n",
        ])
        return program
    }

    @Test(
        "Every command shows control characters as signs and begins no line with an order",
        arguments: [
            ["check"], ["check", "--format", "github"], ["check", "--hints"], ["build"],
            ["review"], ["review", "--format", "markdown"], ["calendar"],
            ["approve", "rutiner/b.md", "--by", "nav-leder"],
            ["done", "runde", "--date", "2026-06-02"],
            ["move", "rutiner/b.md", "rutiner/d.md"],
            ["move", "rutiner/\u{1B}[2J\n::error::x.md", "x.md"],
            ["refs", "handbook/rutiner/b.md"],
            ["approve", "rutiner/a.md", "--by", "\n::error::x\u{1B}"],
            ["x\u{1B}[2J\n::error::y"], ["check", "--source", "x\n::error::y\u{1B}"],
        ])
    func noOrders(arguments: [String]) throws {
        let result = try program()(arguments)
        for scalar in result.words.unicodeScalars {
            let isControl = scalar.value < 0x20 && scalar != "\n" && scalar != "\t"
            #expect(!isControl && scalar.value != 0x202E, "\(scalar.value): \(result.words)")
        }
        let isForGitHub = arguments.contains("github")
        for line in result.words.split(separator: "\n") {
            let start = line.drop { $0 == " " }
            // An annotation of our own names a file of the handbook first.
            let isOurs =
                isForGitHub
                && ["error", "warning", "notice"].contains {
                    start.hasPrefix("::\($0) file=handbook/")
                }
            #expect(isOurs || !start.hasPrefix("::"), "\(line)")
            #expect(isForGitHub || !line.contains("##["), "\(line)")
        }
    }

    @Test("A byte order mark in any YAML file is no hindrance to any command")
    func byteOrderMarks() throws {
        let mark = "\u{FEFF}"
        let program = try Program([
            "handbok.yaml": "\(mark)format: 1\nid: test\ntittel: Testhåndbok\n",
            "roller.yaml":
                "\(mark)roller:\n  - id: fagkoordinator\n    tittel: F\n  - id: nav-leder\n    tittel: L\n",
            "ordliste.yaml":
                "\(mark)begreper:\n  - begrep: x\n    forklaring: y\n    se: rutiner/a.md\n",
            "aarshjul.yaml": """
            \(mark)kategorier:
              k:
                tittel: K
            aktiviteter:
              - id: runde
                tittel: Runde
                kategori: k
                når: juni
                ansvarlig: nav-leder
                kapittel: rutiner/a.md

            """,
        ])
        let commands = [
            ["check", "--date", "2026-02-01"], ["done", "runde", "--date", "2026-06-02"],
            [
                "new", "aktivitet", "Ny", "--when", "mai", "--responsible", "nav-leder",
                "--category", "k",
            ],
            ["move", "rutiner/a.md", "del/a.md"],
            ["approve", "del/a.md", "--by", "nav-leder", "--date", "2026-02-01"],
            ["check", "--date", "2026-06-03"], ["build", "--date", "2026-06-03"],
        ]
        for command in commands {
            let result = try program(command)
            #expect(result.status == 0, "\(command): \(result.words)")
        }
        let texts = try program.folder.texts(in: "handbook")
        for file in ["aarshjul.yaml", "ordliste.yaml", "roller.yaml", "handbok.yaml"] {
            let marks = texts[file]?.unicodeScalars.count { $0 == "\u{FEFF}" }
            #expect(marks == 1 && texts[file]?.unicodeScalars.first == "\u{FEFF}", "\(file)")
        }
        #expect(texts["aarshjul.yaml"]?.contains("del/a.md") == true)
    }
}
