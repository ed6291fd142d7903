import ArgumentParser

/// `hjemmel serve`: shows the handbook in a browser on this machine while it is edited.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Se håndboka i nettleseren mens du skriver.",
        discussion: """
            Siden lastes på nytt når du lagrer en fil. Utkast er med og er merket. Feil vises \
            over siden og her. Bare denne maskinen kan se forhåndsvisningen, og Site/ endres ikke.
            """,
        aliases: ["forhåndsvis", "forhandsvis"])

    @OptionGroup var options: SourceOptions

    @OptionGroup var theme: ThemeOption

    @Option(help: ArgumentHelp("Porten på denne maskinen.", valueName: "tall"))
    var port = 8080

    func run() async throws {
        let session = PreviewSession(options: options, theme: theme, port: port)
        try await session.run { address in
            """
            Åpne \(address) i nettleseren.
            Stopp forhåndsvisningen med Ctrl-C.

            """
        }
        Output.write("Forhåndsvisningen er stoppet.\n")
    }
}
