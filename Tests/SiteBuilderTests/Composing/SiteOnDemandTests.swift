import CalendarDate
import HandbookModel
import Testing

@testable import SiteBuilder

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

    @Test("After any edits, reading only what changed gives the same site", arguments: 1...4)
    func edits(seed: UInt64) throws {
        let theme = try Theme.standard()
        var book = RandomHandbook(seed: seed)
        var memory = ReadingMemory()
        for edit in 0..<15 {
            let tree = FileTree.memory(book.files)
            let fresh = HandbookReading(tree, on: today)
            let again = HandbookReading(tree, on: today, memory: &memory)
            #expect(again.diagnostics == fresh.diagnostics, "\(edit)")
            #expect((again.handbook == nil) == (fresh.handbook == nil))
            if let expected = fresh.handbook, let got = again.handbook {
                #expect(
                    try texts(of: got, from: tree, theme) == texts(of: expected, from: tree, theme),
                    "\(edit)")
            }
            book.edit()
        }
    }

    /// Every file of a site that does not take long, by its path.
    private func texts(
        of handbook: Handbook, from tree: FileTree, _ theme: Theme
    ) throws -> [String: String] {
        let site = SiteFiles(
            of: handbook.withoutDrafts, from: tree, theme: theme, on: today, for: .publishing)
        return Dictionary(
            try site.files.map {
                ($0.path, String(decoding: try $0.contents.bytes(), as: UTF8.self))
            }, uniquingKeysWith: { first, _ in first })
    }
}

/// A handbook that is edited at random, the same way for the same seed.
private struct RandomHandbook {
    private(set) var files: [String: String]
    private var random: SplitMix

    init(seed: UInt64) {
        random = SplitMix(state: seed)
        files = SmallSite.basis
        for number in 0..<6 { files[Self.path(number)] = chapter() }
    }

    /// One edit: of a chapter, of what all chapters are read by, or of which chapters there are.
    mutating func edit() {
        let path = Self.path(Int.random(in: 0..<8, using: &random))
        switch Int.random(in: 0..<10, using: &random) {
        case 0: files[path] = nil
        case 1: files[path] = chapter() + "\n[brutt](borte.md)\n"
        case 2: files["ordliste.yaml", default: ""] += "  - begrep: ord\(files.count)\n"
        case 3: files["lover/sosialtjenesteloven.yaml", default: ""] += "# endret\n"
        case 4: files["handbok.yaml"] = files["handbok.yaml"].map { $0 + "\nundertittel: Ny" }
        case 5: files["tegning.png"] = files["tegning.png"] == nil ? "bilde" : nil
        default: files[path] = chapter()
        }
    }

    private mutating func chapter() -> String {
        let target = Int.random(in: 0..<8, using: &random)
        let heading = ["Slik gjør du", "Vilkår"].randomElement(using: &random) ?? ""
        let section = ["§ 17", "sotjl. § 20 a", "§ 99"].randomElement(using: &random) ?? ""
        let status = ["gjeldende", "utkast", "utgått"].randomElement(using: &random) ?? ""
        return SmallSite.chapter(
            title: "Kapittel \(target)", extra: "status: \(status)",
            body: """
                ## \(heading)

                Etter \(section) får du kvalifiseringsprogram. Se [her](../\(Self.path(target))#vilkår).
                ![tegning](../tegning.png)
                """)
    }

    private static func path(_ number: Int) -> String { "rutiner/\(number)-kapittel\(number).md" }
}

/// SplitMix64 (Steele, Lea and Flood 2014).
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
