import CalendarDate
import Diagnostics
import Handbook
import HandbookReading
import SourceFiles
import Testing

@testable import SiteBuilder

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

@Suite("The site on demand")
struct SiteOnDemandTests {
    private let today = Day(year: 2026, month: 11, day: 21) ?? Day(number: 0)

    @Test("It has the files of the published site, byte for byte, and no other")
    func same() throws {
        let tree = FileTree.memory(RandomHandbook(seed: 1).files)
        let handbook = try #require(HandbookReading(tree, on: today).handbook)
        let theme = try Theme.standard()
        let plan = try SitePlan(of: handbook, from: tree, theme: theme, on: today)
        let site = SiteOnDemand(
            of: handbook, from: tree, theme: theme, on: today, for: .publishing)
        for file in plan.output.files {
            #expect(try site.contents(of: file.path) == file.contents.bytes(), "\(file.path)")
        }
        for path in ["", "borte.html", "sok/borte.js", "rutiner", "sok"] {
            #expect(try site.contents(of: path) == nil)
        }
    }

    /// How many edits are tried in all; `HJEMMEL_ROUNDS` sets another number, for a long trial.
    private static let rounds = getenv("HJEMMEL_ROUNDS").flatMap { Int(String(cString: $0)) } ?? 100

    @Test("After any edits, reading only what changed gives the same site", arguments: 1...4)
    func edits(seed: UInt64) throws {
        let theme = try Theme.standard()
        var book = RandomHandbook(seed: seed)
        var memory = ReadingMemory()
        var shown = 0
        var hindrances: [String] = []
        for edit in 0...Self.rounds / 4 {
            let tree = FileTree.memory(book.files)
            let fresh = HandbookReading(tree, on: today)
            let again = HandbookReading(tree, on: today, memory: &memory)
            let place = "edit \(edit): \(book.latest)"
            try #require(again.diagnostics == fresh.diagnostics, "\(place)")
            try #require((again.handbook == nil) == (fresh.handbook == nil), "\(place)")
            try #require(again.offices.count == fresh.offices.count, "\(place)")
            // The whole of all offices takes long.
            let isThorough = edit.isMultiple(of: 8)
            let handbooks = [(again.handbook, fresh.handbook)]
            let offices = isThorough ? Array(zip(again.offices, fresh.offices)) : []
            for case (let got?, let expected?) in handbooks + offices {
                let texts = try texts(of: got, from: tree, theme, withSearch: isThorough)
                let others = try self.texts(
                    of: expected, from: tree, theme, withSearch: isThorough)
                let different = Set(texts.keys).union(others.keys).filter {
                    texts[$0] != others[$0]
                }
                try #require(different.isEmpty, "\(place)")
            }
            let errors = fresh.diagnostics.filter { $0.severity == .error }
            if errors.isEmpty { shown += 1 } else { hindrances = errors.map(\.description) }
            book.edit()
        }
        // An edit that leaves nothing to compare would prove nothing.
        #expect(shown * 4 > Self.rounds / 4, "\(shown), \(hindrances)")
    }

    /// Every file of a site by its path; those of the search take long.
    private func texts(
        of handbook: Handbook, from tree: FileTree, _ theme: Theme, withSearch: Bool
    ) throws -> [String: String] {
        let site = SiteFiles(
            of: handbook.withoutDrafts, from: tree, theme: theme, on: today, for: .publishing)
        let search =
            withSearch
            ? SearchFiles(handbook: handbook.withoutDrafts, on: today).files : []
        return Dictionary(
            try (site.files + search).map {
                ($0.path, String(decoding: try $0.contents.bytes(), as: UTF8.self))
            }, uniquingKeysWith: { first, _ in first })
    }
}
