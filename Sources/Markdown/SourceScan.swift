import Diagnostics

/// Looks in the lines of a text for what leaves no trace in its tree.
struct SourceScan {
    let source: SourceView
    /// The lines of code, counted from 0.
    private let code: Set<Int>
    private(set) var found: [Leftover] = []
    /// The lines of a second front matter, whose keys are no text of the author.
    private(set) var frontMatter: [ClosedRange<Int>] = []

    init(source: SourceView, code: [ClosedRange<Int>]) {
        self.source = source
        self.code = Set(code.joined())
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

    private func isCode(_ line: Int) -> Bool { code.contains(line) }

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
        let labels = LabelCounts(of: String(decoding: source.bytes, as: UTF8.self).lowercased())
        // The definitions above which no text stands that would go on in them.
        var begins: Set<Int> = []
        for line in lines {
            if line == 0 || text(of: line - 1).isEmpty || begins.contains(line - 1) {
                begins.insert(line)
            }
            let text = String(decoding: text(of: line), as: UTF8.self)
            guard let close = text.firstIndex(of: "]") else { continue }
            let label = text[..<close].drop { $0 == " " }.dropFirst()
            guard labels.isUnused(label.lowercased()) else { continue }
            if label.first == "^" {
                report(.footnoteUnused, line)
            } else if isAddress(text[close...].dropFirst(2)), begins.contains(line),
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
}

/// How often each label stands in brackets, and how often it is defined.
private struct LabelCounts {
    private var uses: [ArraySlice<UInt8>: Int] = [:]
    private var definitions: [ArraySlice<UInt8>: Int] = [:]

    init(of text: String) {
        let bytes = Array(text.utf8)
        var open: Int?
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 0x5B: open = index
            case 0x0A: open = nil
            case 0x5D:
                guard let start = open else { break }
                let label = bytes[(start + 1)..<index]
                uses[label, default: 0] += 1
                if index + 1 < bytes.count, bytes[index + 1] == 0x3A {
                    definitions[label, default: 0] += 1
                }
                open = nil
            default: break
            }
        }
    }

    /// Whether a label stands nowhere but where it is defined.
    func isUnused(_ label: String) -> Bool {
        let key = Array(label.utf8)[...]
        return uses[key, default: 0] == definitions[key, default: 0]
    }
}
