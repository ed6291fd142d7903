import FileSystem
import Markdown
import SourceFiles
import Testing

@testable import HandbookEditing

@Suite("The blocks of a chapter")
struct ChapterBlocksTests {
    private func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] { ByteLines(bytes).contents }

    /// What is neither head nor block.
    private func rest(of file: ChapterBlocks) -> [UInt8] {
        var rest: [UInt8] = []
        var offset = file.head.upperBound
        for block in file.blocks {
            rest += file.bytes[offset..<block.bytes.lowerBound]
            offset = block.bytes.upperBound
        }
        return rest + file.bytes[offset...]
    }

    /// Gives each block another first word, and expects that only its line differs.
    private func expectOnlyItsLinesDiffer(_ file: ChapterBlocks, _ name: String) throws {
        for block in file.blocks {
            let text = file.text(of: block)
            #expect(file.replacing(block, with: text) == file.bytes, "\(name):\(block.lines)")
            let index = text.firstIndex { $0.isLetter } ?? text.startIndex
            let place = block.bytes.lowerBound + text[..<index].utf8.count
            var expected = file.bytes
            expected.insert(UInt8(ascii: "x"), at: place)
            let edited = file.replacing(
                block, with: String(text[..<index] + "x" + text[index...]))
            #expect(edited == expected, "\(name):\(block.lines)")
        }
    }

    @Test("Every chapter of the handbook is its head, its blocks and empty lines")
    func handbook() throws {
        let tree = try FileTree.folder(at: "handbook")
        for entry in tree.entries where entry.path.hasSuffix(".md") {
            let file = try ChapterBlocks(try tree.read(entry.path))
            #expect(!file.blocks.isEmpty, "\(entry.path)")
            #expect(rest(of: file).allSatisfy { [0x0A, 0x0D, 0x20, 0x09].contains($0) })
            try expectOnlyItsLinesDiffer(file, entry.path)
        }
    }

    @Test(
        "Odd but legal texts are kept byte for byte",
        arguments: [
            "", "\n", "tekst", "tekst\n", "---\ntittel: a\n---\n", "---\ntittel: a\n---",
            "---\ntittel: a\n---\ntekst", "\u{FEFF}---\ntittel: a\n---\n\ntekst\n",
            "---\r\ntittel: a\r\n---\r\n\r\n# En\r\n\r\nto  \r\ntre\\\r\nfire\r\n",
            "a\rb\r\rc\r", "a\r\nb\nc\r\n\nd", "\ta\n\n\t- b\n\n\t\tc\n",
            "Topp\n===\n\nUnder\n---\n",
            "tekst\n| a | b |\n|---|---|\n| c | d |\netter\n\nslutt",
            "[a]: /b\n[c]: /d\n\ntekst [a]\n",
            "tekst [a] [^1]\n\n[a]: /b 'c'\n\n[^1]: note\n    mer\n\n    enda mer\n\nslutt\n",
            "- a\n\n  b\n- c\n\n\n\n1) d\n2) e\n   - f\n", "> [!NOTE] T\n> a\nlat linje\n\n> b\n",
            "```\nåpen\n\n# ikke\n", "<!-- hjemmel: tillat x -->\n<details>\n\na\n\n</details>\n",
            "    kode\n\n    mer\n\ntekst\n", "* * *\n---\n***\n",
            "a\n# b\nc\n- d\n> e\n```\nf\n```\n",
            "- [ ] a\n- [x] b\n\n\u{A0}\nå\u{308}\u{0}b\n", "   \t\n a\n   \n\t\n", "[a]: /b\n",
        ])
    func odd(_ text: String) throws {
        let file = try ChapterBlocks(Array(text.utf8))
        #expect(
            rest(of: file).allSatisfy { [0x0A, 0x0D, 0x20, 0x09].contains($0) }, "\(file.blocks)")
        for (one, next) in zip(file.blocks, file.blocks.dropFirst()) {
            #expect(one.lines.upperBound < next.lines.lowerBound)
        }
        try expectOnlyItsLinesDiffer(file, text.debugDescription)
    }

    @Test("What a block is and where it stands")
    func kinds() throws {
        let text = """
            ---
            tittel: a
            ---
            # En

            to
            tre

            - a

            - b

            | a |
            |---|

            [a]: /b

            > c

            ---
            <!-- d -->
            """
        let file = try ChapterBlocks(Array(text.utf8))
        #expect(
            file.blocks.map { "\($0.kind) \($0.lines)" } == [
                "heading 4...4", "paragraph 6...7", "list 9...11", "table 13...14",
                "definition 16...16", "quote 18...18", "thematicBreak 20...20", "html 21...21",
            ])
    }

    @Test("A new text takes over the line ends of the file, an old line keeps its own")
    func lineEnds() throws {
        let file = try ChapterBlocks(Array("a\r\n\r\nb\nc\r\nd\r\n\r\ne".utf8))
        func replacing(_ index: Int, _ text: String) -> String {
            String(decoding: file.replacing(file.blocks[index], with: text), as: UTF8.self)
        }
        #expect(replacing(1, "b\nx\nd") == "a\r\n\r\nb\nx\r\nd\r\n\r\ne")
        #expect(replacing(1, "\n\nb\nc\nd\ny\n\n") == "a\r\n\r\nb\nc\r\nd\r\ny\r\n\r\ne")
        #expect(replacing(1, " \n") == "a\r\n\r\ne")
        #expect(replacing(2, "") == "a\r\n\r\nb\nc\r\nd")
        #expect(replacing(2, "f\ng") == "a\r\n\r\nb\nc\r\nd\r\n\r\nf\r\ng")
    }

    @Test("A new block stands between empty lines")
    func inserting() throws {
        let file = try ChapterBlocks(Array("---\nt: a\n---\na\n\nb".utf8))
        func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
        #expect(
            text(file.inserting("c\n", after: file.blocks[0])) == "---\nt: a\n---\na\n\nc\n\nb")
        #expect(text(file.inserting("c", after: file.blocks[1])) == "---\nt: a\n---\na\n\nb\n\nc")
        #expect(text(file.inserting("c", after: nil)) == "---\nt: a\n---\nc\n\na\n\nb")
        let empty = try ChapterBlocks(Array("---\nt: a\n---".utf8))
        #expect(text(empty.inserting("c", after: nil)) == "---\nt: a\n---\nc\n")
    }

    @Test("Ten thousand edits change the lines of their blocks and nothing else")
    func random() throws {
        let pieces = [
            "# Overskrift", "Et avsnitt\nmed to linjer  \nog tre", "1. en\n2. to\n   - tre",
            "- [ ] a",
            "| a | b |\n|:--|--:|\n| c | d |", "> [!TIP]\n> råd", "```\nkode\n\nmer\n```",
            "[a]: /b",
            "[^1]: note", "<!-- hjemmel: x -->", "***", "\tkode", "tekst [a] og [^1]",
            "- a\n\n  b\n- c",
        ]
        let ends = ["\n", "\r\n", "\r"]
        var random = SeededRandom(seed: 19)
        var edits = 0
        while edits < 10_000 {
            let end = ends[Int.random(in: 0..<3, using: &random)]
            let chosen = (0..<8).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }
            let head = Bool.random(using: &random) ? "---\ntittel: a\n---\n" : ""
            let gap = Bool.random(using: &random) ? "\n\n" : "\n\n \n"
            let text =
                head + chosen.joined(separator: gap) + (Bool.random(using: &random) ? "\n" : "")
            var bytes: [UInt8] = []
            for byte in text.utf8 { bytes += byte == 0x0A ? Array(end.utf8) : [byte] }
            let file = try ChapterBlocks(bytes)
            #expect(rest(of: file).allSatisfy { [0x0A, 0x0D, 0x20, 0x09].contains($0) })
            for block in file.blocks {
                let new = pieces[Int.random(in: 0..<pieces.count, using: &random)]
                let edited = file.replacing(block, with: new)
                let (before, after) = (block.bytes.lowerBound, bytes.count - block.bytes.upperBound)
                let isKept =
                    edited.starts(with: bytes[..<before])
                    && edited.suffix(after).elementsEqual(bytes[block.bytes.upperBound...])
                let middle = edited[before..<edited.count - after]
                let isWritten =
                    lines(Array(middle)).map { String(decoding: $0, as: UTF8.self) }
                    .joined(separator: "\n") == new
                if !(isKept && isWritten) { Issue.record("\(text.debugDescription) \(block)") }
                edits += 1
            }
        }
    }
}

/// Numbers that are the same in each run (SplitMix64).
private struct SeededRandom: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
