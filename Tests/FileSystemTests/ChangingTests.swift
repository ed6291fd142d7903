import FileSystem
import SystemTesting
import Testing

@Suite("Changing several files at once")
struct ChangingTests {
    @Test("Edits, makes, moves and removes, in folders that are there or not")
    func all() throws {
        let folder = try TemporaryFolder()
        try folder.write(["a/rett.md": "gammel", "a/flytt.md": "tekst", "b.md": "bort"])
        try folder.folder().change([
            edit("a/rett.md", "gammel", "ny"), edit("a/flytt.md", "tekst", nil),
            edit("c/d/flyttet.md", nil, "tekst"), edit("b.md", "bort", nil),
        ])
        #expect(try folder.texts() == ["a/rett.md": "ny", "c/d/flyttet.md": "tekst"])
    }

    @Test(
        "One that cannot be done, and none is",
        arguments: [
            (edit("b.md", "noe annet", "ny"), SystemError.Kind.busy),
            (edit("borte.md", "gammel", "ny"), .busy),
            (edit("b.md", nil, "ny"), .exists),
            (edit("lenke.md", "gammel", "ny"), .busy),
            (edit("fil/ny.md", nil, "ny"), .notFolder),
        ])
    func none(bad: FileReplacement, kind: SystemError.Kind) throws {
        let folder = try TemporaryFolder()
        try folder.write(["a.md": "gammel", "b.md": "gammel", "fil": "x"])
        try folder.link("lenke.md", to: "a.md")
        let before = try folder.texts()
        let failure = try #require(throws: SystemError.self) {
            try folder.folder().change([
                edit("a.md", "gammel", "ny"), edit("ny/c.md", nil, "ny"), bad,
            ])
        }
        #expect(failure.kind == kind)
        #expect(try folder.texts() == before)
        #expect(try folder.folder().status(of: "ny") == nil)
    }

    @Test("A file keeps its permissions")
    func permissions() throws {
        let folder = try TemporaryFolder()
        try folder.write(["a.md": "gammel"])
        try folder.folder().change([edit("a.md", "gammel", "nyere")])
        let before = try folder.folder().status(of: "a.md")?.permissions
        try folder.folder().change([edit("a.md", "nyere", "nyest")])
        #expect(try folder.folder().status(of: "a.md")?.permissions == before)
    }
}

private func edit(_ path: String, _ before: String?, _ after: String?) -> FileReplacement {
    FileReplacement(
        path: path, before: before.map { Array($0.utf8) }, after: after.map { Array($0.utf8) })
}
