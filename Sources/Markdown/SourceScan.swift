import Diagnostics

/// Looks in the lines of a text for what leaves no trace in its tree.
struct SourceScan {
    let source: SourceView
    /// The lines of code, counted from 0.
    let code: [ClosedRange<Int>]
    private(set) var found: [Leftover] = []
    /// The lines of a second front matter, whose keys are no text of the author.
    private(set) var frontMatter: [ClosedRange<Int>] = []

    init(source: SourceView, code: [ClosedRange<Int>]) {
        self.source = source
        self.code = code
    }

    /// Looks for everything.
    mutating func scan() {
        var definitions: [Int] = []
        var conflict: Int?
        var line = 0
        while line < source.lineStarts.count {
            let bytes = text(of: line)
            switch bytes.first {
            case 0x3C where isMark(bytes, 0x3C), 0x3E where isMark(bytes, 0x3E),
                0x7C where isMark(bytes, 0x7C):
                guard !isCode(line) else { break }
                // One message for each conflict.
                if bytes.first == 0x3C || conflict == nil { report(.conflict, line) }
                conflict = bytes.first == 0x3E ? nil : line
            case 0x2D:
                if let end = endOfFrontMatter(line) {
                    report(.frontMatter, line)
                    frontMatter.append(line...end)
                    line = end
                }
            case 0x5B, 0x20:
                if isDefinition(bytes), !isCode(line) { definitions.append(line) }
            default: break
            }
            line += 1
        }
        if !definitions.isEmpty { scanDefinitions(definitions) }
    }

    private func text(of index: Int) -> UnsafeBufferPointer<UInt8> { source.trimmedLine(index) }

    private func isCode(_ line: Int) -> Bool { code.contains { $0.contains(line) } }

    private mutating func report(_ kind: Leftover.Kind, _ line: Int) {
        found.append(
            Leftover(
                kind: kind, text: String(decoding: text(of: line), as: UTF8.self),
                position: SourcePosition(line: line + source.firstLine, column: 1)))
    }

    /// Seven signs and a space, as git writes them; `||||||| ` and the others never indented.
    private func isMark(_ line: UnsafeBufferPointer<UInt8>, _ sign: UInt8) -> Bool {
        line.count >= 7 && line.prefix(7).allSatisfy { $0 == sign }
            && (line.count == 7 ? sign != 0x7C : line[7] == 0x20)
    }

    // MARK: Front matter

    /// The last line of keys between two lines of dashes, if such begin here.
    private func endOfFrontMatter(_ start: Int) -> Int? {
        guard isDashes(text(of: start)), !isCode(start) else { return nil }
        var keys = 0
        for line in (start + 1)..<min(start + 80, source.lineStarts.count) {
            let bytes = text(of: line)
            if isDashes(bytes) { return keys > 0 ? line : nil }
            guard let first = bytes.first else { continue }
            if isKey(bytes) {
                keys += 1
            } else if first != 0x20, first != 0x2D, first != 0x23 || keys == 0 {
                return nil
            } else if keys == 0 {
                return nil
            }
        }
        return nil
    }

    private func isDashes(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        line.count == 3 && line.allSatisfy { $0 == 0x2D }
    }

    /// `nøkkel:` in small letters, alone or with a value.
    private func isKey(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        let name = line.prefix { (0x61...0x7A).contains($0) || $0 == 0x5F || $0 >= 0x80 }
        let rest = line.dropFirst(name.count)
        guard name.count > 1, rest.first == 0x3A else { return false }
        return rest.count == 1 || rest.dropFirst().first == 0x20
    }

    // MARK: Definitions

    /// `[label]: address` or `[^label]: text` at the start of a line.
    private func isDefinition(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        let text = line.drop { $0 == 0x20 }
        guard line.count - text.count <= 3, text.first == 0x5B,
            let close = text.firstIndex(of: 0x5D), close + 1 < line.count, line[close + 1] == 0x3A
        else { return false }
        return close > text.startIndex + 1
    }

    private mutating func scanDefinitions(_ lines: [Int]) {
        let all = String(decoding: source.bytes, as: UTF8.self).lowercased()
        for line in lines {
            let text = String(decoding: text(of: line), as: UTF8.self)
            guard let close = text.firstIndex(of: "]") else { continue }
            let label = text[..<close].drop { $0 == " " }.dropFirst()
            let mark = "[\(label.lowercased())]"
            let uses = all.ranges(of: mark).count
            let definitions = all.ranges(of: mark + ":").count
            guard uses == definitions else { continue }
            if label.first == "^" {
                report(.footnoteUnused, line)
            } else if isAddress(text[close...].dropFirst(2)), startsBlock(line, among: lines),
                !["//", "comment", "kommentar"].contains(label.lowercased())
            {
                report(.definitionUnused, line)
            }
        }
    }

    /// Whether what stands after `]:` is one word, perhaps with a title.
    private func isAddress(_ text: Substring) -> Bool {
        let rest = text.drop { $0 == " " }
        let word = rest.prefix { $0 != " " }
        guard !word.isEmpty, word != "#", word != "<>" else { return false }
        let title = rest.dropFirst(word.count).drop { $0 == " " }
        return title.isEmpty || title.first.map { "\"'(".contains($0) } ?? true
    }

    /// Whether no text stands right above a line, which would go on in it.
    private func startsBlock(_ line: Int, among definitions: [Int]) -> Bool {
        line == 0 || text(of: line - 1).isEmpty
            || definitions.contains(line - 1) && startsBlock(line - 1, among: definitions)
    }
}
