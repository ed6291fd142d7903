public import CalendarDate

extension GitRepository {
    /// The last commit that was made on a day or before it, as its own clock tells, on the line of
    /// history that was published; `nil` when the history begins later.
    public func lastCommit(on day: Day) throws(Refusal) -> String? {
        let log = try git("log", "--first-parent", "--format=%H %cs", commit)
        let lines = String(decoding: log, as: UTF8.self).split(separator: "\n")
        let line = lines.first { line in Day(String(line.suffix(10))).map { $0 <= day } ?? false }
        return line.map { String($0.prefix { $0 != " " }) }
    }

    /// The files that the folder held in a commit, by their path from the folder, without those
    /// whose name or folder begins with a dot.
    public func files(at commit: String) throws(Refusal) -> [String: [UInt8]] {
        let listing = try git("ls-tree", "-r", "-z", commit, ".")
        let objects = listing.split(separator: 0).compactMap(TreeObject.init)
        let files = objects.filter { $0.isFile && !$0.isHidden }
        let ids = files.flatMap { $0.id + [UInt8(ascii: "\n")] }
        guard !ids.isEmpty else { return [:] }
        var objectReader = ObjectReader(try git("cat-file", "--batch", input: ids))
        var contents: [String: [UInt8]] = [:]
        for file in files {
            guard let bytes = objectReader.next() else {
                throw .failed("git cat-file: \(file.path)")
            }
            contents[file.path] = bytes
        }
        return contents
    }
}

/// One entry of a tree: `100644 blob ID<tab>path`.
private struct TreeObject {
    let isFile: Bool
    let id: ArraySlice<UInt8>
    let path: String

    init?(_ line: ArraySlice<UInt8>) {
        guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
        let fields = line[..<tab].split(separator: UInt8(ascii: " "))
        guard fields.count == 3, let path = String(validating: line[(tab + 1)...], as: UTF8.self)
        else { return nil }
        isFile = fields[0].starts(with: "100".utf8)
        id = fields[2]
        self.path = path
    }

    /// Whether a part of the path begins with a dot, as what a handbook passes over.
    var isHidden: Bool {
        path.hasPrefix(".") || path.contains("/.")
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
