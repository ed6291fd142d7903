import Foundation
import Testing

@testable import SiteBuilder

/// The themes of the repository.
enum ThemeFolder: String, CaseIterable, CustomTestStringConvertible {
    case standard
    case enkel

    var testDescription: String { rawValue }

    /// Every file of the theme.
    func files() throws -> [ThemeFile] {
        let root = (0..<4).reduce(URL(filePath: #filePath)) { path, _ in
            path.deletingLastPathComponent()
        }
        let folder = root.appending(path: "themes/\(rawValue)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
        return try names.sorted().map { name in
            ThemeFile(path: name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
        }
    }

    /// The theme; a small one lies over the standard theme.
    func theme() throws -> Theme {
        let standard = try Theme(Self.standard.files())
        return self == .standard ? standard : try Theme(files(), over: standard)
    }
}

extension [UInt8] {
    /// The bytes as text.
    var text: String { String(decoding: self, as: UTF8.self) }
}
