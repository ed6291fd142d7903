public import CalendarDate
import FileSystem

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The git repository that a handbook lies in, asked by running `git`.
///
/// What the user's environment or the repository's own settings could make git run beside itself is
/// turned off, nothing is fetched, and nothing is written.
public struct GitRepository: Sendable {
    /// Why there is none to ask.
    public enum Refusal: Error, Hashable, Sendable {
        /// The machine has no `git`.
        case noGit
        /// The folder lies in no repository, or in one without any commit.
        case noRepository
        /// Git does not trust the repository, since another user owns it.
        case notTrusted
        /// Git failed; what it said.
        case failed(String)
    }

    /// The folder of the handbook.
    let folder: String
    /// The latest commit.
    public let commit: String
    /// Whether a part of the history is missing.
    public let isShallow: Bool

    /// The repository around a folder.
    public init(around folder: String) throws(Refusal) {
        let facts = try Self.run(
            ["rev-parse", "--is-shallow-repository", "--verify", "HEAD^{commit}"], in: folder)
        let lines = String(decoding: facts, as: UTF8.self).split(separator: "\n")
        guard lines.count == 2 else { throw .noRepository }
        self.folder = folder
        isShallow = lines[0] == "true"
        commit = String(lines[1])
    }

    /// When each file below the folder last changed.
    ///
    /// - Returns: The days by the path of each file from the folder. Files that are not as they were
    ///   committed have none. Where a part of the history is missing (``isShallow``), every day may
    ///   be wrong.
    public func daysOfLatestChange() throws(Refusal) -> [String: Day] {
        let log = HistoryLog(
            try git(
                "log", "--first-parent", "-m", "-z", "--name-status", "-M", "--relative",
                "--no-color", "--no-ext-diff", "--no-textconv", "--no-show-signature",
                "--format=\(HistoryLog.format)", commit, "--", "."))
        let changed = try git(
            "diff", "-z", "--name-only", "--no-renames", "--relative", "--no-ext-diff",
            "--no-textconv", "--ignore-submodules", commit, "--", ".")
        var days = log.days
        for path in changed.split(separator: 0) {
            days[String(decoding: path, as: UTF8.self)] = nil
        }
        return days
    }

    func git(_ arguments: String..., input: [UInt8] = []) throws(Refusal) -> [UInt8] {
        try Self.run(arguments, in: folder, input: input)
    }

    private static func run(
        _ arguments: [String], in folder: String, input: [UInt8] = []
    ) throws(Refusal) -> [UInt8] {
        let settings = ["core.quotePath=false", "core.fsmonitor=false", "core.hooksPath=/dev/null"]
        let run: FinishedProgram
        do {
            run = try FinishedProgram(
                "git", ["-C", folder, "--no-pager"] + settings.flatMap { ["-c", $0] } + arguments,
                environment: environment, input: input)
        } catch {
            throw error.kind == .notFound ? .noGit : .failed(error.message)
        }
        guard run.status == 0 else {
            let errors = String(decoding: run.errors, as: UTF8.self)
            if errors.contains("dubious ownership") { throw .notTrusted }
            if errors.contains("not a git repository") || errors.contains("Needed a single") {
                throw .noRepository
            }
            throw .failed(errors.split(separator: "\n").first.map(String.init) ?? "")
        }
        return run.output
    }

    /// The user's environment without what would turn git to another repository, in English.
    private static let environment: [String] = {
        var variables: [String] = []
        var next = environ
        while let variable = next.pointee {
            let text = String(cString: variable)
            if !text.hasPrefix("GIT_"), !text.hasPrefix("LC_"), !text.hasPrefix("LANGUAGE=") {
                variables.append(text)
            }
            next += 1
        }
        return variables + [
            "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1",
        ]
    }()
}
