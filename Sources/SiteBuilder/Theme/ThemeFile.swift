/// One file of a theme.
struct ThemeFile: Hashable, Sendable {
    /// The path from the folder of the theme, with `/`.
    let path: String
    /// The content.
    let bytes: [UInt8]

    /// The name of the template in this file, if it holds one.
    var templateName: String? {
        path.hasSuffix(".mustache") ? String(path.dropLast(9)) : nil
    }

    /// Whether the site gets a copy: style sheet, scripts, pictures.
    var isAsset: Bool {
        let name = path.split(separator: "/").last ?? ""
        return templateName == nil && !name.hasPrefix(".") && !name.hasSuffix(".md")
    }

    /// The file as it lies over one with the same path. Colours are added to those below, in the same
    /// layer; everything else takes the place of what was there.
    func joined(to base: ThemeFile) -> ThemeFile {
        guard path == "farger.css" else { return self }
        return ThemeFile(
            path: path,
            bytes: base.bytes + Array("\n@layer farger {\n".utf8) + bytes + Array("\n}\n".utf8))
    }

    /// Whether the path stays in the folder of the theme.
    var isInside: Bool {
        path.split(separator: "/", omittingEmptySubsequences: false)
            .allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
            && !path.utf8.contains { $0 == UInt8(ascii: "\\") || $0 == 0 }
    }
}
