/// The lines of an iCalendar stream, folded and ended as RFC 5545 section 3.1 asks.
struct ContentLines {
    private(set) var bytes: [UInt8] = []

    /// Adds a line whose value needs no escaping.
    mutating func add(_ name: String, _ value: String) {
        fold(Array("\(name):\(value)".utf8))
    }

    /// Adds a line whose value is TEXT (section 3.3.11): backslash, comma, semicolon and new line
    /// are escaped.
    mutating func add(_ name: String, text: String) {
        fold(Array("\(name):".utf8) + ContentLines.escaped(text))
    }

    static func escaped(_ text: String) -> [UInt8] {
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.utf8.count)
        var previous: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case 0x5C, 0x2C, 0x3B: escaped += [0x5C, byte]
            case 0x0A where previous == 0x0D: break
            case 0x0A, 0x0D: escaped += [0x5C, 0x6E]
            case 0x09: escaped.append(0x20)
            // Other control characters may not stand in a value at all.
            case 0..<0x20, 0x7F: break
            default: escaped.append(byte)
            }
            previous = byte
        }
        return escaped
    }

    /// Breaks a line after at most 75 octets, the space that continues it counted, never inside a
    /// character.
    private mutating func fold(_ line: [UInt8]) {
        var start = 0
        var room = 75
        while line.count - start > room {
            var end = start + room
            while line[end] & 0xC0 == 0x80 { end -= 1 }
            // A combining mark, a joiner or the second half of an emoji may begin the next line:
            // the octets are put together again before anyone reads characters.
            bytes += line[start..<end]
            bytes += [0x0D, 0x0A, 0x20]
            start = end
            room = 74
        }
        bytes += line[start...]
        bytes += [0x0D, 0x0A]
    }
}
