internal import CCmarkGFM

extension LeafReader {
    /// Where a literal stands in the text of the leaf.
    struct Alignment {
        var start: Int
        var end: Int
        var jumps: [(literal: Int, content: Int)]
    }

    /// Lays a literal over the text from a place on, escapes and entities read as what they mean.
    func align(_ literal: UnsafeBufferPointer<UInt8>, at start: Int) -> Alignment? {
        guard start >= cursor, start <= content.count else { return nil }
        if matches(literal, at: start) {
            return Alignment(start: start, end: start + literal.count, jumps: [])
        }
        return alignWithJumps(literal, at: start) ?? alignAsIs(literal, at: start)
    }

    /// An address that the parser made a link of keeps its escapes and entities as they are.
    private func alignAsIs(
        _ literal: UnsafeBufferPointer<UInt8>, at start: Int
    ) -> Alignment? {
        guard start + literal.count <= content.count,
            content[start..<(start + literal.count)].elementsEqual(literal)
        else { return nil }
        return Alignment(start: start, end: start + literal.count, jumps: [])
    }

    /// Whether a literal stands in the text as it is.
    private func matches(_ literal: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard start + literal.count <= content.count else { return false }
        guard let first = literal.baseAddress, let text = content.baseAddress else { return true }
        guard memcmp(first, text + start, literal.count) == 0 else { return false }
        return memchr(first, 0x5C, literal.count) == nil
            && memchr(first, 0x26, literal.count) == nil
            && !(map.isCell && memchr(first, 0x7C, literal.count) != nil)
    }

    private func alignWithJumps(
        _ literal: UnsafeBufferPointer<UInt8>, at start: Int
    ) -> Alignment? {
        var result = Alignment(start: start, end: start, jumps: [])
        var place = start
        var index = 0
        while index < literal.count {
            guard place < content.count else { return nil }
            let byte = content[place]
            if byte == 0x5C, place + 1 < content.count, content[place + 1] == literal[index],
                Self.isPunctuation(literal[index])
            {
                if index > 0 { result.jumps.append((index, place)) }
                place += 2
                index += 1
                if index < literal.count { result.jumps.append((index, place)) }
            } else if byte == 0x26, let length = entity(at: place, for: literal, index) {
                if index > 0 { result.jumps.append((index, place)) }
                place += length
                index += Self.scalarLength(literal[index])
                // A few entities stand for two scalars.
                if index < literal.count, place < content.count, literal[index] != content[place],
                    content[place] != 0x5C, content[place] != 0x26
                {
                    index += Self.scalarLength(literal[index])
                }
                if index < literal.count { result.jumps.append((index, place)) }
            } else if byte == literal[index] {
                if map.jumps(at: place), index > 0 { result.jumps.append((index, place)) }
                place += 1
                index += 1
            } else {
                return nil
            }
        }
        result.end = place
        return result
    }

    /// The length of an entity that stands for the scalar at `index` of the literal.
    private func entity(
        at place: Int, for literal: UnsafeBufferPointer<UInt8>, _ index: Int
    ) -> Int? {
        var end = place + 1
        while end < content.count, end - place < 40, content[end] != 0x3B {
            guard Self.isAlphanumeric(content[end]) || content[end] == 0x23 else { return nil }
            end += 1
        }
        guard end < content.count, content[end] == 0x3B, end > place + 1 else { return nil }
        guard literal[index] == 0x26 else { return end + 1 - place }
        let name = content[(place + 1)..<end]
        let isAmpersand =
            name.elementsEqual("amp".utf8) || name.elementsEqual("AMP".utf8)
            || content[place + 1] == 0x23
        return isAmpersand ? end + 1 - place : nil
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    /// The bytes of the scalar that a byte begins.
    private static func scalarLength(_ byte: UInt8) -> Int {
        switch byte {
        case 0xF0...: 4
        case 0xE0...: 3
        case 0xC0...: 2
        default: 1
        }
    }
}
