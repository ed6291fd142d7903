import FileSystem

/// Who makes a commit, and when.
public struct Signature: Hashable, Sendable {
    /// The name, without what git gives a meaning.
    public let name: String
    /// The e-mail address.
    public let address: String
    /// Seconds since 1970.
    public var seconds: Int
    /// Minutes east of Greenwich.
    public var offset: Int

    /// A signature; `nil` where the name or the address is empty.
    public init?(name: String, address: String, seconds: Int, offset: Int) {
        func plain(_ text: String) -> String {
            let kept = text.unicodeScalars.filter {
                $0.value >= 0x20 && $0 != "\u{7F}" && $0 != "<" && $0 != ">"
            }
            var words = String(String.UnicodeScalarView(kept))[...]
            while words.first?.isWhitespace ?? false { words.removeFirst() }
            while words.last?.isWhitespace ?? false { words.removeLast() }
            return String(words)
        }
        self.name = plain(name)
        self.address = plain(address)
        self.seconds = seconds
        self.offset = offset
        guard !self.name.isEmpty, !self.address.isEmpty else { return nil }
    }

    /// Reads `Kari Nordmann <kari@example.no>`.
    public init?(_ text: String, seconds: Int, offset: Int) {
        guard let open = text.firstIndex(of: "<"), text.hasSuffix(">") else { return nil }
        self.init(
            name: String(text[..<open]),
            address: String(text[text.index(after: open)...].dropLast()), seconds: seconds,
            offset: offset)
    }

    /// The variables that git takes it from.
    var variables: [String] {
        let minutes = abs(offset)
        let hours = minutes / 60 * 100 + minutes % 60
        let zone = "\(offset < 0 ? "-" : "+")\(String(10_000 + hours).dropFirst())"
        return ["AUTHOR", "COMMITTER"].flatMap {
            [
                "GIT_\($0)_NAME=\(name)", "GIT_\($0)_EMAIL=\(address)",
                "GIT_\($0)_DATE=@\(seconds) \(zone)",
            ]
        }
    }
}

extension GitRepository {
    /// The name and address that the user has told git, in the environment, for this repository, or for
    /// all; `nil` where one is missing. They are texts: nothing of the settings is run.
    public func signature(seconds: Int, offset: Int) -> Signature? {
        func value(_ key: String, _ variable: String) -> String? {
            if let value = Environment.value(variable), !value.isEmpty { return value }
            let own = place.setting("user.\(key)")
            return own ?? Self.userSetting("user.\(key)")
        }
        guard let name = value("name", "GIT_AUTHOR_NAME"),
            let address = value("email", "GIT_AUTHOR_EMAIL")
        else { return nil }
        return Signature(name: name, address: address, seconds: seconds, offset: offset)
    }

    private static func userSetting(_ key: String) -> String? {
        for scope in ["--global", "--system"] {
            let run = try? Subprocess(
                "git", ["-C", "/", "config", scope, "--includes", "-z", "--get", key],
                environment: Environment.ofTheUser)
            if let run, run.status == 0 {
                return String(decoding: run.output.prefix { $0 != 0 }, as: UTF8.self)
            }
        }
        return nil
    }
}

extension RepositoryPlace {
    /// The first value of a key in the repository's own settings, read as a text: files that it
    /// includes are not.
    func setting(_ key: String) -> String? {
        let run = try? Subprocess(
            "git",
            [
                "-C", "/", "config", "--file", "\(commonFolder)/config", "--no-includes", "-z",
                "--get-all", key,
            ], environment: Environment.closed + ["GIT_DIR=/dev/null"])
        guard let run, run.status == 0 else { return nil }
        return String(decoding: run.output.prefix { $0 != 0 }, as: UTF8.self)
    }
}
