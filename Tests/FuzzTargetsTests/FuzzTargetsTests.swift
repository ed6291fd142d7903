import Foundation
import FuzzTargets
import Testing

@Suite("Foreign bytes")
struct FuzzTargetsTests {
    /// An input that once broke something, under the name of its target.
    struct Found: CustomTestStringConvertible {
        let target: FuzzTarget
        let file: URL

        var testDescription: String { "\(target.rawValue)/\(file.lastPathComponent)" }

        static let all: [Found] = FuzzTarget.allCases.flatMap { target in
            let folder = Bundle.module.url(forResource: "Inputs", withExtension: nil)?
                .appending(path: target.rawValue)
            let files =
                folder.flatMap {
                    try? FileManager.default.contentsOfDirectory(
                        at: $0, includingPropertiesForKeys: nil)
                } ?? []
            return files.map { Found(target: target, file: $0) }
        }
    }

    @Test("What once broke a reader is read or refused", arguments: Found.all)
    func found(_ found: Found) throws {
        try found.target.run(Array(Data(contentsOf: found.file)))
    }

    @Test(
        "A reader keeps its promises for bytes that were cut, doubled and exchanged",
        arguments: FuzzTarget.allCases)
    func mutations(_ target: FuzzTarget) throws {
        var generator = Scrambler(seed: 2026)
        for _ in 0..<60 { try target.run(generator.bytes()) }
    }
}

/// Bytes in the manner of the formats, the same each time.
private struct Scrambler {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    private static let pieces = [
        "---\n", "tittel: ", "type: rutine\n", "lovgrunnlag:\n  - ", "sotjl. § 17",
        "§§ 17 til 20 a ",
        "første ledd bokstav a ", "# ", "- [ ] ", "| a | b |\n|---|---|\n", "[a](b.md)", "[^1]",
        "**",
        "~~", "`", "<!--", "-->", "> ", "\n\n", "hver mandag", "uke 41–43", "14 dager", "1. juni",
        "<article class=\"legalArticle\">", "</article>", "<dd class=\"refid\">lov/1-1-1</dd>",
        "&amp;",
        "<w:p><w:pPr><w:pStyle w:val=\"Tittel\"/></w:pPr>", "<w:r><w:t>", "</w:t></w:r>", "</w:p>",
        "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>",
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>",
        "\u{FFFC}", "\u{0}", "\r\n", "æ", "\u{300}", "{{a}}",
    ]

    mutating func bytes() -> [UInt8] {
        var bytes = (0..<next(below: 40)).flatMap { _ in
            Array(Self.pieces[next(below: Self.pieces.count)].utf8)
        }
        for _ in 0..<next(below: 4) where !bytes.isEmpty {
            bytes[next(below: bytes.count)] = UInt8(next(below: 256))
        }
        return bytes
    }

    /// SplitMix64.
    private mutating func next(below bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ (value >> 31)) % UInt64(bound))
    }
}
