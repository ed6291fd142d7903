import HandbookEditor
import PreviewServer

/// A handbook that is shown in a browser on this machine, anew after each change, until the user
/// ends it.
struct PreviewSession {
    let options: SourceOptions
    let theme: ThemeOption
    /// The port on this machine; 0 lets the system choose one.
    let port: Int
    /// What the pages can be edited with.
    var editor: HandbookEditor?

    /// Runs until it is interrupted.
    ///
    /// - Parameter greeting: What is told when the server, which has this address, can be used.
    func run(greeting: (_ address: String) -> VisibleText) async throws {
        var preview = Preview(options: options, theme: theme, isEdited: editor != nil)
        // A folder that is missing is told of before anything is started.
        _ = try options.tree()
        let server = try await startServer()
        let interruption = Interruption()
        if let first = try preview.next() { show(first, on: server) }
        Output.write(greeting(server.address))
        let following = Task { [preview] in await follow(preview, on: server) }
        await interruption.wait()
        following.cancel()
        await server.stop()
    }

    private func startServer() async throws -> PreviewServer {
        do {
            return try await PreviewServer.start(port: port, endpoint: editor?.endpoint)
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
            editor?.show(edition.chapterFiles)
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
