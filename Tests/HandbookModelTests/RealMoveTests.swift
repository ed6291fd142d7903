import CalendarDate
import Diagnostics
import FileSystem
import Glibc
import HandbookReading
import SourceFiles
import Testing
@testable import HandbookEditing

/// The chapters and folders of the real handbook, each moved in memory by itself.
@Suite("Moving what the real handbook has")
struct RealMoveTests {
    private static let today = Day(year: 2026, month: 11, day: 21) ?? Day(number: 0)
    private static let root =
        "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/handbook"

    private static func handbook() throws -> FileTree {
        let tree = try FileTree.folder(at: root)
        var contents: [String: [UInt8]] = [:]
        for entry in tree.entries { contents[entry.path] = try tree.read(entry.path) }
        return .memory(contents: contents)
    }

    /// The chapters and folders; without the variable `ALL_MOVES` some of those that registers name, some
    /// of the others, and the folder in which an office has a chapter of its own.
    private static func sources(of tree: FileTree) throws -> [String] {
        let files = tree.entries.map(\.path)
        let common = files.filter {
            SourceKind($0) == .chapter && !$0.hasPrefix("lover/") && !$0.hasPrefix("kontor/")
        }
        var named: Set<String> = []
        for file in files where NamingKey.all.contains(where: { $0.source == SourceKind(file) }) {
            let text = String(decoding: try tree.read(file), as: UTF8.self)
            for value in NamedValue.all(in: text, of: file) where value.key.kind == .path {
                named.insert(value.value)
            }
        }
        #expect(named.count > 20)
        let folders = Set(common.map { String($0.prefix { $0 != "/" }) }).sorted()
        guard getenv("ALL_MOVES") == nil else {
            return common + folders
        }
        return common.filter(named.contains).enumerated().filter { $0.offset % 20 == 2 }
            .map(\.element)
            + common.filter { !named.contains($0) }.enumerated().filter { $0.offset % 90 == 0 }
            .map(\.element) + ["55-arenaer"]
    }

    @Test("It moves, and nothing is wrong afterwards")
    func moves() throws {
        let tree = try Self.handbook()
        var known = ReadingMemory()
        _ = HandbookReading(tree, on: Self.today, findsHints: false, memory: &known)
        for source in try Self.sources(of: tree) {
            let destination =
                source.hasSuffix(".md")
                ? "90-flyttet/\(source.hasSuffix("/index.md") ? "index" : "ny").md" : "90-flyttet"
            do {
                var memory = known
                let move = try ChapterMove(
                    source, to: destination, in: tree, on: Self.today, memory: &memory)
                #expect(move.changes.contains { $0.formerFile != $0.file }, "\(source)")
            } catch {
                Issue.record("\(source): \(error.message) \(error.diagnostics.prefix(3))")
            }
        }
    }
}
