import FileSystem
import Glibc

/// References, `HEAD` and the index are written as files, in the way that git does: a new file takes the
/// place of the old one in one step. No git is run for it, so no hook and no setting can be.
extension RepositoryPlace {
    /// Lets a branch or another reference stand at a commit.
    ///
    /// - Parameter old: What it must stand at now; `nil` where there must be none.
    func set(_ name: String, to commit: String, from old: String?) throws(GitRepository.Refusal) {
        guard reference(name) == old else {
            throw .failed("«\(name)» er endret av et annet program. Prøv igjen.")
        }
        let parts = name.split(separator: "/").map(String.init)
        guard parts.count > 2, parts[0] == "refs", parts.allSatisfy(Self.isPlain) else {
            throw .failed("«\(name)» kan ikke være navnet på en gren.")
        }
        do throws(SystemError) {
            var folder = try Folder(at: commonFolder)
            for part in parts.dropLast() {
                if try folder.status(of: part) == nil { try folder.makeFolder(part) }
                folder = try folder.folder(part)
            }
            try Self.replace(parts[parts.count - 1], in: folder, with: "\(commit)\n")
        } catch {
            throw Self.refusal(error)
        }
    }

    /// Lets `HEAD` name a branch.
    func setHead(to branch: String) throws(GitRepository.Refusal) {
        do throws(SystemError) {
            try Self.replace("HEAD", in: try Folder(at: ownFolder), with: "ref: \(branch)\n")
        } catch {
            throw Self.refusal(error)
        }
    }

    /// Puts another index in the place of the user's.
    func setIndex(to bytes: [UInt8]) throws(GitRepository.Refusal) {
        do throws(SystemError) {
            let folder = try Folder(at: ownFolder)
            guard try folder.status(of: "index.lock") == nil else {
                throw SystemError(call: "open", path: "\(ownFolder)/index.lock", code: EBUSY)
            }
            try folder.removeTree(".hjemmel-index")
            try folder.write(bytes, to: ".hjemmel-index")
            try folder.rename(".hjemmel-index", over: "index")
        } catch {
            throw Self.refusal(error)
        }
    }

    /// The user's index; `nil` where there is none yet.
    func indexBytes() throws(GitRepository.Refusal) -> [UInt8]? {
        do throws(SystemError) {
            let folder = try Folder(at: ownFolder)
            guard try folder.status(of: "index") != nil else { return nil }
            return try folder.read("index")
        } catch {
            throw Self.refusal(error)
        }
    }

    /// The references of a kind, such as `refs/remotes/origin/`, by their whole names.
    func references(below prefix: String) -> [String: String] {
        var found: [String: String] = [:]
        if let packed = try? Folder(at: commonFolder).read("packed-refs", limit: 100_000_000) {
            for line in packed.split(separator: UInt8(ascii: "\n")) {
                let fields = String(decoding: line, as: UTF8.self).split(separator: " ")
                if fields.count == 2, fields[1].hasPrefix(prefix) {
                    found[String(fields[1])] = String(fields[0])
                }
            }
        }
        var folders = [String(prefix.dropLast())]
        while let path = folders.popLast() {
            guard let folder = try? Folder(at: commonFolder).folder(atPath: path[...]),
                let names = try? folder.names()
            else { continue }
            for name in names.compactMap(\.text) where !name.hasPrefix(".") {
                if (try? folder.status(of: name))?.kind == .folder {
                    folders.append("\(path)/\(name)")
                } else if let value = commit(of: "\(path)/\(name)") {
                    found["\(path)/\(name)"] = value
                }
            }
        }
        return found
    }

    /// Holds what keeps two commands of this program apart for as long as the folder is held.
    func locked() throws(GitRepository.Refusal) -> Folder {
        do throws(SystemError) {
            let folder = try Folder(at: commonFolder)
            guard try folder.tryLock() else {
                throw SystemError(call: "flock", path: commonFolder, code: EBUSY)
            }
            return folder
        } catch {
            throw Self.refusal(error)
        }
    }

    private static func isPlain(_ part: String) -> Bool {
        !part.isEmpty && !part.hasPrefix(".") && !part.hasSuffix(".lock")
            && part.unicodeScalars.allSatisfy {
                $0.value > 0x20 && !"~^:?*[\\\u{7F}".unicodeScalars.contains($0)
            }
    }

    private static func replace(
        _ name: String, in folder: Folder, with text: String
    ) throws(SystemError) {
        guard try folder.status(of: "\(name).lock") == nil else {
            throw SystemError(call: "open", path: "\(folder.path)/\(name).lock", code: EBUSY)
        }
        try folder.removeTree(".hjemmel-ny")
        try folder.write(Array(text.utf8), to: ".hjemmel-ny")
        try folder.rename(".hjemmel-ny", over: name)
    }

    private static func refusal(_ error: SystemError) -> GitRepository.Refusal {
        error.kind == .busy
            ? .failed(
                "et annet program bruker git-arkivet akkurat nå (\(error.path)). Vent, og prøv igjen."
            )
            : .failed(error.description)
    }
}
