import FileSystem
import SystemTesting
import Testing

@testable import SiteBuilder

@Suite("Files written together")
struct OutputGroupTests {
    private let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    @Test("Each file has its own pieces, in whatever order they come")
    func first() throws {
        #expect(try publish(whole: ["en", "to", "tre"], part: ["to"]).written == 2)
        #expect(try texts() == ["bok.html": "entotre", "bok/del.html": "to"])
    }

    @Test("A file that is the same is kept, and another is written")
    func second() throws {
        try publish(whole: ["en", "to"], part: ["to"])
        let before = try status("bok/del.html")
        let publication = try publish(whole: ["en", "to", "tre"], part: ["to"])
        #expect(publication.written == 1 && publication.kept == 1)
        #expect(try status("bok/del.html") == before)
        #expect(try texts() == ["bok.html": "entotre", "bok/del.html": "to"])
    }

    @Test("With compressed copies each file gets its own")
    func compressed() throws {
        let long = String(repeating: "lang ", count: 1_000)
        try publish(whole: ["en", long], part: [long], compresses: true)
        let names = try temporary.folder("Site").names().map(\.shown)
        #expect(names.contains("bok.html.gz"))
        #expect(
            try temporary.folder("Site/bok").names().map(\.shown).sorted() == [
                "del.html", "del.html.gz",
            ])
    }

    @Test("A failure while one of them is written leaves the old site as it was")
    func failure() throws {
        try publish(whole: ["en"], part: ["to"])
        let failure = SystemError(call: "read", path: "kilde", code: 5)
        #expect(throws: PublishingError.self) {
            try publish(whole: ["ny"], part: ["ny"], failure: failure)
        }
        #expect(try texts() == ["bok.html": "en", "bok/del.html": "to"])
    }

    @discardableResult
    private func publish(
        whole: [String], part: [String], compresses: Bool = false, failure: SystemError? = nil
    ) throws -> Publication {
        func file(_ path: String, _ pieces: [String]) -> OutputFile {
            OutputFile(
                path: path,
                contents: .pieces { sink throws(SystemError) in
                    for piece in pieces { try sink(Array(piece.utf8)) }
                })
        }
        let group = OutputGroup(paths: ["bok.html", "bok/del.html"]) { open throws(SystemError) in
            try open("bok.html") { sink throws(SystemError) in
                try sink(Array((whole.first ?? "").utf8))
                try open("bok/del.html") { partSink throws(SystemError) in
                    for piece in part { try partSink(Array(piece.utf8)) }
                    if let failure { throw failure }
                }
                for piece in whole.dropFirst() { try sink(Array(piece.utf8)) }
            }
        }
        let plan = try OutputPlan(
            [file("bok.html", whole), file("bok/del.html", part)], groups: [group])
        return try Publisher(threads: 2, compresses: compresses)
            .publish(plan, to: temporary("Site"))
    }

    private func texts() throws -> [String: String] {
        var texts = try temporary.texts(in: "Site")
        texts[".hjemmel"] = nil
        return texts
    }

    private func status(_ path: String) throws -> FileStatus {
        let parts = path.split(separator: "/").map(String.init)
        let folder = try temporary.folder("Site").folder(
            atPath: parts.dropLast().joined(separator: "/")[...])
        return try #require(try folder.status(of: parts[parts.count - 1]))
    }
}
