import FileSystem
import SystemTesting
import Testing

@Suite("Replacing files")
struct ReplacingTests {
    @Test("Old files are replaced, new ones made, and nothing is left beside them")
    func replaced() throws {
        let folder = try TemporaryFolder()
        try folder.write(["a": "gammel a"])
        try folder.folder().replace([("a", Array("ny a".utf8)), ("b", Array("ny b".utf8))])
        #expect(try folder.texts() == ["a": "ny a", "b": "ny b"])
    }

    @Test("When one of them cannot be replaced, all have their old content")
    func allOrNothing() throws {
        let folder = try TemporaryFolder()
        try folder.write(["a": "gammel a", "c/x": "en mappe"])
        #expect(throws: SystemError.self) {
            try folder.folder().replace([
                ("a", Array("ny a".utf8)), ("b", Array("ny b".utf8)), ("c", Array("ny c".utf8)),
            ])
        }
        #expect(try folder.texts() == ["a": "gammel a", "c/x": "en mappe"])
    }

    @Test("A folder that may not be written to keeps what it has")
    func notWritable() throws {
        let folder = try TemporaryFolder()
        try folder.write(["inne/a": "gammel"])
        try folder.folder("inne").setPermissions(0o555)
        defer { try? folder.folder("inne").setPermissions(0o755) }
        #expect(throws: SystemError.self) {
            try withoutRoot { try folder.folder("inne").replace([("a", Array("ny".utf8))]) }
        }
        #expect(try folder.texts() == ["inne/a": "gammel"])
    }
}
