import FileSystem

/// Takes away an old or unfinished site: the files that are known, and the folders that are then
/// empty. Anything else stays.
struct SiteRemoval {
    /// The paths of the files that may go.
    let known: Set<String>

    /// Removes what may go.
    ///
    /// - Returns: The path of the first file that stays; `nil` when all is gone.
    func remove(_ name: String, from parent: Folder) throws(SystemError) -> String? {
        guard let status = try parent.status(of: name) else { return nil }
        guard status.kind == .folder else { return parent.path + "/" + name }
        let site = try parent.folder(name)
        if let rest = try empty(site, at: "") { return rest }
        // The list goes last, so that a removal that is broken off can go on.
        for last in [".gitignore", Marker.name] where try site.status(of: last) != nil {
            try site.remove(last)
        }
        try parent.removeFolder(name)
        return nil
    }

    private func empty(_ folder: Folder, at prefix: String) throws(SystemError) -> String? {
        var rest: String?
        for name in try folder.names() {
            guard let text = name.text else {
                rest = rest ?? "\(folder.path)/\(name.shown)"
                continue
            }
            let path = prefix + text
            if path == Marker.name || path == ".gitignore" { continue }
            if known.contains(path) {
                do throws(SystemError) {
                    try folder.remove(text)
                    continue
                } catch  where error.kind == .isFolder || error.kind == .noPermission {}
            }
            guard try folder.status(of: text)?.kind == .folder else {
                rest = rest ?? "\(folder.path)/\(text)"
                continue
            }
            if let inner = try empty(folder.folder(text), at: path + "/") {
                rest = rest ?? inner
            } else {
                try folder.removeFolder(text)
            }
        }
        return rest
    }
}
