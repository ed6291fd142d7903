import HandbookReading
public import Markdown

/// A chapter's file as its head and the blocks of its text, each with its exact bytes.
///
/// Nothing of the file is outside: what is neither head nor block is empty lines. To give a block
/// another text changes the lines of that block and no others.
public struct ChapterBlocks: Sendable {
    /// One block.
    public struct Block: Hashable, Sendable {
        /// What it is.
        public let kind: BlockSpan.Kind
        /// Its bytes in the file, without the end of its last line.
        public let bytes: Range<Int>
        /// Its lines in the file, counted from 1.
        public let lines: ClosedRange<Int>
    }

    /// The whole file.
    public let bytes: [UInt8]
    /// The byte order mark and the front matter with its borders; empty where there is none.
    public let head: Range<Int>
    /// The blocks in the order of the file.
    public let blocks: [Block]
    /// What the lines of the file end in: as the first of them does.
    let lineEnd: [UInt8]

    /// Reads a file.
    ///
    /// - Throws: When the text is larger or deeper than the program reads.
    public init(_ bytes: [UInt8]) throws(ParseRefusal) {
        let lines = ByteLines(bytes)
        let body = ChapterBlocks.bodyLine(of: bytes, lines)
        let start = body < lines.count ? lines.starts[body] : bytes.count
        self.bytes = bytes
        head = 0..<start
        lineEnd = lines.ends.first { !$0.isEmpty }.map { Array(bytes[$0]) } ?? [0x0A]
        blocks = try Document.spans(of: bytes[start...]).map { span in
            let (first, last) = (body + span.lines.lowerBound, body + span.lines.upperBound - 1)
            return Block(
                kind: span.kind, bytes: lines.starts[first]..<lines.ends[last].lowerBound,
                lines: first + 1...last + 1)
        }
    }

    /// What tells this content from any other: 64 hexadecimal digits.
    public var version: String { SHA256.hex(of: bytes) }

    /// The text of a block, with lines that end in LF.
    public func text(of block: Block) -> String {
        ByteLines.contents(of: bytes[block.bytes]).map { String(decoding: $0, as: UTF8.self) }
            .joined(separator: "\n")
    }

    /// The file with another text in the place of a block.
    ///
    /// A line of the block that the new text has too keeps its bytes; a new one ends as the lines of
    /// the file do. An empty text takes the block away, with the empty lines after it.
    ///
    /// - Parameter text: Lines that end in LF, CRLF or CR; empty ones at its ends are left out.
    public func replacing(_ block: Block, with text: String) -> [UInt8] {
        let new = ChapterBlocks.lines(of: text)
        guard !new.isEmpty else { return removing(block) }
        var file = Array(bytes[..<block.bytes.lowerBound])
        file += joined(new, inPlaceOf: block)
        file += bytes[block.bytes.upperBound...]
        return file
    }

    /// The file with a new block after another, or before all of them.
    public func inserting(_ text: String, after block: Block?) -> [UInt8] {
        let new = ChapterBlocks.lines(of: text)
        guard !new.isEmpty else { return bytes }
        let content = Array(new.joined(separator: lineEnd))
        if let block {
            let rest = bytes[block.bytes.upperBound...]
            return Array(bytes[..<block.bytes.upperBound]) + lineEnd + lineEnd + content + rest
        }
        guard let first = blocks.first else {
            let gap = head.isEmpty || ByteLines.endsLine(bytes) ? [] : lineEnd
            return bytes + gap + content + lineEnd
        }
        let start = first.bytes.lowerBound
        return Array(bytes[..<start]) + content + lineEnd + lineEnd + bytes[start...]
    }

    private func removing(_ block: Block) -> [UInt8] {
        if let next = blocks.first(where: { $0.bytes.lowerBound >= block.bytes.upperBound }) {
            return Array(bytes[..<block.bytes.lowerBound] + bytes[next.bytes.lowerBound...])
        }
        // The last one goes with the empty lines before it; the end of the file stays.
        let before = blocks.last { $0.bytes.upperBound <= block.bytes.lowerBound }
        guard let before else {
            return Array(bytes[..<block.bytes.lowerBound])
        }
        return Array(bytes[..<before.bytes.upperBound] + bytes[block.bytes.upperBound...])
    }

    /// New lines with the ends of those old ones that begin and end the block as they do.
    private func joined(_ new: [ArraySlice<UInt8>], inPlaceOf block: Block) -> [UInt8] {
        let lines = ByteLines(Array(bytes[block.bytes]))
        let old = lines.contents
        let ends = lines.ends.map { lines.bytes[$0] }
        let limit = min(old.count, new.count)
        let first = (0..<limit).first { old[$0] != new[$0] } ?? limit
        var last = 0
        while last < limit - first, old[old.count - 1 - last] == new[new.count - 1 - last] {
            last += 1
        }
        var result: [UInt8] = []
        for (index, line) in new.enumerated() {
            result += line
            guard index < new.count - 1 else { break }
            let former = index < first ? index : old.count - new.count + index
            let isKept = index < first || index >= new.count - last
            // As many lines as there were: each stands in the place of one.
            let end = isKept || old.count == new.count ? ends[former] : lineEnd[...]
            result += end.isEmpty ? lineEnd[...] : end
        }
        return result
    }

    /// The lines of a text, without empty ones at its ends.
    private static func lines(of text: String) -> [ArraySlice<UInt8>] {
        var lines = ByteLines.contents(of: Array(text.utf8)[...])[...]
        while let first = lines.first, first.isBlank { lines.removeFirst() }
        while let last = lines.last, last.isBlank { lines.removeLast() }
        return Array(lines)
    }

    /// The line, from 0, on which the text begins: after the front matter.
    private static func bodyLine(of bytes: [UInt8], _ lines: ByteLines) -> Int {
        let borders = lines.starts.indices.lazy.filter { index in
            var line = lines.content(index)
            if index == 0, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
            return line.starts(with: "---".utf8) && line.dropFirst(3).isBlank
        }
        guard borders.first == 0, let end = borders.dropFirst().first else { return 0 }
        return end + 1
    }
}
