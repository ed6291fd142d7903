public import CalendarDate
import FileSystem

/// What it takes to get what others have published, worked out before anything is changed.
public struct Update: Sendable {
    /// Whose text is taken where both have changed the same.
    public enum Side: Sendable {
        case mine, theirs
    }

    /// A file in which both have changed the same.
    public struct Conflict: Sendable {
        /// Lines that both have changed.
        public struct Place: Sendable {
            /// What they are here.
            public internal(set) var mine: [String] = []
            /// What they are in what is published.
            public internal(set) var theirs: [String] = []
        }

        /// The path from the folder of the handbook, or from the root of the repository for what lies
        /// outside it.
        public let path: String
        /// The places; none where one of the two has removed or moved the file.
        public let places: [Place]
        /// Who published it last.
        public let author: String?
        /// When it was published last.
        public let day: Day?
        /// Whether the file is gone here.
        public let isRemovedHere: Bool
        /// Whether the file is gone in what is published.
        public let isRemovedThere: Bool
    }

    /// The files that others have changed, by their paths from the root of the repository.
    public internal(set) var published: [String] = []
    /// What both have changed; nothing can be made as long as there is one.
    public internal(set) var conflicts: [Conflict] = []
    /// The branch that `HEAD` will stand on, without `refs/heads/`.
    public let branch: String
    /// The proposal that is published, and that `HEAD` leaves.
    public let finished: String?
    /// Whether there is something to do.
    public var isNeeded: Bool { finished != nil || target != start }

    let start: String
    var target: String
    var inside: [FileReplacement] = []
    var outside: [FileReplacement] = []

    init(branch: String, finished: String?, start: String, target: String) {
        self.branch = branch
        self.finished = finished
        self.start = start
        self.target = target
    }
}

extension GitRepository {
    /// The subject of a merge that brings what is published into a proposal.
    static let updateTitle = "Hent det som er publisert"

    /// Works out what it takes to get what `origin` has published.
    ///
    /// - Parameters:
    ///   - paths: As for ``workingChanges(among:)``.
    ///   - choices: Whose text is taken where both have changed the same, by the path of the file.
    public func update(
        to state: RemoteState, among paths: [String], choosing choices: [String: Update.Side],
        by signature: Signature
    ) throws(Refusal) -> Update {
        guard let published = state.branches[state.published] else {
            throw .failed("«origin» har ingen gren som er publisert.")
        }
        let changes = try workingChanges(among: paths)
        return try inBareFolder { bare throws(Refusal) in
            var work = UpdateWork(
                repository: self, bare: bare, choices: choices, signature: signature,
                published: published)
            var update = try start(towards: published, state, with: &work)
            let working = try work.commit(of: changes)
            let merged = try work.tree(bringing: update.target, into: working)
            update.conflicts = work.conflicts
            update.published = try bare.changes(from: commit, to: update.target).map(\.path)
            guard work.conflicts.isEmpty else { return update }
            try work.replacements(from: working, to: merged, in: &update)
            return update
        }
    }

    /// Where `HEAD` goes, and what is committed for it.
    private func start(
        towards published: String, _ state: RemoteState, with work: inout UpdateWork
    ) throws(Refusal) -> Update {
        let main = state.published
        let head = place.headBranch
        let onProposal = head?.hasPrefix("refs/heads/\(Proposal.prefix)") ?? false
        let isContained = try isAncestor(commit, of: published)
        var isPublished = isContained
        if !isContained, onProposal { isPublished = try work.isContained(commit, in: published) }
        let own = place.commit(of: main)
        var mainFollows = true
        if let own { mainFollows = try isAncestor(own, of: published) }
        func plain(_ branch: String) -> String { String(branch.dropFirst("refs/heads/".count)) }
        if isPublished, head == main || (mainFollows && (onProposal || head == nil)) {
            return Update(
                branch: plain(main), finished: onProposal ? head.map(plain) : nil,
                start: commit, target: published)
        }
        guard let head else {
            throw .failed(
                "git står ikke på noen gren, og det er endringer her som ikke er publisert. Kjør "
                    + "«hjemmel submit» først.")
        }
        var target = isContained ? published : commit
        if !isContained {
            let hasPublished = try isAncestor(published, of: commit)
            if !hasPublished { target = try work.merge(published, and: commit) }
        }
        if onProposal, let theirs = state.branches[head] {
            let hasTheirs = try isAncestor(theirs, of: target)
            if !hasTheirs { target = try work.merge(target, and: theirs, publishedFirst: false) }
        }
        return Update(branch: plain(head), finished: nil, start: commit, target: target)
    }

    /// Makes an update: files first, then the index, then the branch. Interrupted at any point, it can be worked
    /// out and made again.
    public func make(_ update: Update) throws(Refusal) {
        guard update.conflicts.isEmpty, update.start == commit else {
            throw .failed("git-arkivet er endret av et annet program. Prøv igjen.")
        }
        let lock = try place.locked()
        defer { withExtendedLifetime(lock) {} }
        do throws(SystemError) {
            if !update.outside.isEmpty { try Folder(at: place.root).change(update.outside) }
            if !update.inside.isEmpty { try Folder(at: place.folder).change(update.inside) }
        } catch {
            throw .failed("\(error.description) Ingenting er hentet.")
        }
        try inBareFolder { bare throws(Refusal) in
            let entries = try bare.changes(from: commit, to: update.target).map { change in
                (path: change.path, file: change.new.map { (mode: $0.mode, id: $0.id) })
            }
            try index(entries, with: bare)
        }
        let name = "refs/heads/\(update.branch)"
        let old = place.commit(of: name)
        if old != update.target { try place.set(name, to: update.target, from: old) }
        if place.headBranch != name { try place.setHead(to: name) }
    }
}
