import Testing

@Suite("Wrong use of the command line")
struct WrongUseTests {
    @Test(
        "Is told in Norwegian, with status 2",
        arguments: [
            (["buld"], "Kommandoen 'buld' finnes ikke. Mente du 'build'?"),
            (["help", "sjekkk"], "Kommandoen 'sjekkk' finnes ikke. Mente du 'sjekk'?"),
            (["build", "--sourc", "x"], "Ukjent valg '--sourc'. Mente du '--source'?"),
            (["build", "-x"], "Ukjent valg '-x'"),
            (["build", "mer"], "Uventet argument 'mer'"),
            (["build", "mer", "enda"], "2 uventede argumenter: 'mer', 'enda'"),
            (["build", "--source"], "Mangler verdi for '--source <mappe>'"),
            (["build", "--strict=ja"], "Valget '--strict' tar ingen verdi, men fikk 'ja'."),
            (["build", "--date", "i går"], "Verdien 'i går' er ugyldig for '--date <dag>'"),
            (
                ["check", "--format", "xml"],
                "Verdien 'xml' er ugyldig for '--format <form>'. "
                    + "Oppgi en av 'text', 'json', 'github' eller 'gitlab'."
            ),
            (["refs", "--batch", "a.md"], "Med --batch leses bare standard inn. Ta bort filene."),
            (["refs", "--law", "tull"], "Loven «tull» er ukjent."),
        ])
    func told(arguments: [String], message: String) throws {
        let result = try run(arguments)
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errors.contains("Feil: \(message)\n"), "\(result.errors)")
        expectNorwegian(result)
    }

    /// Every command, what it cannot do without, and an option with a value that it refuses.
    private static let commands: [(name: [String], needs: [String], refuses: [String]?)] = [
        (["build"], [], ["--date", "the value"]),
        (["serve"], [], ["--port", "the value"]),
        (["check"], [], ["--format", "the value"]),
        (["new", "kapittel"], [], ["--type", "the value"]),
        (["new", "skjema"], [], nil),
        (["new", "opplæringsløp"], [], nil),
        (["new", "aktivitet"], [], nil),
        (["new", "handbok"], [], nil),
        (["approve"], ["a.md", "--by", "leder"], ["--date", "the value"]),
        (["move"], ["a.md", "b.md"], nil),
        (["done"], ["a"], ["--date", "the value"]),
        (["review"], [], ["--format", "the value"]),
        (["diff"], ["a.md"], ["--since", "the value"]),
        (["audit"], ["--output", "ut"], ["--as-of", "the value"]),
        (["calendar"], [], ["--year", "the value"]),
        (["refs"], [], ["--format", "the value"]),
        (["render"], [], nil),
        (["import"], ["a.docx"], nil),
        (["export", "pdf"], [], ["--date", "the value"]),
        (["import-law"], ["a.xml"], ["--date", "the value"]),
    ]

    @Test(
        "A value is told as it was typed, whatever the parser's own words are",
        arguments: ["Error: Usage: See 'the default' and 'x'", "OPTIONS:", "one of ", "Missing"])
    func typed(value: String) throws {
        let unknown = try run(["check", "--format", value])
        #expect(
            unknown.errors.hasPrefix(
                "Feil: Verdien '\(value)' er ugyldig for '--format <form>'. Oppgi en av"))
        #expect(try run(["check", value]).errors.hasPrefix("Feil: Uventet argument '\(value)'\n"))
        let folder = try run(["check", "--source", value])
        #expect(folder.errors.contains(value), "\(folder.errors)")
        #expect(
            try run(["check", "--strict=\(value)"]).errors.hasPrefix(
                "Feil: Valget '--strict' tar ingen verdi, men fikk '\(value)'.\n"))
    }

    @Test("Every command refuses an option that it does not have", arguments: commands)
    func unknownOption(name: [String], needs: [String], refuses: [String]?) throws {
        let result = try run(name + needs + ["--xyzzy-plugh"])
        expectRefused(result, "Ukjent valg '--xyzzy-plugh'\n", name)
    }

    @Test("Every command refuses an option without its value", arguments: commands)
    func missingValue(name: [String], needs: [String], refuses: [String]?) throws {
        let hasNone = [["render"], ["new", "handbok"]].contains(name)
        guard let option = refuses?.first ?? (hasNone ? nil : "--source") else { return }
        let result = try run(name + needs + [option])
        expectRefused(result, "Mangler verdi for '\(option) <", name)
        #expect(result.errors.contains("\nHjelp: \(option) <"), "\(result.errors)")
    }

    @Test("Every command refuses a value that cannot be", arguments: commands)
    func wrongValue(name: [String], needs: [String], refuses: [String]?) throws {
        guard let refuses else { return }
        let result = try run(name + needs + refuses)
        expectRefused(result, "Verdien 'the value' er ugyldig for '\(refuses[0]) <", name)
    }

    @Test("Every command refuses to go without what it needs", arguments: commands)
    func missingArgument(name: [String], needs: [String], refuses: [String]?) throws {
        guard !needs.isEmpty else { return }
        expectRefused(try run(name), "Mangler argumentet '", name)
    }

    @Test(
        "The argument that is missing is named",
        arguments: [
            (["move"], "<fra>"), (["move", "a.md"], "<til>"),
            (["approve", "a.md"], "--by <rolle>"),
            (["approve", "--by", "x"], "<kapitler> ..."), (["done"], "<aktivitet>"),
            (["audit"], "--output <mappe>"), (["import-law"], "<fil> ..."),
        ])
    func namedArgument(arguments: [String], synopsis: String) throws {
        let result = try run(arguments)
        #expect(result.errors.hasPrefix("Feil: Mangler argumentet '\(synopsis)'\nHjelp: "))
    }

    @Test("Every command refuses an argument too many", arguments: commands)
    func extraArgument(name: [String], needs: [String], refuses: [String]?) throws {
        // What takes any number of files has none too many.
        guard ![["approve"], ["refs"], ["import"], ["import-law"]].contains(name) else { return }
        let result = try run(name + needs + ["en", "to", "tre"])
        #expect(result.status == 2)
        #expect(
            result.errors.hasPrefix("Feil: Uventet argument '")
                || result.errors.contains(" uventede argumenter: '"), "\(result.errors)")
        expectNorwegian(result)
    }

    @Test("Every command has help in Norwegian", arguments: commands)
    func helpOfCommand(name: [String], needs: [String], refuses: [String]?) throws {
        let result = try run(name + ["--help"])
        #expect(result.status == 0)
        #expect(result.errors == "")
        #expect(result.output.contains("BRUK: hjemmel \(name.joined(separator: " "))"))
        #expect(result.output.contains("\nVALG:\n"))
        #expect(
            result.output.contains("  -h, --help              Vis hjelp.\n"), "\(result.output)")
        #expect(
            !result.output.split(separator: "\n").contains { line in
                line.count > 80 && !line.hasPrefix("BRUK: ")
            })
        expectNorwegian(result)
        #expect(try run(["help"] + name).output == result.output)
    }

    @Test("The values that may be given are listed, and the one that holds otherwise")
    func values() throws {
        let refusal = try run(["new", "kapittel", "--type", "feil"])
        #expect(
            refusal.errors.hasPrefix(
                "Feil: Verdien 'feil' er ugyldig for '--type <type>'. Oppgi en av 'rutine', 'fagside',"
            ))
        let help = try run(["check", "--help"])
        let space = String(repeating: " ", count: 26)
        #expect(
            help.output.contains(
                "(verdier: text, json,\n\(space)github, gitlab; standard: text)"), "\(help.output)")
    }

    private func expectRefused(_ result: Program.Result, _ message: String, _ name: [String]) {
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errors.hasPrefix("Feil: \(message)"), "\(result.errors)")
        let call = "hjemmel " + name.joined(separator: " ")
        #expect(result.errors.contains("\nBruk: \(call)"), "\(result.errors)")
        #expect(result.errors.hasSuffix("\n  Se '\(call) --help' for mer hjelp.\n"))
        expectNorwegian(result, apartFrom: "'the value'")
    }

    @Test(
        "Help is in Norwegian, with status 0",
        arguments: [
            [], ["--help"], ["help"], ["build", "--help"], ["help", "bygg"], ["check", "-h"],
            ["refs", "--help"], ["render", "--help"], ["help", "help"], ["--version"],
        ])
    func help(arguments: [String]) throws {
        let result = try run(arguments)
        #expect(result.status == 0)
        #expect(result.errors == "")
        expectNorwegian(result)
    }

    private func run(_ arguments: [String]) throws -> Program.Result {
        try Program()(arguments)
    }

    /// No word of the argument parser's own language is left.
    private func expectNorwegian(_ result: Program.Result, apartFrom typed: String = "\0") {
        let english = [
            "Error", "Usage", "USAGE", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "OVERVIEW",
            "default", " and ", " the ", "Show ", "See ", "option", "value", "<source>", "<file",
            "<year", "<role", "<format", "<date",
            "<subcommand", "Unknown", "Missing", "Unexpected",
        ]
        let words = result.words.replacing(typed, with: "").replacing("evaluering", with: "")
        for word in english { #expect(!words.contains(word), "\(words)") }
    }
}
