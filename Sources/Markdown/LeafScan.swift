import Diagnostics

/// Looks in the text of one leaf for markup that is left after parsing.
///
/// Only bytes that became text are looked at. All others (code, addresses, marks of emphasis, escapes,
/// entities) are ``LeafScan/object`` in ``bytes``, which no pattern holds.
struct LeafScan {
    /// Which kind of leaf it is.
    enum Place { case paragraph, heading, cell }

    /// Stands for a byte that is no text. It is neither a space nor a sign.
    static let object: UInt8 = 0x01

    let bytes: [UInt8]
    let place: Place
    /// Where stars stand that mark an emphasis.
    let marks: Set<Int>
    /// What was found, by its place in ``bytes``.
    private(set) var found: [(offset: Int, kind: Leftover.Kind, text: String)] = []
    private var offsets: Set<Int> = []

    /// As far is looked for the other end of a mark, in bytes: no honest one is further away, and a
    /// text of nothing but beginnings must not be looked through for each.
    static let reach = 1000
    /// As much is quoted of what was found, in bytes.
    private static let longestText = 200

    /// Whether a leaf may hold anything at all, judged by its bytes alone.
    static func mayFind(in content: UnsafeBufferPointer<UInt8>) -> Bool {
        var isStart = true
        for byte in content {
            switch byte {
            case 0x5B, 0x5D, 0x7B, 0x2A, 0x5F, 0x7E, 0x60, 0x3D, 0x7C: return true
            case 0x0A:
                isStart = true
                continue
            case 0x20, 0x09: continue
            case 0x21, 0x23, 0x2B, 0x2D, 0x30...0x3A, 0x3F, 0xC2, 0xE2, 0xEF:
                if isStart { return true }
            default: break
            }
            isStart = false
        }
        return false
    }

    /// - Parameter texts: The parts of the content that became text, in order.
    init(_ content: UnsafeBufferPointer<UInt8>, texts: [Range<Int>], place: Place) {
        var bytes = [UInt8](repeating: LeafScan.object, count: content.count)
        for index in content.indices where content[index] == 0x0A { bytes[index] = 0x0A }
        for range in texts {
            var index = range.lowerBound
            while index < range.upperBound {
                if content[index] == 0x5C, index + 1 < range.upperBound {
                    index += 2
                } else {
                    bytes[index] = content[index]
                    index += 1
                }
            }
        }
        self.bytes = bytes
        self.place = place
        marks = Set(
            content.indices.lazy.filter {
                content[$0] == 0x2A && bytes[$0] == LeafScan.object
                    && !($0 > 0 && content[$0 - 1] == 0x5C)
            })
    }

    /// Looks for everything.
    mutating func scan() {
        if place != .cell { scanLines() }
        scanBrackets()
        scanBraces()
        scanEmphasis()
        found.sort { $0.offset < $1.offset }
    }

    mutating func report(_ kind: Leftover.Kind, at offset: Int, _ text: Range<Int>) {
        // One cause, one message: what stands within a find is a part of it.
        guard offsets.insert(offset).inserted else { return }
        var end = min(text.upperBound, text.lowerBound + LeafScan.longestText, bytes.count)
        // Not within a character.
        while end < bytes.count, end > text.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        let quoted = bytes[text.lowerBound..<end]
        found.append(
            (offset, kind, string(quoted.startIndex..<(quoted.firstIndex(of: 0x0A) ?? end))))
    }

    // MARK: Reading

    func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].map { $0 == LeafScan.object ? 0x20 : $0 }, as: UTF8.self)
    }

    /// The byte at a place; a line break where there is none.
    func byte(_ index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : 0x0A }

    func isSpace(_ index: Int) -> Bool { byte(index) == 0x20 || byte(index) == 0x09 }

    func isBreak(_ index: Int) -> Bool { byte(index) == 0x0A }

    /// Whether a letter, also one of more bytes than one, stands at a place.
    func isLetter(_ index: Int) -> Bool {
        switch byte(index) {
        case 0x41...0x5A, 0x61...0x7A, 0xC3: true
        default: false
        }
    }

    func isCapital(_ index: Int) -> Bool {
        switch byte(index) {
        case 0x41...0x5A: true
        case 0xC3: (0x80...0x9E).contains(byte(index + 1))
        default: false
        }
    }

    func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(byte(index)) }

    func starts(_ text: StaticString, at index: Int) -> Bool {
        guard index >= 0, index + text.utf8CodeUnitCount <= bytes.count else { return false }
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        return bytes[index..<(index + wanted.count)].elementsEqual(wanted)
    }

    /// The length of a no-break space at a place, or 0.
    func noBreakSpace(_ index: Int) -> Int {
        if starts("\u{A0}", at: index) { return 2 }
        return starts("\u{202F}", at: index) ? 3 : 0
    }

    /// The place of a text on the same line from a place on.
    func find(_ text: StaticString, from start: Int) -> Int? {
        var index = start
        let end = min(bytes.count, start + LeafScan.reach)
        while index < end, bytes[index] != 0x0A {
            if starts(text, at: index) { return index }
            index += 1
        }
        return nil
    }

    func endOfLine(_ start: Int) -> Int {
        bytes[min(start, bytes.count)...].firstIndex(of: 0x0A) ?? bytes.count
    }

    /// The lines without the spaces at their beginnings.
    var lines: [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        while start < bytes.count {
            let end = endOfLine(start)
            var first = start
            while first < end, isSpace(first) { first += 1 }
            result.append(first..<end)
            start = end + 1
        }
        return result
    }
}
