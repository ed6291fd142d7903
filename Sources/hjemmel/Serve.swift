import ArgumentParser
import PreviewServer

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
        var preview = Preview(options: options, theme: theme)
        let watcher = FolderWatcher(folders: preview.folders)
        // A folder that is missing is told of before anything is started.
        _ = try options.tree()
        let server = try await startServer()
        let interruption = Interruption()
        if let first = try preview.next() { show(first, on: server) }
        Output.write(
            """
            Åpne \(server.address) i nettleseren.
            Stopp forhåndsvisningen med Ctrl-C.

            """)
        let following = Task { [preview] in await follow(watcher, preview, on: server) }
        await interruption.wait()
        following.cancel()
        await server.stop()
        Output.write("Forhåndsvisningen er stoppet.\n")
    }

    private func startServer() async throws -> PreviewServer {
        do {
            return try await PreviewServer.start(port: port)
        } catch {
            throw EnvironmentFailure(message: error.description)
        }
    }

    /// Shows what follows from each change, until it is cancelled.
    private func follow(
        _ watcher: FolderWatcher, _ preview: Preview, on server: PreviewServer
    ) async {
        var preview = preview
        var watcher = watcher
        while !Task.isCancelled {
            let folders = preview.folders
            for await _ in watcher.changes() {
                let start = Clock.seconds
                do throws(EnvironmentFailure) {
                    guard let edition = try preview.next() else { continue }
                    show(edition, on: server)
                    if edition.site != nil {
                        Output.write("Oppdatert på \(Clock.duration(since: start)).\n")
                    }
                } catch {
                    Output.error("hjemmel: \(error.message)")
                    server.show(faults: error.faults)
                }
                if preview.folders != folders { break }
            }
            // Another theme was chosen, so that another folder has to be watched.
            watcher = FolderWatcher(folders: preview.folders)
        }
    }

    private func show(_ edition: Preview.Edition, on server: PreviewServer) {
        let report = DiagnosticReport(diagnostics: edition.diagnostics, source: options.source)
        Output.error(report: report.text)
        let faults = (try? report.json()) ?? "[]"
        if let site = edition.site {
            server.show(site, faults: faults)
        } else {
            server.show(faults: faults)
        }
    }
}

extension EnvironmentFailure {
    /// The failure as one of the faults that the preview shows.
    fileprivate var faults: String {
        (try? JSONText.line([["severity": "error", "message": message]])) ?? "[]"
    }
}
