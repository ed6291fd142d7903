import FileSystem

/// A proposal: a branch `forslag/…` with what somebody wants to change.
public struct Proposal: Hashable, Sendable {
    /// What the names of the branches of proposals begin with.
    public static let prefix = "forslag/"

    /// The branch, without `refs/heads/`.
    public let branch: String
    /// Its latest commit.
    public let commit: String

    /// The branch as git writes it in full.
    var reference: String { "refs/heads/\(branch)" }
}

extension GitRepository {
    /// The proposal that `HEAD` stands on; `nil` where it stands on another branch or on none, or where what
    /// it proposed is published.
    public var proposal: Proposal? {
        guard let branch = place.headBranch,
            branch.hasPrefix("refs/heads/\(Proposal.prefix)"), !isPublished(commit)
        else { return nil }
        return Proposal(branch: String(branch.dropFirst("refs/heads/".count)), commit: commit)
    }

    /// Whether all of a proposal has been sent to `origin`, as far as is known here.
    public func isSent(_ proposal: Proposal) -> Bool {
        place.commit(of: Self.tracking(proposal.reference)) == proposal.commit
    }

    /// The branch that is published, without `refs/heads/`.
    public var publishedBranch: String {
        let named = place.reference("refs/remotes/origin/HEAD").flatMap { line -> String? in
            let prefix = "ref: refs/remotes/origin/"
            return line.hasPrefix(prefix) ? String(line.dropFirst(prefix.count)) : nil
        }
        let known = ["main", "master"].first {
            place.commit(of: "refs/remotes/origin/\($0)") != nil
                || place.commit(of: "refs/heads/\($0)") != nil
        }
        return named ?? known ?? "main"
    }

    /// Whether a commit is part of what is published at `origin`, as far as is known here.
    func isPublished(_ commit: String) -> Bool {
        guard let published = place.commit(of: "refs/remotes/origin/\(publishedBranch)") else {
            return false
        }
        return (try? isAncestor(commit, of: published)) ?? false
    }

    /// Whether one commit comes before another, or is the same.
    func isAncestor(_ old: String, of new: String) throws(Refusal) -> Bool {
        if old == new { return true }
        return try inBareFolder { bare throws(Refusal) in
            try bare.run(["merge-base", "--is-ancestor", old, new]).status == 0
        }
    }

    /// Commits changes of the folder on the branch of a proposal, and lets `HEAD` stand on it, so that more
    /// can be added. The files themselves, and all that belongs to others, stay as they are.
    ///
    /// Where `HEAD` stands on a proposal that is not published yet, the commit is added to it. Interrupted at any
    /// point, it can be done again.
    ///
    /// - Parameters:
    ///   - title: What is changed, in a few words; the new branch is named after it.
    ///   - slug: The name of a new branch after `forslag/`: small letters, digits and hyphens.
    public func propose(
        _ changes: [WorkingChange], titled title: String, slug: String, by signature: Signature
    ) throws(Refusal) -> Proposal {
        let lock = try place.locked()
        defer { withExtendedLifetime(lock) {} }
        let onto = proposal
        return try inBareFolder { bare throws(Refusal) in
            var entries: [(path: String, file: (mode: String, id: String)?)] = []
            for change in changes {
                var file: (mode: String, id: String)?
                if let bytes = change.bytes { file = (change.mode, try bare.blob(bytes)) }
                entries.append((place.prefix + change.path, file))
            }
            let tree = try bare.tree(of: commit, with: entries)
            if let onto {
                let next = try bare.commit(
                    tree: tree, parents: [commit], message: title + "\n", by: signature)
                try index(entries, with: bare)
                try place.set(onto.reference, to: next, from: commit)
                return Proposal(branch: onto.branch, commit: next)
            }
            let made = try newBranch(
                named: slug, tree: tree, titled: title, by: signature, with: bare)
            try index(entries, with: bare)
            try place.setHead(to: made.reference)
            return made
        }
    }

    /// A branch with one commit upon the latest; one that an interrupted run has left is used.
    private func newBranch(
        named slug: String, tree: String, titled title: String, by signature: Signature,
        with bare: BareFolder
    ) throws(Refusal) -> Proposal {
        for number in 1..<1000 {
            let branch = "\(Proposal.prefix)\(slug)\(number == 1 ? "" : "-\(number)")"
            let name = "refs/heads/\(branch)"
            guard let there = place.commit(of: name) else {
                guard place.commit(of: Self.tracking(name)) == nil else { continue }
                let next = try bare.commit(
                    tree: tree, parents: [commit], message: title + "\n", by: signature)
                try place.set(name, to: next, from: nil)
                return Proposal(branch: branch, commit: next)
            }
            let line = try bare.word(["rev-list", "--parents", "-1", there])
            if line == "\(there) \(commit)",
                try bare.word(["rev-parse", "--verify", "\(there)^{tree}"]) == tree
            {
                return Proposal(branch: branch, commit: there)
            }
        }
        throw .failed("det finnes for mange forslag som heter «\(slug)».")
    }

    /// Sends a proposal to `origin`. Where somebody else has another proposal of the name, a new one gets
    /// the next free name, here too.
    ///
    /// - Returns: The proposal as it is called now, and how the sending ended.
    public func send(
        _ proposal: Proposal, to remote: Remote
    ) throws(Refusal) -> (proposal: Proposal, sending: Sending) {
        let isKnown = place.commit(of: Self.tracking(proposal.reference)) != nil
        var current = proposal
        for number in 2..<100 {
            let sending = try send(current.commit, to: current.reference, at: remote)
            guard sending == .taken, !isKnown else { return (current, sending) }
            let name = "\(proposal.branch)-\(number)"
            guard place.commit(of: "refs/heads/\(name)") == nil else { continue }
            let next = Proposal(branch: name, commit: proposal.commit)
            try place.set(next.reference, to: next.commit, from: nil)
            if place.headBranch == current.reference { try place.setHead(to: next.reference) }
            current = next
        }
        return (current, .taken)
    }
}
