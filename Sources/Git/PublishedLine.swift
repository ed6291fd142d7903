public import CalendarDate
import FileSystem

/// The line of commits that were published, the latest first: what the branch `main` stood at, one after
/// the other.
///
/// A merge of a proposal goes on with its first parent. A merge that brought what was published into
/// somebody's own work (`git pull`) has it as its second parent, and git writes so in its subject.
struct PublishedLine {
    /// One commit that was published.
    struct Step {
        let commit: String
        /// The one before it; `nil` where the history begins.
        let parent: String?
        /// The day on which it was published, as far as commits tell: never before its parent's.
        var day: Day
        /// Whether it is a merge whose subject does not tell which parent was published.
        let isUncertain: Bool
    }

    private(set) var steps: [Step] = []

    /// What `git rev-list` must be asked for.
    static let format = "--format=%cs %s"

    /// Reads `commit ID`, and the day and subject, of a commit and all before it, with `--parents`.
    init(_ output: [UInt8], from start: String, publishedAs branch: String) {
        var commits: [Substring: (parents: [Substring], day: Day?, subject: Substring)] = [:]
        let text = String(decoding: output, as: UTF8.self)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        while let head = lines.popFirst(), let told = lines.popFirst() {
            let ids = head.split(separator: " ").dropFirst()
            guard let id = ids.first else { break }
            commits[id] = (Array(ids.dropFirst()), Day(String(told.prefix(10))), told.dropFirst(11))
        }
        var next: Substring? = start[...]
        while let id = next, let commit = commits[id], let day = commit.day {
            let choice = Self.parent(of: commit.parents, subject: commit.subject, branch: branch)
            next = choice.parent
            steps.append(
                Step(
                    commit: String(id), parent: choice.parent.map(String.init), day: day,
                    isUncertain: choice.isUncertain))
        }
        // A clock that was wrong does not publish a text before the one that it followed.
        for index in steps.indices.dropLast().reversed() {
            steps[index].day = max(steps[index].day, steps[index + 1].day)
        }
    }

    private static func parent(
        of parents: [Substring], subject: Substring, branch: String
    ) -> (parent: Substring?, isUncertain: Bool) {
        guard parents.count == 2 else { return (parents.first, parents.count > 2) }
        let brought = [
            "Merge branch '\(branch)'", "Merge remote-tracking branch 'origin/\(branch)'",
        ]
        if let start = brought.first(where: subject.hasPrefix) {
            let rest = subject.dropFirst(start.count)
            // A host that merges somebody's `main` says where into, in quotation marks.
            let isProposal =
                rest.hasSuffix(" into \(branch)") || rest.hasSuffix(" into '\(branch)'")
            return (isProposal ? parents[0] : parents[1], false)
        }
        let isTold =
            subject.hasPrefix("Merge pull request ") || subject.hasPrefix("Merge branch '")
            || subject.hasPrefix("Merge remote-tracking branch '")
            || subject.hasPrefix("Merged in ") || subject.hasPrefix(GitRepository.updateTitle)
        return (parents[0], !isTold)
    }
}

extension GitRepository {
    /// The commits that were published, from the latest that is known.
    func publishedLine() throws(Refusal) -> PublishedLine {
        let branch = publishedBranch
        let onProposal = place.headBranch?.hasPrefix("refs/heads/\(Proposal.prefix)") ?? false
        let start =
            place.commit(of: "refs/remotes/origin/\(branch)")
            ?? (onProposal ? place.commit(of: "refs/heads/\(branch)") : nil) ?? commit
        return try line(from: start)
    }

    /// The commits that were published, from one of them or what was made upon one.
    func line(from start: String) throws(Refusal) -> PublishedLine {
        PublishedLine(
            try git(["rev-list", "--parents", PublishedLine.format, start]), from: start,
            publishedAs: publishedBranch)
    }

    /// What was published when a day was over.
    public struct PublishedState: Sendable {
        /// The commit.
        public let commit: String
        /// Why it may have been another, in Norwegian; `nil` where the history tells.
        public let doubt: String?
    }

    /// What was published when a day was over; `nil` when the history begins later.
    public func published(on day: Day) throws(Refusal) -> PublishedState? {
        let line = try publishedLine()
        guard let index = line.steps.firstIndex(where: { $0.day <= day }) else { return nil }
        var doubt: String?
        for step in line.steps[..<index] where step.isUncertain {
            // Before the merge the other parent may have been what was published.
            let isBeforeBoth = try isBefore(line.steps[index].commit, parentsOf: step.commit)
            if !isBeforeBoth {
                doubt =
                    "historikken i git viser ikke sikkert hva som var publisert \(day.longText): "
                    + "flettingen \(step.commit.prefix(10)) (\(step.day.longText)) sier ikke hvilken "
                    + "av to linjer som var den publiserte. Den første er brukt."
            }
        }
        return PublishedState(commit: line.steps[index].commit, doubt: doubt)
    }

    /// Whether a commit comes before all parents of a merge.
    private func isBefore(_ old: String, parentsOf merge: String) throws(Refusal) -> Bool {
        try inBareFolder { bare throws(Refusal) in
            let line = try bare.word(["rev-list", "--parents", "-1", merge])
            for parent in line.split(separator: " ").dropFirst() {
                let run = try bare.run(["merge-base", "--is-ancestor", old, String(parent)])
                if run.status != 0 { return false }
            }
            return true
        }
    }
}
