import FileSystem
import SiteBuilder
import SystemTesting
import Testing

@Suite("Compressed copies")
struct CompressionTests {
    private static let text = String(repeating: "Håndbok. ", count: 200)

    private static func publish(
        _ texts: [String: String], to folder: TemporaryFolder, compresses: Bool = true
    ) throws -> Publication {
        let files = texts.map { OutputFile(path: $0.key, text: $0.value) }
        return try Publisher(threads: 2, compresses: compresses)
            .publish(OutputPlan(files), to: folder("Site"))
    }

    private static func names(in folder: TemporaryFolder) throws -> [String] {
        try folder.folder("Site").names().map(\.shown).filter { $0.hasSuffix(".gz") }.sorted()
    }

    @Test("Text files of 1 kB get one, others none, and nobody unless it is asked for")
    func which() throws {
        let folder = try TemporaryFolder()
        let texts = [
            "a.html": Self.text, "b.js": Self.text, "c.png": Self.text, "d.html": "kort",
            "e.ics": Self.text, "f.html": String(repeating: "x", count: 1_024),
            "g.html": String(repeating: "x", count: 1_023),
        ]
        _ = try Self.publish(texts, to: folder)
        #expect(try Self.names(in: folder) == ["a.html.gz", "b.js.gz", "e.ics.gz", "f.html.gz"])
        _ = try Self.publish(texts, to: folder, compresses: false)
        #expect(try Self.names(in: folder).isEmpty)
    }

    @Test("A copy unpacks to the file, and holds neither time nor name")
    func contents() throws {
        let folder = try TemporaryFolder()
        _ = try Self.publish(["a.html": Self.text], to: folder)
        let packed = try folder.folder("Site").read("a.html.gz")
        #expect(packed.count < Self.text.utf8.count / 10)
        // RFC 1952, 2.3: magic, method 8, no flags, four bytes of time.
        #expect(packed.prefix(8) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
        let unpack = "gzip -dc <\"$0\" >\"$1\""
        let status = ChildProcess.run(
            "sh", "-c", unpack, folder("Site/a.html.gz"), folder("utpakket"))
        #expect(status == 0)
        #expect(try folder.texts()["utpakket"] == Self.text)
    }

    @Test("A second run keeps the copies of what has not changed")
    func kept() throws {
        let folder = try TemporaryFolder()
        let first = try Self.publish(["a.html": Self.text, "b.css": Self.text], to: folder)
        #expect(first.written == 4)
        let second = try Self.publish(["a.html": Self.text, "b.css": Self.text + "b"], to: folder)
        #expect(second.written == 2 && second.kept == 2)
    }
}
