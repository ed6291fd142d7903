import ArgumentParser
import HandbookEditor

/// `hjemmel edit`: the preview, in which the chapters are edited where they stand.
struct Edit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Rediger håndboka i nettleseren.",
        discussion: """
            Åpne adressen som skrives ut. Trykk «Rediger» på et kapittel, trykk på teksten du vil \
            endre, skriv og lagre. Bare linjene du endrer, blir andre i filen. Bare denne maskinen \
            og den som har adressen, kan skrive.
            """,
        aliases: ["rediger"])

    @OptionGroup var options: SourceOptions

    @OptionGroup var theme: ThemeOption

    @Option(help: ArgumentHelp("Porten på denne maskinen.", valueName: "tall"))
    var port = 8080

    func run() async throws {
        let editor = HandbookEditor(source: options.source)
        let session = PreviewSession(options: options, theme: theme, port: port, editor: editor)
        try await session.run { address in
            """
            Åpne \(address)\(editor.startPath) i nettleseren.
            Avslutt redigeringen med Ctrl-C.

            """
        }
        Output.write("Redigeringen er avsluttet.\n")
    }
}
