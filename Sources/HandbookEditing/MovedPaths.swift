import Handbook

/// Which files move where, and what that makes of paths to them.
struct MovedPaths {
    /// The new path of each file that moves, by its old one.
    var files: [String: String]
    /// The folder that moves as a whole, if one does.
    let folder: (old: String, new: String)?

    /// Where a file stands after the move.
    func path(of file: String) -> String { files[file] ?? file }

    /// What a link must say after the move, where it says something else now.
    ///
    /// - Parameters:
    ///   - destination: The link as written: a relative path, perhaps with an anchor.
    ///   - file: The chapter that it stands in, before the move.
    func destination(_ destination: String, in file: String) -> String? {
        let parts = destination.split(
            separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let written = String(parts[0])
        guard !written.isEmpty, !written.hasPrefix("/"), !written.contains(":") else { return nil }
        let plain = SourcePath.decodePercent(written) ?? written
        let folder = SourcePath.folder(of: file)
        guard let target = SourcePath.resolve(plain, in: folder) else { return nil }
        let newFolder = SourcePath.folder(of: path(of: file))
        let newTarget = newPath(of: target)
        guard newTarget != target || newFolder != folder else { return nil }
        var relative = SourcePath.relative(newTarget, from: newFolder)
        if plain.hasSuffix("/"), newTarget == target { relative += "/" }
        let anchor = parts.count > 1 ? "#\(parts[1])" : ""
        return MovedPaths.encoded(relative) + anchor
    }

    /// Where a path that a link or a key names leads after the move; a folder is named for its
    /// introduction.
    func newPath(of target: String) -> String {
        if let moved = files[target] { return moved }
        let introduction = target.isEmpty ? "index.md" : target + "/index.md"
        if let folder, target == folder.old || target.hasPrefix(folder.old + "/") {
            return folder.new + target.dropFirst(folder.old.count)
        }
        guard let moved = files[introduction] else { return target }
        let isIntroduction = SourcePath.name(of: moved) == "index.md"
        return isIntroduction ? SourcePath.folder(of: moved) : moved
    }

    /// A path in which nothing ends a destination of Markdown.
    private static func encoded(_ path: String) -> String {
        path.map { character -> String in
            guard let byte = character.asciiValue, " ()<>%\"\\".contains(character) else {
                return String(character)
            }
            return "%" + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
