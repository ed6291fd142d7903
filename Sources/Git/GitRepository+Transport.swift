import FileSystem

/// Sending to `origin` and fetching from it.
///
/// git runs in the empty repository here too, so it sees no setting of the handbook's repository: the address
/// is handed over. It does see the person's own settings, because her passwords and keys are found
/// through them; what of those could run something that is not needed for the transport is turned off.
extension GitRepository {
    /// Where `origin` is; `nil` where there is none.
    public func origin() throws(Refusal) -> Remote? {
        guard let text = place.setting("remote.origin.url") else { return nil }
        return try Remote(text, root: place.root)
    }

    /// How a sending ended.
    public enum Sending: Hashable, Sendable {
        /// It is there; the page that the host names for going on with it, if it does.
        case sent(page: String?)
        /// The host does not take it: somebody else has another branch of the name.
        case taken
        /// The host does not take it; what it says.
        case refused(String)
        /// The host was not reached, or did not let us in; what git says.
        case unreachable(String)
    }

    /// Sends a commit to a branch of `origin`.
    ///
    /// - Parameter branch: Its whole name, `refs/heads/…`.
    public func send(
        _ commit: String, to branch: String, at remote: Remote
    ) throws(Refusal) -> Sending {
        let run = try transport(
            ["push", "--porcelain", "--no-verify", "--no-signed", "--recurse-submodules=no"]
                + Self.program("receive-pack", at: remote)
                + ["--", remote.address, "\(commit):\(branch)"])
        let output = String(decoding: run.output, as: UTF8.self).split(separator: "\n")
        let errors = String(decoding: run.errors, as: UTF8.self)
        if run.status == 0 {
            try remember(branch, at: commit)
            return .sent(page: Self.page(in: errors, at: remote))
        }
        if let line = output.first(where: { $0.hasPrefix("!\t") }) {
            let reason = line.split(separator: "\t").last.map(String.init) ?? ""
            return reason.hasPrefix("[rejected]")
                ? .taken : .refused(Self.told(errors, else: reason))
        }
        return .unreachable(Self.told(errors, else: "git push"))
    }

    /// What `origin` has: the branch that is published, and the commit of each branch by its whole
    /// name.
    public struct RemoteState: Sendable {
        /// The branch that is published, as `refs/heads/main`.
        public let published: String
        /// The commits of the branches.
        public let branches: [String: String]
    }

    /// Asks `origin` what it has, and fetches what is published and one more branch.
    ///
    /// - Throws: `.unreachable` when it cannot be asked.
    public func fetch(
        alongWith branch: String?, from remote: Remote
    ) throws(Refusal) -> RemoteState {
        let pack = Self.program("upload-pack", at: remote)
        let list = try transport(["ls-remote", "--symref"] + pack + ["--", remote.address])
        let state = try Self.state(list, at: remote)
        let wanted = [state.published, branch].compactMap(\.self).filter {
            state.branches[$0] != nil
        }
        let missing = wanted.filter {
            place.commit(of: Self.tracking($0)) != state.branches[$0]
        }
        if !missing.isEmpty {
            let run = try transport(
                [
                    "fetch", "--no-tags", "--no-write-fetch-head", "--no-auto-maintenance",
                    "--no-recurse-submodules", "--quiet",
                ] + pack + ["--", remote.address] + Set(missing).sorted().map { "+\($0):\($0)" })
            guard run.status == 0 else {
                throw .unreachable(
                    Self.told(String(decoding: run.errors, as: UTF8.self), else: "git fetch"))
            }
        }
        for name in Set(wanted) {
            if let commit = state.branches[name] { try remember(name, at: commit) }
        }
        return state
    }

    /// The name under which a branch of `origin` is remembered here.
    static func tracking(_ branch: String) -> String {
        "refs/remotes/origin/\(branch.dropFirst("refs/heads/".count))"
    }

