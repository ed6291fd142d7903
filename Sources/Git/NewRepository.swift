import FileSystem

/// A repository around files that were just made, with all of them in its first commit.
public struct NewRepository: Sendable {
    /// What became of it.
    public enum Outcome: Sendable {
        /// There is a repository, and the files are its first commit.
        case committed
        /// There is a repository, and git did not make the commit: it does not know who the user is.
        case uncommitted
        /// The folder is part of a repository, and was left alone.
        case insideAnother
        /// There is no git on this machine, or it did not make a repository.
        case absent
    }

    /// What became of it.
    public let outcome: Outcome

    /// Makes a repository in a folder, with a branch `main`.
    ///
    /// The files are the program's own, so the user's settings hold. No template and no hook is run.
    public init(in folder: String, message: String) {
        func succeeds(_ arguments: [String]) -> Bool {
            let run = try? Subprocess(
                "git", ["-c", "core.hooksPath=/dev/null", "-C", folder] + arguments,
                environment: Environment.ofTheUserHere)
            return run?.status == 0
        }
        if succeeds(["rev-parse", "--is-inside-work-tree"]) {
            outcome = .insideAnother
        } else if !succeeds(["init", "--quiet", "--template=", "--initial-branch=main"]) {
            outcome = .absent
        } else {
            let isKept =
                succeeds(["add", "--all"])
                && succeeds(["-c", "commit.gpgSign=false", "commit", "--quiet", "-m", message])
            outcome = isKept ? .committed : .uncommitted
        }
    }
}
