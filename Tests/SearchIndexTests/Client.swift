import Foundation
import SearchIndex

/// Runs the client's engine, as it is published, in node.
enum Client {
    /// Where node is, if it is installed.
    static let node = ["/usr/bin/node", "/usr/local/bin/node", "/opt/homebrew/bin/node"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    /// What a query finds.
    struct Result: Decodable {
        let addresses: [String]
        let isPinned: Bool
        /// The sentence, its address and how its page stands; empty without an answer.
        let answer: [String]
        let isUncertain: Bool
        let missing: [String]
    }

    /// The addresses of the hits for each query.
    static func ask(_ queries: [String], of input: SearchInput) throws -> [String: [String]] {
        try results(of: queries, in: input).mapValues(\.addresses)
    }

    /// What each query finds.
    static func results(of queries: [String], in input: SearchInput) throws -> [String: Result] {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("sok-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in BrowserIndex(input).files {
            let url = folder.appendingPathComponent(file.path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: url)
        }
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let sources = try ["sok-analyse.js", "sok-indeks.js", "sok-motor.js"].map {
            Array(
                try Data(
                    contentsOf: package.appendingPathComponent("Sources/SearchIndex/Client/\($0)")))
        }
        let engine = folder.appendingPathComponent("motor.js")
        try Data(ClientScript.joined(sources)).write(to: engine)
        let process = Process()
        process.executableURL = node.map { URL(fileURLWithPath: $0) }
        let ask = package.appendingPathComponent("Tests/Search/ask.js").path
        process.arguments = [ask, engine.path, folder.path] + queries
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return try JSONDecoder().decode([String: Result].self, from: data)
    }
}
