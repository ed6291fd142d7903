import FileSystem
import Handbook
import SiteBuilder
import SourceFiles
import SystemTesting
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

@Suite("Publishing")
struct PublisherTests {
    let temporary: TemporaryFolder
    private let ours = [".hjemmel": ""]

    init() throws {
        temporary = try TemporaryFolder()
    }

    @discardableResult
    private func publish(_ texts: [String: String], threads: Int = 2) throws -> Publication {
        let files = texts.map { OutputFile(path: $0.key, text: $0.value) }
        return try Publisher(threads: threads).publish(OutputPlan(files), to: temporary("Site"))
    }

    /// The site without its marker.
    private func site() throws -> [String: String] {
        var texts = try temporary.texts(in: "Site")
        #expect(texts.removeValue(forKey: ".hjemmel") != nil)
        return texts
    }

    private func status(_ path: String) throws -> FileStatus {
        let folder = try temporary.folder("Site").folder(
            atPath: path.split(separator: "/").dropLast().joined(separator: "/")[...])
        return try #require(try folder.status(of: String(path.split(separator: "/").last ?? "")))
    }

    /// What stands beside the site.
    private func names() throws -> [String] { try temporary.folder().names().map(\.shown) }

    @Test("The first site comes whole, with nothing beside it")
    func first() throws {
        let texts = ["index.html": "hjem", "a/b/c.html": "c", "a/d.html": "", "å/ø.html": "æ"]
        let publication = try publish(texts)
        #expect(publication.written == 4 && publication.kept == 0)
        #expect(publication.leftover == nil)
        #expect(try site() == texts)
        #expect(try names() == ["Site"])
    }

    @Test("A file made in pieces is kept when it is the same, and written when it is not")
    func pieces() throws {
        func publish(_ pieces: [String]) throws -> Publication {
            let file = OutputFile(
                path: "bok.html",
                contents: .pieces { sink throws(SystemError) in
                    for piece in pieces { try sink(Array(piece.utf8)) }
                })
            return try Publisher(threads: 2).publish(OutputPlan([file]), to: temporary("Site"))
        }
        let long = String(repeating: "lang ", count: 30_000)
        #expect(try publish([long, "", "slutt"]).written == 1)
        let first = try status("bok.html")
        #expect(try publish([long + "sl", "utt"]).kept == 1)
        #expect(try status("bok.html").modified == first.modified)
        #expect(try publish([long, "Slutt"]).written == 1)
        #expect(try site() == ["bok.html": long + "Slutt"])
    }

    @Test("A later site takes the place of the whole old one")
    func second() throws {
        try publish(["a.html": "1", "b/c.html": "1", "d/e.html": "1"])
        let publication = try publish(["a.html": "2", "b/c.html": "1", "f.html": "2"])
        #expect(publication.written == 2 && publication.kept == 1)
        #expect(publication.leftover == nil)
        #expect(try site() == ["a.html": "2", "b/c.html": "1", "f.html": "2"])
        #expect(try names() == ["Site"])
    }

    @Test("An unchanged file keeps its bytes and times, a changed one gets new times")
    func times() throws {
        try publish(["a.html": "samme", "b/c.html": "samme", "d.html": "gammel"])
        let before = try ["a.html", "b/c.html", "d.html", ".hjemmel"].map(status)
        usleep(20_000)
        try publish(["a.html": "samme", "b/c.html": "samme", "d.html": "nyere!"])
        let after = try ["a.html", "b/c.html", "d.html", ".hjemmel"].map(status)
        #expect(after[0] == before[0])
        #expect(after[1] == before[1])
        #expect(after[2].modified > before[2].modified)
        // The list of the files stands in the marker.
        #expect(after[3].modified > before[3].modified)
        try publish(["a.html": "samme", "b/c.html": "samme", "d.html": "nyere!"])
        #expect(try status(".hjemmel") == after[3])
    }

    @Test(".gitignore is carried over without a word")
    func carriedOver() throws {
        try temporary.write(["Site/.gitignore": "*\n"])
        try publish(["a.html": "1"])
        #expect(try publish(["a.html": "2"]).foreign.isEmpty)
        #expect(try site() == ["a.html": "2", ".gitignore": "*\n"])
    }

    @Test("The folder keeps its permissions")
    func permissions() throws {
        try publish(["a.html": "1"])
        chmod(temporary("Site"), 0o2750)
        try publish(["a.html": "2"])
        #expect(try temporary.folder("Site").status().permissions == 0o2750)
    }

    @Test("A file that has another name elsewhere is replaced, not written into")
    func secondName() throws {
        try publish(["a.html": "gammel", "b.html": "samme"])
        try temporary.write(["kopi/x": ""])
        let copy = try temporary.folder("kopi")
        for name in ["a.html", "b.html"] { try temporary.folder("Site").link(name, into: copy) }
        try publish(["a.html": "ny", "b.html": "samme"])
        try publish(["a.html": "ny", "b.html": "ny"])
        #expect(
            try temporary.texts(in: "kopi") == ["a.html": "gammel", "b.html": "samme", "x": ""])
    }

    @Test("A file where a folder is needed, and the other way round, is no hindrance")
    func kinds() throws {
        try publish(["a": "fil", "b/c": "mappe"])
        try publish(["a/d": "mappe", "b": "fil"])
        #expect(try site() == ["a/d": "mappe", "b": "fil"])
    }

    @Test("Any number of threads makes the same site", arguments: [1, 3, 8, 100])
    func threads(count: Int) throws {
        let texts = Dictionary(
            uniqueKeysWithValues: (0..<500).map { ("del-\($0 % 9)/\($0).html", "side \($0)") })
        let publication = try publish(texts, threads: count)
        #expect(publication.written == 500)
        #expect(try site() == texts)
        #expect(try publish(texts, threads: count).kept == 500)
    }

    @Test("A copy of a file of the handbook has its bytes")
    func copies() throws {
        let tree = FileTree.memory(["a/bilde.png": "png"])
        let plan = try OutputPlan([
            OutputFile(path: "b/bilde.png", copyOf: "a/bilde.png", in: tree)
        ])
        try _ = Publisher().publish(plan, to: temporary("Site"))
        #expect(try site() == ["b/bilde.png": "png"])
    }
}
