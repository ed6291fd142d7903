import Foundation
import PackagePlugin

/// Turns the files that the program brings along into one Swift source for each list of them,
/// before the build.
@main
struct EmbedFiles: BuildToolPlugin {
    /// The folders of the repository whose files a target holds; one after `-` is left out.
    static let folders = [
        "EmbeddedFiles": [
            "themes/standard", "handbook/lover", "Sources/SearchIndex/Client",
            "Sources/HandbookEditor/Client", downloads,
        ],
        "EmbeddedHandbooks": [
            "handbook", "-handbook/lover", "-handbook/kontor", "starter", "starter-full",
            "starter-repository", "FORMAT.md", "schemas",
        ],
    ]

    /// Where `scripts/setup-editor` puts what the editor in the browser is built on. Without it the
    /// program edits chapters by their source only.
    static let downloads = ".editor"

    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let root = context.package.directoryURL
        let output = context.pluginWorkDirectoryURL.appending(path: "\(target.name)+Content.swift")
        let folders = Self.folders[target.name] ?? []
        let out = folders.filter { $0.hasPrefix("-") }.map { root.path() + $0.dropFirst() + "/" }
        let inputs = folders.filter { !$0.hasPrefix("-") }.flatMap {
            files(under: root.appending(path: $0))
        }.filter { file in !out.contains { file.path().hasPrefix($0) } }
        return [
            .buildCommand(
                displayName: "Embedding \(folders.joined(separator: ", "))",
                executable: try context.tool(named: "embed-files").url,
                arguments: [root.path(), output.path(), target.name] + folders,
                inputFiles: inputs,
                outputFiles: [output])
        ]
    }

    private func files(under folder: URL) -> [URL] {
        let found = FileManager.default.enumerator(
            at: folder, includingPropertiesForKeys: [.isRegularFileKey])
        return ([folder] + (found?.compactMap { $0 as? URL } ?? []))
            .filter {
                (try? $0.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
            }
            .sorted { $0.path() < $1.path() }
    }
}
