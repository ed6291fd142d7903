/// Where the others' copy of the repository is: the address of `origin`.
///
/// The settings of a repository may come from anyone, so an address is followed only if it is of a kind that
/// names no program.
public struct Remote: Hashable, Sendable {
    /// The address as git takes it.
    public let address: String
    /// The host; `nil` for a folder of this machine.
    public let host: String?
    /// The path at the host, without `/` before it and `.git` after it.
    let path: String

    /// Reads an address.
    ///
    /// - Parameter root: The root of the working tree: where a relative path begins, and what a folder may not
    ///   lie in.
    init(_ text: String, root: String) throws(GitRepository.Refusal) {
        let refusal = GitRepository.Refusal.failed(
            "adressen til «origin» («\(text.prefix(200))») er ikke av en type som hjemmel sender til. "
                + "Bruk https, ssh eller en mappe utenfor håndboka.")
        guard !text.isEmpty, !text.hasPrefix("-"),
            text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0 != "\u{7F}" })
                || text.hasPrefix("/")
        else { throw refusal }
        if let scheme = text.firstRange(of: "://") {
            let rest = text[scheme.upperBound...]
            let (name, place) = Remote.parts(rest, at: "/")
            let host = name.split(separator: "@").last.map(String.init) ?? ""
            switch text[..<scheme.lowerBound].lowercased() {
            case "https", "http", "ssh":
                guard !host.isEmpty, !host.hasPrefix("-") else { throw refusal }
                self.init(address: text, host: host, path: place)
            case "file":
                try self.init("/" + rest.drop { $0 == "/" }, root: root)
            default: throw refusal
            }
            return
        }
        let beforeSlash = text.prefix { $0 != "/" }
        if let colon = beforeSlash.firstIndex(of: ":") {
            let host = beforeSlash[..<colon].split(separator: "@").last.map(String.init) ?? ""
            let rest = text[text.index(after: colon)...]
            // `helper::address` names a program.
            guard !rest.hasPrefix(":"), !host.isEmpty, !host.hasPrefix("-") else { throw refusal }
            self.init(address: text, host: host, path: String(rest))
            return
        }
        let folder = text.hasPrefix("/") ? text : "\(root)/\(text)"
        let plain = Remote.normalized(folder)
        guard plain != root, !plain.hasPrefix(root + "/") else { throw refusal }
        self.init(address: plain, host: nil, path: plain)
    }

    private init(address: String, host: String?, path: String) {
        self.address = address
        self.host = host
        var path = path.drop { $0 == "/" }
        while path.hasSuffix("/") { path.removeLast() }
        self.path = String(path.hasSuffix(".git") ? path.dropLast(4) : path)
    }

    private static func parts(_ text: Substring, at mark: Character) -> (Substring, String) {
        guard let index = text.firstIndex(of: mark) else { return (text, "") }
        return (text[..<index], String(text[text.index(after: index)...]))
    }

    /// A path without `.` and `..`.
    private static func normalized(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/")
    }

    /// The page where a proposal is opened, at the hosts whose addresses are known.
    ///
    /// - Parameters:
    ///   - branch: The branch of the proposal, without `refs/heads/`.
    ///   - base: The branch that is published.
    public func proposalPage(of branch: String, into base: String) -> String? {
        guard let host else { return nil }
        let name = host.prefix { $0 != ":" }.lowercased()
        let site =
            "https://\(host.contains(":") && !address.hasPrefix("http") ? name : host)/\(path)"
        if name.contains("github") {
            return "\(site)/compare/\(base)...\(branch)?expand=1"
        }
        if name.contains("gitlab") {
            let escaped = branch.replacing("/", with: "%2F")
            return "\(site)/-/merge_requests/new?merge_request%5Bsource_branch%5D=\(escaped)"
                + "&merge_request%5Btarget_branch%5D=\(base)"
        }
        if name.contains("codeberg") || name.contains("gitea") || name.contains("forgejo") {
            return "\(site)/compare/\(base)...\(branch)"
        }
        return nil
    }
}
