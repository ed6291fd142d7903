/// Archives made byte by byte, as small as the format allows (APPNOTE 6.3, section 4.3).
public enum SmallZip {
    /// How a file is kept.
    public enum Method: UInt16, Sendable {
        /// As it is.
        case stored = 0
        /// In the format deflate, in blocks that are not compressed (RFC 1951, section 3.2.4).
        case deflated = 8
    }

    /// An archive with these files, in this order.
    public static func archive(_ files: [(name: String, bytes: [UInt8], method: Method)]) -> [UInt8]
    {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for file in files {
            let packed = file.method == .stored ? file.bytes : deflated(file.bytes)
            let facts =
                two(20) + two(0) + two(file.method.rawValue) + two(0) + two(0x21)
                + four(checksum(file.bytes)) + four(UInt32(packed.count))
                + four(UInt32(file.bytes.count)) + two(UInt16(file.name.utf8.count)) + two(0)
            directory +=
                [0x50, 0x4B, 1, 2] + two(20) + facts + two(0) + two(0) + two(0) + four(0)
                + four(UInt32(bytes.count)) + Array(file.name.utf8)
            bytes += [0x50, 0x4B, 3, 4] + facts + Array(file.name.utf8) + packed
        }
        let count = two(UInt16(files.count))
        return bytes + directory + [0x50, 0x4B, 5, 6] + two(0) + two(0) + count + count
            + four(UInt32(directory.count)) + four(UInt32(bytes.count)) + two(0)
    }

    private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var blocks: [UInt8] = []
        var rest = bytes[...]
        repeat {
            let part = rest.prefix(65_535)
            rest = rest.dropFirst(part.count)
            let length = UInt16(part.count)
            blocks += [rest.isEmpty ? 1 : 0] + two(length) + two(~length) + part
        } while !rest.isEmpty
        return blocks
    }

    /// CRC-32 (ISO 3309).
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in
                sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
            }
        }
    }

    private static func two(_ value: UInt16) -> [UInt8] {
        [UInt8(value & 0xFF), UInt8(value >> 8)]
    }

    private static func four(_ value: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
    }
}
