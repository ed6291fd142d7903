import FileSystem
import Glibc

/// An empty repository in a folder of its own, which borrows the objects of another.
///
/// It stands among the temporary files for as long as one command runs.
struct BareFolder {
    private let path: String
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

    /// Takes the folder away again.
    func remove() {
        guard let folder = try? Folder(at: path) else { return }
        for name in ["refs", "HEAD", "config"] { try? folder.removeTree(name) }
        rmdir(path)
    }
}
