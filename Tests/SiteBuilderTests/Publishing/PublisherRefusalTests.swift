import FileSystem
import SiteBuilder
import SystemTesting
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

@Suite("Publishing refuses")
struct PublisherRefusalTests {
    let temporary: TemporaryFolder

    init() throws {
        temporary = try TemporaryFolder()
    }

    private func publish(
        _ files: [OutputFile] = [OutputFile(path: "a.html", text: "ny")], to path: String = "Site",
        apartFrom sources: [String] = [], patience: Duration = .zero
    ) throws -> Publication {
        try Publisher(threads: 2, patience: patience).publish(
            OutputPlan(files), to: temporary(path), apartFrom: sources.map { temporary($0) })
    }

    /// Why a publication was refused; `nil` when it was not.
    private func error(_ body: () throws -> Publication) throws -> PublishingError? {
        do {
            _ = try body()
            return nil
        } catch let error as PublishingError {
            #expect(!error.description.isEmpty)
            return error
        }
    }

    private func refusal(_ body: () throws -> Publication) throws -> PublishingError.Refusal? {
        guard case .refused(_, let refusal) = try error(body) else { return nil }
        return refusal
    }

    @Test("An output that is not a folder of its own")
    func kinds() throws {
        try temporary.write(["fil": "min", "mappe/x": "min"])
        try temporary.link("lenke", to: "mappe")
        try temporary.link("løs", to: "borte")
        let before = try temporary.texts()
        #expect(try refusal { try publish(to: "fil") } == .notFolder)
        #expect(try refusal { try publish(to: "lenke") } == .symbolicLink)
        #expect(try refusal { try publish(to: "løs") } == .symbolicLink)
        #expect(try refusal { try publish(to: "mappe") } == .notOurs)
        #expect(try refusal { try publish(to: "mappe/..") } == .unnamed)
        #expect(try refusal { try publish(to: "mappe/.") } == .unnamed)
        #expect(try temporary.texts() == before)
    }

    @Test("An output with a repository in it, even one with our marker")
    func repository() throws {
        _ = try publish()
        try temporary.write(["Site/.git/HEAD": "ref"])
        #expect(try refusal { try publish() } == .repository)
        #expect(try temporary.texts(in: "Site")[".git/HEAD"] == "ref")
    }

    @Test("An output that overlaps with what is read", arguments: ["", "/", "/../handbook"])
    func overlap(ending: String) throws {
        try temporary.write(["handbook/a/b.md": "", "Site/handbook/c.md": "", "handbook-2/a": ""])
        try temporary.link("lenke", to: "handbook")
        let sources = ["handbook" + ending]
        for path in ["handbook", "handbook/ut", "handbook/a/ut", "lenke/ut"] {
            let refusal = try refusal { try publish(to: path, apartFrom: sources) }
            #expect(refusal == .overlaps(temporary(sources[0])), "\(path)")
        }
        let above = try refusal { try publish(apartFrom: ["Site/handbook"]) }
        #expect(above == .overlaps(temporary("Site/handbook")))
        #expect(try error { try publish(to: "handbook-2/ut", apartFrom: sources) } == nil)
        #expect(try error { try publish(to: "hand", apartFrom: sources) } == nil)
    }

    @Test("An output whose parent is missing or a file")
    func parents() throws {
        try temporary.write(["fil": ""])
        for (path, kind) in [("borte/Site", SystemError.Kind.notFound), ("fil/Site", .notFolder)] {
            guard case .system(let error) = try error({ try publish(to: path) }) else {
                Issue.record("\(path) was taken")
                continue
            }
            #expect(error.kind == kind)
        }
    }

    @Test("A workspace that is somebody else's")
    func workspace() throws {
        try temporary.write([".Site.hjemmel/mitt": "x", "ute/site/y": "x", ".A.hjemmel": "x"])
        try temporary.link(".B.hjemmel", to: "ute")
        let before = try temporary.texts()
        let path = temporary(".Site.hjemmel/mitt")
        #expect(try error { try publish() } == .workspaceTaken(path: path))
        #expect(try error { try publish(to: "A") } != nil)
        #expect(try error { try publish(to: "B") } != nil)
        #expect(try temporary.texts() == before)
    }

    @Test("What another run is publishing to, after waiting for it")
    func busy() throws {
        _ = try publish()
        try temporary.folder().makeFolder(".Site.hjemmel")
        let other = try temporary.folder(".Site.hjemmel")
        #expect(try other.tryLock())
        let path = temporary("Site")
        #expect(try error { try publish(patience: .milliseconds(50)) } == .busy(path: path))
        // The lock counts, not the folder: a killed run has none.
        #expect(try temporary.texts(in: "Site")["a.html"] == "ny")
        withExtendedLifetime(other) {}
    }

    @Test("Files that cannot be made; nothing stays beside the old site")
    func failingFile() throws {
        _ = try publish()
        let failure = SystemError(call: "read", path: "bilde.png", code: EIO)
        let files = (0..<200).map { number in
            OutputFile(
                path: "\(number).html",
                contents: .made { () throws(SystemError) in
                    if number == 150 { throw failure }
                    return [1]
                })
        }
        #expect(try error { try publish(files) } == .system(failure))
        #expect(try temporary.texts().keys.sorted() == ["Site/.hjemmel", "Site/a.html"])
    }

    @Test("An output that something else takes the place of meanwhile")
    func changed() throws {
        _ = try publish()
        let temporary = temporary
        let swap = OutputFile(
            path: "b.html",
            contents: .made { () throws(SystemError) in
                let folder = try Folder(at: temporary.path)
                try folder.rename("Site", into: folder, as: "flyttet")
                try folder.makeFolder("Site")
                try folder.folder("Site").write(Array("min".utf8), to: "min.txt")
                return []
            })
        #expect(try refusal { try publish([swap]) } == .changed)
        #expect(try temporary.texts(in: "Site") == ["min.txt": "min"])
        #expect(try temporary.texts(in: "flyttet")["a.html"] == "ny")
        #expect(try temporary.folder().status(of: ".Site.hjemmel") == nil)
    }

    @Test("An output that somebody makes while the first site is built")
    func appeared() throws {
        let temporary = temporary
        let make = OutputFile(
            path: "b.html",
            contents: .made { () throws(SystemError) in
                let folder = try Folder(at: temporary.path)
                try folder.makeFolder("Site")
                try folder.folder("Site").write(Array("min".utf8), to: "min.txt")
                return []
            })
        #expect(try refusal { try publish([make]) } == .changed)
        #expect(try temporary.texts() == ["Site/min.txt": "min"])
    }

    @Test("No output that is removed meanwhile: the new site takes its name")
    func vanished() throws {
        _ = try publish()
        let temporary = temporary
        let remove = OutputFile(
            path: "b.html",
            contents: .made { () throws(SystemError) in
                try Folder(at: temporary.path).removeTree("Site")
                return [98]
            })
        #expect(try error { try publish([remove]) } == nil)
        #expect(try temporary.texts(in: "Site")["b.html"] == "b")
    }
}
