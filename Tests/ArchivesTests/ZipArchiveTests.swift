import Archives
import DocumentSamples
import Testing

@Suite("ZIP archives")
struct ZipArchiveTests {
    @Test("Wanted files are read, stored or compressed, in the order of the archive")
    func reading() throws {
        let archive = SmallZip.archive([
            ("a.xml", Array("<a/>".utf8), .stored), ("b/c.txt", Array("hei".utf8), .deflated),
            ("d.xml", [], .stored),
        ])
        let files = try ZipArchive(archive).files { $0.hasSuffix(".xml") || $0 == "b/c.txt" }
        #expect(files.map(\.name) == ["a.xml", "b/c.txt", "d.xml"])
        #expect(files.map { String(decoding: $0.bytes, as: UTF8.self) } == ["<a/>", "hei", ""])
        #expect(try ZipArchive(archive).files { _ in false }.isEmpty)
    }

    @Test("An archive that holds too much is refused, whatever it says of itself")
    func bomb() {
        let archive = SmallZip.archive([("a", [UInt8](repeating: 0, count: 50_000), .deflated)])
        #expect(throws: ZipFault.tooLarge) {
            try ZipArchive(archive).files(within: .init(bytes: 49_999)) { _ in true }
        }
        let many = SmallZip.archive((0..<20).map { ("\($0)", [], .stored) })
        #expect(throws: ZipFault.tooLarge) {
            try ZipArchive(many).files(within: .init(files: 20)) { _ in true }
        }
    }

    @Test("What is no archive, and one that is cut or changed anywhere, is read without harm")
    func broken() {
        for bytes in [[], Array("PK".utf8), Array("%PDF-1.7".utf8)] as [[UInt8]] {
            #expect(throws: ZipFault.damaged) { try ZipArchive(bytes).files { _ in true } }
        }
        let archive = SmallZip.archive([
            ("a.xml", Array("<a/>".utf8), .stored), ("c.txt", Array("hei hei".utf8), .deflated),
        ])
        for index in archive.indices {
            _ = try? ZipArchive(Array(archive[..<index])).files { _ in true }
            for value in [0, 0x7F, 0xFF] as [UInt8] {
                var changed = archive
                changed[index] = value
                let files = (try? ZipArchive(changed).files { _ in true }) ?? []
                #expect(files.allSatisfy { $0.bytes.count < 1_000_000 })
            }
        }
    }

    @Test("A locked archive is told apart")
    func locked() {
        var archive = SmallZip.archive([("a", [1], .stored)])
        for start in archive.indices.dropLast(8)
        where archive[start...].starts(with: [0x50, 0x4B, 1, 2]) {
            archive[start + 8] |= 1
        }
        #expect(throws: ZipFault.encrypted) { try ZipArchive(archive).files { _ in true } }
    }
}
