/// One file of a commit.
struct Blob {
    /// The name of its content, as hexadecimal digits.
    let id: ArraySlice<UInt8>
    /// The path from the folder of the handbook.
    let path: String
    /// Its rights, as git writes them: `100644` or `100755`.
    let mode: String

    init(id: ArraySlice<UInt8>, path: String) {
        self.id = id
        self.path = path
        mode = "100644"
    }

    /// Reads `100644 blob ID<tab>path`; `nil` for what is no file, such as a link or a submodule.
    ///
    /// - Parameter prefix: What all paths begin with, and what is left out.
    init?(_ line: ArraySlice<UInt8>, below prefix: String) {
        guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
        let fields = line[..<tab].split(separator: UInt8(ascii: " "))
        guard fields.count == 3, fields[0].starts(with: "100".utf8),
            let path = String(validating: line[(tab + 1)...], as: UTF8.self),
            path.utf8.starts(with: prefix.utf8)
        else { return nil }
        id = fields[2]
        mode = String(decoding: fields[0], as: UTF8.self)
        self.path = String(Substring(path.utf8.dropFirst(prefix.utf8.count)))
    }

    /// Whether a part of the path begins with a dot, as what a handbook passes over.
    var isHidden: Bool { path.hasPrefix(".") || path.contains("/.") }
}
