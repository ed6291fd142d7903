import FileSystem

/// All files of a site, in order, and sure to lie beside each other on any file system.
public struct OutputPlan: Sendable {
    /// The files, in the order of their paths' bytes.
    public let files: [OutputFile]
    /// Those that are written together.
    let groups: [OutputGroup]

    /// Puts the files in order.
    ///
    /// - Throws: The first fault in that order; each is a fault of the program or the theme, since
    ///   the handbook's own addresses are checked before.
    public init(_ files: [OutputFile]) throws(Fault) {
        try self.init(files, groups: [])
    }

    /// Puts the files in order, of which some are written together.
    init(_ files: [OutputFile], groups: [OutputGroup]) throws(Fault) {
        self.groups = groups
        self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        var folders: [FoldedPath: String] = [:]
        var paths: [FoldedPath: String] = [:]
        var latest: Substring?
        for file in self.files {
            try Self.checkName(file.path)
            if let other = paths.updateValue(file.path, forKey: FoldedPath(file.path)) {
                throw .sameName(other, file.path)
            }
            // Files of one folder mostly follow each other.
            let slash = file.path.utf8.lastIndex(of: UInt8(ascii: "/"))
            let above = file.path[..<(slash ?? file.path.startIndex)]
            if let latest, latest.utf8.elementsEqual(above.utf8) { continue }
            latest = above
            for folder in Self.folders(of: file.path) {
                let known = folders.updateValue(folder, forKey: FoldedPath(folder))
                if let known, !Self.areSame(known, folder) { throw .sameName(known, folder) }
            }
        }
        guard folders.keys.contains(where: { paths[$0] != nil }) else { return }
        for file in self.files {
            if let folder = folders[FoldedPath(file.path)] { throw .sameName(folder, file.path) }
        }
    }

    private static func checkName(_ path: String) throws(Fault) {
        let parts = path.utf8.split(
            separator: UInt8(ascii: "/"), omittingEmptySubsequences: false
        ).map(Substring.init)
        let isPlain = path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0x5C }
        guard isPlain, parts.allSatisfy({ $0 != "" && $0 != "." && $0 != ".." }) else {
            throw .leavesOutput(path)
        }
        if reserved.contains(FoldedPath(parts[0])) { throw .reserved(path) }
    }

    /// The names at the root that the publisher itself writes or minds.
    private static let reserved = Set([Marker.name, ".gitignore", ".git"].map { FoldedPath($0) })

    /// The folders above a path, from its own upwards.
    private static func folders(of path: String) -> some Sequence<String> {
        sequence(state: path[...]) { rest in
            guard let slash = rest.lastIndex(of: "/") else { return nil }
            rest = rest[..<slash]
            return String(rest)
        }
    }

    /// Whether two paths are the same bytes; `==` takes composed and decomposed for one.
    private static func areSame(_ left: String, _ right: String) -> Bool {
        left.utf8.elementsEqual(right.utf8)
    }
}

extension OutputPlan {
    /// Why files cannot make one site.
    public enum Fault: Error, Hashable, Sendable {
        /// Two paths are equal, or differ only by capitals, or one is a folder of the other.
        case sameName(String, String)
        /// The path is empty, absolute or leads out of the site, or has control characters in it.
        case leavesOutput(String)
        /// The path is one that the publisher keeps for itself.
        case reserved(String)
    }
}

extension OutputPlan.Fault: CustomStringConvertible {
    /// What is wrong, in Norwegian.
    public var description: String {
        switch self {
        case .sameName(let first, let second):
            "To sider ville fått samme adresse: «\(first)» og «\(second)»."
        case .leavesOutput(let path): "«\(path)» er ikke en adresse inne i nettstedet."
        case .reserved(let path): "Adressen «\(path)» er forbeholdt programmet."
        }
    }
}
