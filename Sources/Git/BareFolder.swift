import FileSystem
import Glibc

/// An empty repository in a folder of its own, which borrows the objects of another.
///
/// It stands among the temporary files for as long as one command runs.
struct BareFolder {
    let path: String
    private let objects: String

    /// Makes one.
    ///
    /// - Parameter digits: How long the names of the objects are: 40 for SHA-1, 64 for SHA-256.
    init(borrowingFrom place: RepositoryPlace, digits: Int) throws(GitRepository.Refusal) {
        var template = Array(
            "\(Environment.value("TMPDIR") ?? "/tmp")/hjemmel-git.XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw .failed(String(cString: strerror(errno)))
        }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        objects = "\(place.commonFolder)/objects"
        do {
            let folder = try Folder(at: path)
            try folder.makeFolder("refs")
            try folder.write(Array("ref: refs/heads/main\n".utf8), to: "HEAD")
            try folder.write(Array(Self.settings(digits: digits).utf8), to: "config")
        } catch {
            remove()
            throw .failed(error.description)
        }
    }

    private static func settings(digits: Int) -> String {
        digits == 64
            ? "[core]\nrepositoryformatversion=1\nbare=true\n[extensions]\nobjectformat=sha256\n"
            : "[core]\nrepositoryformatversion=0\nbare=true\n"
    }

    /// What turns git to this folder and to nothing else.
    var variables: [String] { ["GIT_DIR=\(path)", "GIT_OBJECT_DIRECTORY=\(objects)"] }

    /// Lets git know of references, so that it need not send or fetch what both sides have.
    func know(_ references: [String: String]) throws(GitRepository.Refusal) {
        let lines = references.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)\n" }
        do throws(SystemError) {
            let folder = try Folder(at: path)
            try folder.removeTree("packed-refs")
            try folder.write(Array(lines.joined().utf8), to: "packed-refs")
        } catch {
            throw .failed(error.description)
        }
    }

    /// The path of an index of git's that only this folder knows.
    var index: String { "\(path)/index" }

    /// Runs a command of git's here, and gives how it ended.
    ///
    /// - Parameter variables: The environment beside what turns git to this folder.
    func run(
        _ arguments: [String], in folder: String = "/", input: [UInt8] = [],
        environment variables: [String] = Environment.closed
    ) throws(GitRepository.Refusal) -> Subprocess {
        do {
            return try Subprocess(
                "git", ["-C", folder, "--no-pager", "--literal-pathspecs"] + arguments,
                environment: variables + self.variables, input: input)
        } catch {
            throw error.kind == .notFound ? .noGit : .failed(error.message)
        }
    }

    /// What a plumbing command of git's writes to standard output.
    func git(
        _ arguments: [String], in folder: String = "/", input: [UInt8] = [],
        adding variables: [String] = []
    ) throws(GitRepository.Refusal) -> [UInt8] {
        let run = try run(
            arguments, in: folder, input: input, environment: Environment.closed + variables)
        guard run.status == 0 else {
            let errors = String(decoding: run.errors, as: UTF8.self)
            throw .failed(errors.split(separator: "\n").first.map(String.init) ?? "git")
        }
        return run.output
    }

    /// What a command writes that is one word, such as the name of an object.
    func word(
        _ arguments: [String], input: [UInt8] = [], adding variables: [String] = []
    ) throws(GitRepository.Refusal) -> String {
        let output = try git(arguments, input: input, adding: variables)
        return String(decoding: output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }

    /// Takes the folder away again.
    func remove() {
        guard let folder = try? Folder(at: path) else { return }
        for name in (try? folder.names()) ?? [] { try? folder.removeTree(name.bytes) }
        rmdir(path)
    }
}
