import FileSystem

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The sibling `.NAME.hjemmel` of an output, in which one run at a time builds the site.
///
/// It has at most one name in it, `site`: first the new site, after the exchange the old one. The
/// folder is locked (`flock`), so a lock ends with its process and is never left behind.
struct Workspace {
    private static let site = "site"

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
        let names = try systemCalls { () throws(SystemError) in try folder.names() }
        guard names.allSatisfy({ $0.text == Self.site }) else {
            throw .workspaceTaken(path: folder.path)
        }
        try systemCalls { () throws(SystemError) in try folder.removeTree(Self.site) }
        self.parent = parent
        self.name = name
        self.folder = folder
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
    func makeSite() throws(SystemError) -> Folder {
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

    /// Removes what is in the workspace and the workspace itself.
    ///
    /// - Returns: What kept it from doing so.
    func clear() -> SystemError? {
        do {
            try folder.removeTree(Self.site)
            try parent.removeFolder(name)
            return nil
        } catch {
            return error
        }
    }
}
