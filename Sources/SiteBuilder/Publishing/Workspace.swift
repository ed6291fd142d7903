import FileSystem
import Glibc

/// The sibling `.NAME.hjemmel` of an output, in which one run at a time builds the site.
///
/// It has at most two names in it: `site`, first the new site, after the exchange the old one; and a
/// list of the files that the run knows of, by which the next tells what a killed run has left from
/// what somebody else has put there. The folder is locked (`flock`), so a lock ends with its process
/// and is never left behind.
struct Workspace {
    private static let site = "site"
    private static let list = "filer.tsv"
    private static let format = "hjemmel-arbeid\t1\n"

    private let parent: Folder
    private let name: String
    private let folder: Folder

    init(beside place: OutputPlace, patience: Duration) throws(PublishingError) {
        let parent = place.parent
        let name = ".\(place.name).hjemmel"
        let locked = try systemCalls { () throws(SystemError) in
            try Self.lock(name, in: parent, patience: patience)
        }
        guard let folder = locked else { throw .busy(path: place.path) }
        self.parent = parent
        self.name = name
        self.folder = folder
        let rest = try systemCalls { () throws(SystemError) in try clearLeftovers() }
        if let rest { throw .workspaceTaken(path: rest) }
    }

    /// Removes what a killed run has left.
    ///
    /// - Returns: The path of something that no run has left; `nil` when all is gone.
    private func clearLeftovers() throws(SystemError) -> String? {
        for name in try folder.names() where ![Self.site, Self.list].contains(name.text) {
            return "\(folder.path)/\(name.shown)"
        }
        var known: Set<String> = []
        if try folder.status(of: Self.list) != nil {
            let bytes = try folder.read(Self.list)
            let text = String(decoding: bytes, as: UTF8.self)
            // A run may be killed before the first line is whole.
            guard text.hasPrefix(Self.format) || Self.format.hasPrefix(text) else {
                return "\(folder.path)/\(Self.list)"
            }
            known = Set(text.dropFirst(Self.format.count).split(separator: "\n").map(String.init))
        }
        if let rest = try SiteRemoval(known: known).remove(Self.site, from: folder) { return rest }
        if try folder.status(of: Self.list) != nil { try folder.remove(Self.list) }
        return nil
    }

    /// The workspace, locked; `nil` when another run has it for too long.
    private static func lock(
        _ name: String, in parent: Folder, patience: Duration
    ) throws(SystemError) -> Folder? {
        let deadline = ContinuousClock.now + patience
        while true {
            do throws(SystemError) {
                try parent.makeFolder(name, permissions: 0o700)
            } catch  where error.kind == .exists {}
            let folder: Folder
            do throws(SystemError) {
                folder = try parent.folder(name)
            } catch  where error.kind == .notFound {
                // Whoever had it has removed it just now.
                continue
            }
            if try folder.tryLock() {
                // Whoever had it may have removed the folder just before letting go.
                let isThere = try parent.status(of: name)?.identity == folder.status().identity
                if isThere { return folder }
            } else {
                guard ContinuousClock.now < deadline else { return nil }
                usleep(20_000)
            }
        }
    }

    /// The empty folder for the new site.
    ///
    /// - Parameter known: The paths of the files that may come to be in it or in the old site.
    func makeSite(knowing known: Set<String>) throws(SystemError) -> Folder {
        let lines = known.sorted().map { $0 + "\n" }.joined()
        try folder.write(Array((Self.format + lines).utf8), to: Self.list)
        try folder.makeFolder(Self.site)
        return try folder.folder(Self.site)
    }

    /// Puts the new site in its place.
    ///
    /// - Parameter old: What stood there when the site was built; anything else is left alone.
    func exchange(with old: Folder?, at place: OutputPlace) throws(PublishingError) {
        do throws(SystemError) {
            guard let old else { return try settle(at: place) }
            do {
                try exchange(at: place)
            } catch  where error.kind == .notFound {
                // Somebody removed the old site meanwhile.
                return try settle(at: place)
            }
            if try folder.status(of: Self.site)?.identity == old.status().identity { return }
            try exchange(at: place)
        } catch {
            switch error.kind {
            case .unsupported, .otherFileSystem, .busy:
                throw .exchangeUnsupported(path: place.path)
            case .exists: break
            default: throw .system(error)
            }
        }
        throw .refused(path: place.path, .changed)
    }

    private func exchange(at place: OutputPlace) throws(SystemError) {
        try folder.exchange(Self.site, with: place.name, in: parent)
    }

    private func settle(at place: OutputPlace) throws(SystemError) {
        try folder.rename(Self.site, into: parent, as: place.name)
    }

    /// Removes what the run knows of, and the workspace itself.
    ///
    /// - Returns: What stays, and why; `nil` when nothing does.
    func clear() -> Leftover? {
        do {
            if let rest = try clearLeftovers() { return .foreign(path: rest) }
            try parent.removeFolder(name)
            return nil
        } catch {
            return .failed(error)
        }
    }
}
