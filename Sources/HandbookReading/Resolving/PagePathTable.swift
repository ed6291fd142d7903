import Diagnostics
import FileSystem
import Handbook

/// Which source each file of the site comes from; finds two that cannot lie beside each other.
struct PagePathTable {
    private var owners: [FoldedPath: String] = [:]
    private var folders: [FoldedPath: String] = [:]
    /// The folders, as they are written, of paths that were free: nothing can bar them any more,
    /// so that they need not be looked up for every page in them.
    private var openFolders: Set<String> = []
    private(set) var diagnostics: [Diagnostic] = []

    /// The addresses that the program itself needs.
    init(generated pages: [PagePath]) {
        for path in pages.map(\.path) + PagePathTable.reserved {
            take(path, for: "programmet selv")
        }
    }

    /// Takes the address of a page for a file; a second taker gets a fault.
    mutating func claim(_ address: PagePath, for file: String, at position: SourcePosition = .start)
    {
        claim(address.path, for: file, at: position)
    }

    /// Takes a path in the site for a file; a second taker gets a fault.
    mutating func claim(_ path: String, for file: String, at position: SourcePosition = .start) {
        guard let owner = owner(of: path) else {
            take(path, for: file)
            openFolders.insert(SourcePath.folder(of: path))
            return
        }
        diagnostics.append(
            Diagnostic(
                .addressTaken, file: file, at: position,
                "Adressen «\(path)» er opptatt av \(owner).",
                suggestion: "Velg et annet navn."))
    }

    /// Adds what is wrong with an address in itself.
    mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    /// Files and folders beside the pages that later stages write.
    private static let reserved = [
        "dekning.csv", "endringer.atom", "hele-boka/*", "kalender/*", "krav/*", "sok/*", "tema/*",
        "utgaver/*",
    ]

    private mutating func take(_ path: String, for owner: String) {
        if !path.hasSuffix("/*") { owners[FoldedPath(path)] = owner }
        guard !openFolders.contains(SourcePath.folder(of: path)) else { return }
        for folder in PagePathTable.folders(of: path) where folders[folder] == nil {
            folders[folder] = owner
        }
    }

    /// Who has the path, a folder of this name, a file where the path needs a folder, or a folder
    /// that nobody else may write in.
    private func owner(of path: String) -> String? {
        let key = FoldedPath(path)
        if let owner = owners[key] ?? folders[key] { return owner }
        guard !openFolders.contains(SourcePath.folder(of: path)) else { return nil }
        for folder in PagePathTable.folders(of: path) {
            if let owner = owners[folder] { return owner }
            if PagePathTable.reservedFolders.contains(folder) { return folders[folder] }
        }
        return nil
    }

    private static let reservedFolders = Set(
        reserved.filter { $0.hasSuffix("/*") }.map { FoldedPath($0.dropLast(2)) })

    /// The folders that a path lies in, from its own upwards.
    private static func folders(of path: String) -> some Sequence<FoldedPath> {
        sequence(first: SourcePath.folder(of: path)) {
            $0.contains("/") ? SourcePath.folder(of: $0) : nil
        }.lazy.filter { !$0.isEmpty }.map { FoldedPath($0) }
    }
}