    private func remember(_ branch: String, at commit: String) throws(Refusal) {
        let name = Self.tracking(branch)
        guard place.commit(of: name) != commit else { return }
        try place.set(name, to: commit, from: place.reference(name))
    }

    private func transport(_ arguments: [String]) throws(Refusal) -> Subprocess {
        try inBareFolder { bare throws(Refusal) in
            var known = place.references(below: "refs/remotes/origin/").filter {
                !$0.key.hasSuffix("/HEAD")
            }
            known["refs/hjemmel/head"] = commit
            try bare.know(known)
            return try bare.run(
                Self.harmless.flatMap { ["-c", $0] } + arguments,
                environment: Environment.ofThePerson)
        }
    }

    /// Settings that keep git from running what the transport does not need.
    private static let harmless = [
        "core.hooksPath=/dev/null", "core.fsmonitor=false", "core.alternateRefsCommand=true",
        "core.pager=cat", "gc.auto=0", "maintenance.auto=false", "push.gpgSign=false",
        "push.followTags=false", "submodule.recurse=false",
        "fetch.recurseSubmodules=false", "fetch.writeCommitGraph=false",
        "http.lowSpeedLimit=1000", "http.lowSpeedTime=30",
    ]

    /// A folder of this machine is no host that answers for itself: its hooks are not run.
    private static func program(_ name: String, at remote: Remote) -> [String] {
        guard remote.host == nil else { return [] }
        return [
            "--\(name)=git -c core.hooksPath=/dev/null -c core.alternateRefsCommand=true "
                + "-c core.fsmonitor=false -c receive.autogc=false -c receive.denyCurrentBranch=refuse "
                + "-c gc.auto=0 -c maintenance.auto=false \(name)"
        ]
    }

    private static func state(
        _ run: Subprocess, at remote: Remote
    ) throws(Refusal) -> RemoteState {
        guard run.status == 0 else {
            throw .unreachable(
                told(String(decoding: run.errors, as: UTF8.self), else: "git ls-remote"))
        }
        var published: String?
        var branches: [String: String] = [:]
        for line in String(decoding: run.output, as: UTF8.self).split(separator: "\n") {
            let fields = line.split(separator: "\t")
            guard fields.count == 2 else { continue }
            if fields[1] == "HEAD", fields[0].hasPrefix("ref: refs/heads/") {
                published = String(fields[0].dropFirst("ref: ".count))
            } else if fields[1].hasPrefix("refs/heads/"),
                fields[0].utf8.allSatisfy({ $0 < 0x80 })
            {
                branches[String(fields[1])] = String(fields[0])
            }
        }
        let names = [published, "refs/heads/main", "refs/heads/master"].compactMap(\.self)
        guard let name = names.first(where: { branches[$0] != nil }) else {
            throw .failed("«origin» har ingen gren som er publisert (main).")
        }
        return RemoteState(published: name, branches: branches)
    }

    /// What is worth telling of git's messages: what the host says, else what went wrong.
    private static func told(_ errors: String, else fallback: String) -> String {
        let lines = errors.split(separator: "\n").map(String.init)
        let host = lines.filter { $0.hasPrefix("remote:") }
            .map { String($0.dropFirst("remote:".count).drop { $0 == " " }) }
            .filter { !$0.isEmpty }
        let own = lines.filter { $0.hasPrefix("fatal:") || $0.hasPrefix("ssh:") }
            .map { $0.hasPrefix("fatal: ") ? String($0.dropFirst("fatal: ".count)) : $0 }
        let words = host.isEmpty ? own : host
        return words.isEmpty ? fallback : words.prefix(4).joined(separator: " ")
    }

    /// The page that a host names when it has taken a branch; of that host only.
    private static func page(in errors: String, at remote: Remote) -> String? {
        guard let host = remote.host?.split(separator: ":").first else { return nil }
        return errors.split(whereSeparator: \.isWhitespace).map(String.init).first {
            $0.hasPrefix("https://\(host)/") || $0.hasPrefix("https://\(host):")
        }
    }
}
