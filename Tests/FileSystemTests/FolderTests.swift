import FileSystem
import SystemTesting
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

@Suite("An open folder")
struct FolderTests {
    let temporary: TemporaryFolder

    init() throws {
        temporary = try TemporaryFolder()
    }

    private func kind(of body: () throws -> Void) -> SystemError.Kind? {
        do {
            try body()
            return nil
        } catch {
            return (error as? SystemError)?.kind
        }
    }

    @Test("What is written is read", arguments: [0, 1, 65_535, 65_536, 65_537, 200_000])
    func roundTrip(size: Int) throws {
        let folder = try temporary.folder()
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try folder.write(bytes, to: "fil")
        #expect(try folder.read("fil") == bytes)
        #expect(try folder.holds(bytes, at: "fil"))
    }

    @Test("A difference in the last byte or in the size is seen", arguments: [1, 65_536, 150_000])
    func difference(size: Int) throws {
        let folder = try temporary.folder()
        let bytes = [UInt8](repeating: 7, count: size)
        try folder.write(bytes, to: "fil")
        #expect(try !folder.holds(bytes.dropLast() + [8], at: "fil"))
        #expect(try !folder.holds(bytes + [7], at: "fil"))
        #expect(try !folder.holds(bytes.dropLast(), at: "fil"))
        #expect(try !folder.holds(bytes, at: "annen"))
    }

    @Test("A name that is taken is never overwritten")
    func exclusive() throws {
        try temporary.write(["fil": "gammel"])
        let folder = try temporary.folder()
        #expect(kind { try folder.write([1], to: "fil") } == .exists)
        #expect(try temporary.texts() == ["fil": "gammel"])
    }

    @Test("Nothing is read or written through a symbolic link")
    func links() throws {
        try temporary.write(["ekte/fil": "x"])
        try temporary.link("lenke", to: "ekte")
        try temporary.link("fillenke", to: "ekte/fil")
        try temporary.link("ingensteds", to: "ekte/ny")
        let folder = try temporary.folder()
        #expect(kind { _ = try folder.read("fillenke") } == .symbolicLink)
        #expect(kind { _ = try folder.folder("lenke") } == .notFolder)
        #expect(kind { _ = try folder.folder(atPath: "ekte/../lenke") } == .notFolder)
        #expect(kind { try folder.write([1], to: "ingensteds") } == .exists)
        #expect(try !folder.holds(Array("x".utf8), at: "fillenke"))
    }

    @Test("What is no file or too large is refused, and a pipe keeps nobody waiting")
    func noFile() throws {
        try temporary.write(["mappe/fil": "12345"])
        mkfifo(temporary("rør"), 0o600)
        let folder = try temporary.folder()
        #expect(kind { _ = try folder.read("mappe") } == .isFolder)
        #expect(kind { _ = try folder.read("rør") } == .unsupported)
        #expect(kind { _ = try folder.read("borte") } == .notFound)
        #expect(kind { _ = try folder.folder("mappe").read("fil", limit: 4) } == .tooLarge)
        #expect(try folder.folder("mappe").read("fil", limit: 5).count == 5)
    }

    @Test("A tree is removed with all in it, and what its links point to stays")
    func removal() throws {
        try temporary.write(["ute/fil": "x", "tre/a/b/c": "x", "tre/d": "x"])
        try temporary.link("tre/lenke", to: temporary("ute"))
        let folder = try temporary.folder()
        try folder.removeTree("tre")
        try folder.removeTree("tre")
        #expect(try temporary.texts() == ["ute/fil": "x"])
    }

    @Test("Names come in the order of their bytes, also such as are no text")
    func names() throws {
        let folder = try temporary.folder()
        let strange: [CChar] = [-1, 98, 0]
        try folder.write([], to: strange)
        for name in ["å", "b", "A", "a-", "a", ".skjult"] { try folder.write([], to: name) }
        let names = try folder.names()
        #expect(names.map(\.shown) == [".skjult", "A", "a", "a-", "b", "å", "\u{FFFD}b"])
        #expect(names.last?.text == nil)
        #expect(names.map(\.isHidden) == [true] + Array(repeating: false, count: 6))
    }

    @Test("A lock is held until the folder is let go of")
    func lock() throws {
        var first: Folder? = try temporary.folder()
        #expect(try first?.tryLock() == true)
        #expect(try !temporary.folder().tryLock())
        first = nil
        #expect(try temporary.folder().tryLock())
    }

    @Test("An exchange swaps two folders, and a rename takes no name that is taken")
    func exchange() throws {
        try temporary.write(["a/fil": "en", "b/fil": "to"])
        let folder = try temporary.folder()
        try folder.exchange("a", with: "b", in: folder)
        #expect(try temporary.texts() == ["a/fil": "to", "b/fil": "en"])
        #expect(kind { try folder.rename("a", into: folder, as: "b") } == .exists)
        #expect(kind { try folder.exchange("a", with: "c", in: folder) } == .notFound)
    }
}
