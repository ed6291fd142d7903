import FileSystem

extension RepositoryPlace {
    /// The commit that `HEAD` stands at, read from git's own files.
    func headCommit() throws(GitRepository.Refusal) -> String {
        guard var value = Self.line("HEAD", in: ownFolder) else { throw .noRepository }
        // A name may stand for another name; git follows as many.
        for _ in 0..<5 {
            guard value.hasPrefix("ref: ") else { break }
            let name = String(value.dropFirst("ref: ".count))
            guard let next = reference(name) else {
                if name.hasSuffix("/.invalid") {
                    throw .failed("git-arkivet bruker «reftable», som ikke støttes.")
                }
                throw .noRepository
            }
            value = next
        }
        guard Self.isCommit(value) else { throw .failed("HEAD: «\(value.prefix(80))»") }
        return value
    }

    /// The branch that `HEAD` names, as `refs/heads/…`; `nil` where it names a commit.
    var headBranch: String? {
        guard let line = Self.line("HEAD", in: ownFolder), line.hasPrefix("ref: ") else {
            return nil
        }
        return String(line.dropFirst("ref: ".count))
    }

    /// The commit of a branch; `nil` where there is none.
    func commit(of name: String) -> String? {
        reference(name).flatMap { Self.isCommit($0) ? $0 : nil }
    }

    /// What a reference stands at: in a file of its own, or in the list of packed ones.
    func reference(_ name: String) -> String? {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.first == "refs", parts.allSatisfy({ !["", ".", ".."].contains($0) }) else {
            return nil
        }
        for folder in [ownFolder, commonFolder] {
            let above = try? Folder(at: folder).folder(
                atPath: parts.dropLast().joined(separator: "/")[...])
            if let above, let line = Self.line(String(parts[parts.count - 1]), in: above.path) {
                return line
            }
        }
        guard let packed = try? Folder(at: commonFolder).read("packed-refs", limit: 100_000_000)
        else { return nil }
        let wanted = Array(" \(name)".utf8)
        let line = packed.split(separator: UInt8(ascii: "\n")).first {
            $0.suffix(wanted.count).elementsEqual(wanted)
        }
        return line.map { String(decoding: $0.dropLast(wanted.count), as: UTF8.self) }
    }

    private static func isCommit(_ text: String) -> Bool {
        [40, 64].contains(text.utf8.count)
            && text.utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            }
    }
}
