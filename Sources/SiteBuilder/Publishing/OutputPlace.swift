import FileSystem

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The place that takes a site: a name in a folder.
struct OutputPlace {
    /// The path as the user gave it, for messages.
    let path: String
    let parent: Folder
    let name: String

    init(_ path: String) throws(PublishingError) {
        let parts = path.split(separator: "/")
        guard let last = parts.last, last != ".", last != ".." else {
            throw .refused(path: path, .unnamed)
        }
        let above = parts.dropLast().joined(separator: "/")
        self.path = path
        self.name = String(last)
        do {
            self.parent = try Folder(
                at: path.hasPrefix("/") ? "/" + above : above.isEmpty ? "." : above)
        } catch {
            throw .system(error)
        }
    }

    /// Refuses an output that is, lies in or has in it a folder that is read from.
    func check(apartFrom sources: [String]) throws(PublishingError) {
        guard let parent = resolved(parent.path) else { return }
        let output = parent == "/" ? "/" + name : "\(parent)/\(name)"
        for source in sources {
            guard let folder = resolved(source) else { continue }
            if (output + "/").hasPrefix(folder + "/") || (folder + "/").hasPrefix(output + "/") {
                throw .refused(path: path, .overlaps(source))
            }
        }
    }

    /// The site that stands here, or the empty folder; `nil` when there is nothing.
    func currentSite() throws(PublishingError) -> Folder? {
        switch try systemCalls({ () throws(SystemError) in try parent.status(of: name) })?.kind {
        case nil: return nil
        case .symbolicLink: throw .refused(path: path, .symbolicLink)
        case .file, .special: throw .refused(path: path, .notFolder)
        case .folder: break
        }
        let (site, refusal) = try systemCalls { () throws(SystemError) in
            let site = try parent.folder(name)
            return (site, try reasonToRefuse(site))
        }
        if let refusal { throw .refused(path: path, refusal) }
        return site
    }

    private func reasonToRefuse(_ site: Folder) throws(SystemError) -> PublishingError.Refusal? {
        if try site.status(of: ".git") != nil { return .repository }
        if try site.status(of: Marker.name)?.kind == .file { return nil }
        let names = try site.names()
        return names.allSatisfy { $0.text == ".gitignore" } ? nil : .notOurs
    }

    private func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
