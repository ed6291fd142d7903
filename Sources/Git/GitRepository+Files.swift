extension GitRepository {
    /// The files that the folder held in a commit, by their path from the folder, without those
    /// whose name or folder begins with a dot.
    public func files(at commit: String) throws(Refusal) -> [String: [UInt8]] {
        let blobs = try blobs(at: commit)
        let texts = try contents(of: blobs)
        return Dictionary(
            zip(blobs.map(\.path), texts), uniquingKeysWith: { first, _ in first })
    }

    /// The files of the folder in a commit.
    func blobs(at commit: String) throws(Refusal) -> [Blob] {
        let pathspec = place.prefix.isEmpty ? [] : [place.prefix]
        return try git(["ls-tree", "-r", "-z", "--full-tree", commit] + pathspec)
            .split(separator: 0)
            .compactMap { Blob($0, below: place.prefix) }
            .filter { !$0.isHidden }
    }

    /// The contents of files, in their order.
    func contents(of blobs: [Blob]) throws(Refusal) -> [[UInt8]] {
        try contents(of: blobs.map { ($0.path, $0.id) })
    }

    /// The contents of objects, in their order; the paths are for messages.
    func contents(of files: [(path: String, id: ArraySlice<UInt8>)]) throws(Refusal) -> [[UInt8]] {
        guard !files.isEmpty else { return [] }
        let ids = files.flatMap { $0.id + [UInt8(ascii: "\n")] }
        var objects = ObjectReader(try git(["cat-file", "--batch"], input: ids))
        var contents: [[UInt8]] = []
        for file in files {
            guard let bytes = objects.next() else {
                throw .failed(
                    "innholdet av \(file.path) mangler i git-arkivet. Hent hele arkivet på nytt.")
            }
            contents.append(bytes)
        }
        return contents
    }
}

/// Reads what `git cat-file --batch` writes: `ID blob SIZE`, the content, a line break, and again.
private struct ObjectReader {
    private var rest: ArraySlice<UInt8>

    init(_ output: [UInt8]) {
        rest = output[...]
    }

    mutating func next() -> [UInt8]? {
        guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        let header = rest[..<end].split(separator: UInt8(ascii: " "))
        guard header.count == 3,
            let size = Int(String(decoding: header[2], as: UTF8.self)),
            rest.endIndex - end > size + 1
        else { return nil }
        defer { rest = rest[(end + size + 2)...] }
        return Array(rest[(end + 1)..<(end + 1 + size)])
    }
}
