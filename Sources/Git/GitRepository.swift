import FileSystem
import Glibc

/// The git repository that a handbook lies in, asked by running `git`.
///
/// A repository may come from anyone, so nothing of it but its objects is trusted. `git` never sees
/// the repository's own folder: it runs in an empty one of this program's (``BareFolder``) that only
/// borrows the objects. So no setting, hook, attribute or index of the repository, of the user or of the
/// machine has any effect, whatever git comes to know of; nothing is run, fetched or written. What proposals
/// and updates write is written the same way: objects from the empty repository, references and
/// `HEAD` as files. Only the transport to and from `origin` sees the user's own settings
/// (``Environment/ofThePerson``).
public struct GitRepository: Sendable {
    /// The latest commit, as hexadecimal digits.
    public let commit: String
    /// Whether a part of the history is missing: every day that it tells may be wrong.
    public let isShallow: Bool
    let place: RepositoryPlace

    /// The repository around a folder, found without running anything.
    public init(around folder: String) throws(Refusal) {
        place = try RepositoryPlace(around: folder)
        commit = try place.headCommit()
        isShallow = place.hasShallowFile
    }

    /// What a plumbing command of git's writes to standard output.
    ///
    /// - Parameters:
    ///   - arguments: The command and its arguments; pathspecs are taken literally.
    ///   - folder: Where it is run.
    func git(
        _ arguments: [String], in folder: String = "/", input: [UInt8] = []
    ) throws(Refusal) -> [UInt8] {
        try inBareFolder { bare throws(Refusal) in
            try bare.git(arguments, in: folder, input: input)
        }
    }

    /// Runs several commands in one empty repository, which is taken away afterwards.
    func inBareFolder<Value>(
        _ body: (BareFolder) throws(Refusal) -> Value
    ) throws(Refusal) -> Value {
        let bare = try BareFolder(borrowingFrom: place, digits: commit.utf8.count)
        defer { bare.remove() }
        return try body(bare)
    }
}
