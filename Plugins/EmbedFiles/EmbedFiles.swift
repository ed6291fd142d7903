import Foundation
import PackagePlugin

/// Turns the files that the program brings along into one Swift source before the build.
@main
struct EmbedFiles: BuildToolPlugin {
    /// The folders of the repository whose files go into the program.
    static let folders = [
        "themes/standard", "handbook/lover", "starter", "Sources/SearchIndex/Client",
    ]

    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let root = context.package.directoryURL
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles+Content.swift")
        let inputs = Self.folders.flatMap { files(under: root.appending(path: $0)) }
        return [
            .buildCommand(
                displayName: "Embedding \(Self.folders.joined(separator: ", "))",
                executable: try context.tool(named: "embed-files").url,
                arguments: [root.path(), output.path()] + Self.folders,
                inputFiles: inputs,
                outputFiles: [output])
        ]
    }

    private func files(under folder: URL) -> [URL] {
        let found = FileManager.default.enumerator(
            at: folder, includingPropertiesForKeys: [.isRegularFileKey])
        return (found?.compactMap { $0 as? URL } ?? [])
            .filter {
                (try? $0.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
            }
            .sorted { $0.path() < $1.path() }
    }
}
