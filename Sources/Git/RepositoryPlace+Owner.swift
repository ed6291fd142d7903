import FileSystem
import Glibc

extension RepositoryPlace {
    /// Refuses a repository that somebody else could have laid there, as git does.
    ///
    /// Nothing of it could be run, but its history would be shown as that of the handbook.
    func checkOwner(of root: String) throws(GitRepository.Refusal) {
        var owners: Set<UInt32> = [geteuid()]
        // Whoever runs this as root by way of sudo is trusted, too.
        if geteuid() == 0, let user = Environment.value("SUDO_UID").flatMap(UInt32.init) {
            owners.insert(user)
        }
        let isOurs = [root, ownFolder, commonFolder].allSatisfy { path in
            (try? Folder(at: path).status()).map { owners.contains($0.owner) } ?? false
        }
        guard !isOurs, !Self.isCalledSafe(root) else { return }
        throw .notTrusted(folder: root)
    }

    /// Whether the user's or the machine's settings name a folder as `safe.directory`.
    ///
    /// It reads as git does: an empty value takes back those before it, `*` stands for all, and
    /// `/*` at the end for all that lie in a folder.
    private static func isCalledSafe(_ root: String) -> Bool {
        var isSafe = false
        for scope in ["--system", "--global"] {
            let run = try? Subprocess(
                "git",
                ["-C", "/", "config", scope, "--includes", "-z", "--get-all", "--type=path"]
                    + ["safe.directory"],
                environment: Environment.ofTheUser)
            for value in run?.output.split(separator: 0, omittingEmptySubsequences: false)
                .dropLast() ?? []
            {
                let folder = String(decoding: value, as: UTF8.self)
                if folder.isEmpty {
                    isSafe = false
                } else if folder == "*" || isSame(folder, root) {
                    isSafe = true
                } else if folder.hasSuffix("/*"), root.hasPrefix(folder.dropLast()) {
                    isSafe = true
                }
            }
        }
        return isSafe
    }

    private static func isSame(_ folder: String, _ root: String) -> Bool {
        guard let resolved = realpath(folder, nil) else { return false }
        defer { free(resolved) }
        return String(cString: resolved) == root
    }
}
