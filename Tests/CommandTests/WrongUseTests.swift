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
    private func expectNorwegian(_ result: Program.Result) {
        let english = [
            "Error", "Usage", "USAGE", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "OVERVIEW",
            "default", " and ", " the ", "Show ", "See ", "option", "value", "<source>", "<file",
            "<subcommand", "Unknown", "Missing", "Unexpected",
        ]
        for word in english { #expect(!result.words.contains(word), "\(result.words)") }
    }
}
