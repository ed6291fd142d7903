import FileSystem
import Handbook
import HandbookReading
import SourceFiles
import SystemTesting
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

@Suite("The files of a handbook")
struct FileTreeTests {
    let temporary: TemporaryFolder

    init() throws {
        temporary = try TemporaryFolder()
    }

    private func tree(_ limits: FileTree.Limits = .init()) throws -> FileTree {
        try FileTree.folder(at: temporary.path, limits: limits)
    }

    private func reasons(_ tree: FileTree) -> [String: FileFinding.Reason] {
        Dictionary(uniqueKeysWithValues: tree.findings.map { ($0.path, $0.reason) })
    }

    @Test("Files come in the order of their paths' bytes, without those that begin with a dot")
    func order() throws {
        try temporary.write([
            "b.md": "", "a/x.md": "12", "a-b.md": "", "a/å.md": "", "a/Z.md": "", ".git/x": "",
            "a/.DS_Store": "", "Å rs hjul.yaml": "",
        ])
        let tree = try tree()
        let paths = tree.entries.map(\.path)
        #expect(paths == ["a-b.md", "a/Z.md", "a/x.md", "a/å.md", "b.md", "Å rs hjul.yaml"])
        #expect(tree.entries.first { $0.path == "a/x.md" }?.size == 2)
        #expect(tree.findings.isEmpty)
        #expect(try tree.read("a/x.md") == Array("12".utf8))
    }

    @Test("The order does not depend on that in which files were made")
    func stable() throws {
        let texts = Dictionary(
            uniqueKeysWithValues: (0..<50).map { ("del-\($0 % 5)/\($0).md", "") })
        try temporary.write(texts)
        #expect(try tree().entries.map(\.path) == FileTree.memory(texts).entries.map(\.path))
    }

    @Test("Links and special files are left out with a finding")
    func links() throws {
        try temporary.write(["mappe/fil.md": "x"])
        try temporary.link("lenke.md", to: "mappe/fil.md")
        try temporary.link("mappe/opp", to: "..")
        try temporary.link("ut", to: "/etc")
        mkfifo(temporary("rør.md"), 0o600)
        let tree = try tree()
        #expect(tree.entries.map(\.path) == ["mappe/fil.md"])
        #expect(
            reasons(tree) == [
                "lenke.md": .symbolicLink, "mappe/opp": .symbolicLink, "ut": .symbolicLink,
                "rør.md": .special,
            ])
        #expect(tree.findings.allSatisfy { !$0.message.isEmpty && !$0.suggestion.isEmpty })
    }

    @Test(
        "A folder that git would take for a repository is a finding, however it is spelled",
        arguments: [["HEAD", "objects/x", "refs/x"], ["head", "Objects/x", "REFS/x"]])
    func repository(names: [String]) throws {
        try temporary.write(Dictionary(uniqueKeysWithValues: names.map { ($0, "") }))
        try temporary.write(["del/HEAD": "", "del/objects.md": "", "del/refs/x": ""])
        #expect(reasons(try tree()) == [names[0]: .gitFolder])
        for name in names { try temporary.write(["a/b/\(name)": ""]) }
        #expect(reasons(try tree()) == [names[0]: .gitFolder, "a/b/\(names[0])": .gitFolder])
    }

    @Test("Names that cannot become addresses are left out with a finding")
    func names() throws {
        let folder = try temporary.folder()
        let latin1: [CChar] = [98, -27, 0]
        try folder.write([], to: latin1)
        try temporary.write(["linje\nskift.md": "", "skrå\\strek.md": "", "god.md": ""])
        let tree = try tree()
        #expect(tree.entries.map(\.path) == ["god.md"])
        #expect(
            reasons(tree) == [
                "b\u{FFFD}": .nameNotUTF8, "linje\nskift.md": .nameNotPlain,
                "skrå\\strek.md": .nameNotPlain,
            ])
    }

    @Test("Of two names that differ by case or composition the first one counts")
    func cases() throws {
        // A file system that takes each pair for one name cannot show the fault.
        try temporary.write(["A.md": "", "a.md": "", "Blå/x.md": "", "bla\u{30A}/y.md": ""])
        try #require(try temporary.texts().count == 4)
        let tree = try tree()
        #expect(tree.entries.map(\.path) == ["A.md", "Blå/x.md"])
        #expect(
            reasons(tree) == ["a.md": .sameName(as: "A.md"), "bla\u{30A}": .sameName(as: "Blå")])
    }

    @Test("What is too large or too deep is left out with a finding")
    func limits() throws {
        try temporary.write(["stor.md": "12345", "liten.md": "1234", "a/b/c/d.md": ""])
        var limits = FileTree.Limits()
        limits.fileSize = 4
        limits.depth = 2
        let tree = try tree(limits)
        #expect(tree.entries.map(\.path) == ["liten.md"])
        #expect(reasons(tree) == ["stor.md": .tooLarge(limit: 4), "a/b/c": .tooDeep(limit: 2)])
    }

    @Test("A file that has grown past the limit since is not read")
    func grown() throws {
        try temporary.write(["fil.md": "1234"])
        var limits = FileTree.Limits()
        limits.fileSize = 4
        let tree = try tree(limits)
        try temporary.write(["fil.md": "12345"])
        #expect(throws: SystemError.self) { try tree.read("fil.md") }
    }

    @Test("Files and folders without permission are findings, and the rest is read")
    func permissions() throws {
        try temporary.write(["god.md": "x", "stengt.md": "x", "mappe/fil.md": "x"])
        chmod(temporary("stengt.md"), 0)
        chmod(temporary("mappe"), 0)
        let path = temporary.path
        let tree = try withoutRoot { try FileTree.folder(at: path) }
        chmod(temporary("mappe"), 0o755)
        #expect(tree.entries.map(\.path) == ["god.md"])
        let message = "du har ikke tilgang."
        #expect(
            reasons(tree) == ["mappe": .unreadable(message), "stengt.md": .unreadable(message)])
    }

    @Test("A folder that has become a link since is not followed")
    func swapped() throws {
        try temporary.write(["mappe/fil.md": "x", "annen/fil.md": "hemmelig"])
        let tree = try tree()
        try temporary.folder().removeTree("mappe")
        try temporary.link("mappe", to: "annen")
        #expect(throws: SystemError.self) { try tree.read("mappe/fil.md") }
    }

    @Test(
        "Only the files of the tree are read",
        arguments: ["../fil", "/etc/passwd", "./fil.md", "", ".skjult", "mappe", "borte.md"])
    func outside(path: String) throws {
        try temporary.write(["fil.md": "x", ".skjult": "x", "mappe/x.md": "x"])
        let tree = try tree()
        #expect(throws: SystemError.self) { try tree.read(path) }
    }

    @Test("A missing folder is an error")
    func missing() {
        #expect(throws: SystemError.self) { try FileTree.folder(at: temporary("borte")) }
    }

    @Test("A tree in memory reads like one on disk")
    func memory() throws {
        let tree = FileTree.memory(["b.md": "æ", "a.md": ""])
        #expect(tree.entries.map(\.path) == ["a.md", "b.md"])
        #expect(tree.entries.map(\.size) == [0, 2])
        #expect(try tree.read("b.md") == Array("æ".utf8))
        #expect(throws: SystemError.self) { try tree.read("c.md") }
    }
}
