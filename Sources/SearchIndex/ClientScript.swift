/// The browser client as one published file.
public enum ClientScript {
    /// Joins the client's sources in the given order (`sok-analyse.js`,
    /// `sok-indeks.js`, `sok-motor.js`, `sok.js`)
    /// without comments and needless white space. Names stay as they are, so that the published
    /// file can be read too.
    ///
    /// The sources keep to what makes this safe: statements end with semicolons and are not empty
    /// before a brace, templates hold no templates.
    public static func joined(_ sources: [[UInt8]]) -> [UInt8] {
        var compactor = ScriptCompactor()
        for source in sources { compactor.append(source) }
        return compactor.bytes
    }
}

/// Copies JavaScript without comments and needless white space.
struct ScriptCompactor {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ source: [UInt8]) {
        var index = 0
        var sawSpace = false
        while index < source.count {
            let byte = source[index]
            if byte == 0x20 || byte == 0x0A {
                sawSpace = true
                index += 1
            } else if byte == 0x2F, index + 1 < source.count, source[index + 1] == 0x2F {
                index = source[index...].firstIndex(of: 0x0A) ?? source.count
            } else if byte == 0x2F, index + 1 < source.count, source[index + 1] == 0x2A {
                index = Self.end(ofCommentAt: index, in: source)
            } else {
                if byte == 0x7D, bytes.last == 0x3B { bytes.removeLast() }
                if sawSpace, needsSpace(before: byte) { bytes.append(0x20) }
                sawSpace = false
                let end = literalEnd(at: index, in: source)
                bytes.append(contentsOf: source[index..<end])
                index = end
            }
        }
        bytes.append(0x0A)
    }

    /// White space stays between two words, and between two signs that would become one.
    private func needsSpace(before byte: UInt8) -> Bool {
        guard let last = bytes.last else { return false }
        return Self.isWord(last) && Self.isWord(byte)
            || last == byte && (byte == 0x2B || byte == 0x2D)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x24, 0x5F, 0x80...: true
        default: false
        }
    }

    private static func end(ofCommentAt start: Int, in source: [UInt8]) -> Int {
        var index = start + 2
        while index + 1 < source.count, source[index] != 0x2A || source[index + 1] != 0x2F {
            index += 1
        }
        return min(index + 2, source.count)
    }

    /// Where the text or pattern that starts at `start` ends; one byte when none does.
    private func literalEnd(at start: Int, in source: [UInt8]) -> Int {
        let quote = source[start]
        let isText = quote == 0x22 || quote == 0x27 || quote == 0x60
        guard isText || quote == 0x2F && startsPattern else { return start + 1 }
        var index = start + 1
        var isInClass = false
        while index < source.count {
            switch source[index] {
            case 0x5C: index += 1
            case 0x5B where !isText: isInClass = true
            case 0x5D where !isText: isInClass = false
            case quote where !isInClass: return index + 1
            default: break
            }
            index += 1
        }
        return source.count
    }

    /// Whether a slash here begins a pattern: a value has to come, not an operator.
    private var startsPattern: Bool {
        guard let last = bytes.last else { return true }
        return "(,=:[!&|?{};>".utf8.contains(last)
    }
}
