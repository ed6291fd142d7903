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
        let following = Task { [preview] in await follow(preview, on: server) }
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
    private func follow(_ preview: Preview, on server: PreviewServer) async {
        var preview = preview
        while !Task.isCancelled {
            let folders = preview.folders
            let watcher = FolderWatcher(folders: folders)
            // What changed before it was watched for.
            look(&preview, on: server)
            guard preview.folders == folders else { continue }
            for await _ in watcher.changes() {
                look(&preview, on: server)
                // Another theme was chosen, whose folder is to be watched instead.
                if preview.folders != folders { break }
            }
        }
    }

    private func look(_ preview: inout Preview, on server: PreviewServer) {
        let start = Clock.seconds
        do throws(EnvironmentFailure) {
            guard let edition = try preview.next() else { return }
            show(edition, on: server)
            if edition.site != nil {
                Output.write("Oppdatert på \(Clock.duration(since: start)).\n")
            }
        } catch {
            Output.error("hjemmel: \(error.message)")
            server.show(faults: error.faults)
        }
    }

    private func show(_ edition: Preview.Edition, on server: PreviewServer) {
        let report = DiagnosticReport(diagnostics: edition.diagnostics, source: options.source)
        Output.error(report: report.text)
        let faults = (try? report.jsonLine()) ?? "[]"
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
