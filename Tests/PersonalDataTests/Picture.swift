/// Pictures of nothing, made part by part.
enum Picture {
    static func png(_ chunks: [(type: String, data: [UInt8])]) -> [UInt8] {
        var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        for chunk in chunks {
            bytes += big(chunk.data.count, bytes: 4) + Array(chunk.type.utf8)
            bytes += chunk.data + [0, 0, 0, 0]
        }
        return bytes
    }

    static func jpeg(_ segments: [(marker: UInt8, data: [UInt8])]) -> [UInt8] {
        var bytes: [UInt8] = [0xFF, 0xD8]
        for segment in segments {
            bytes += [0xFF, segment.marker] + big(segment.data.count + 2, bytes: 2)
            bytes += segment.data
        }
        return bytes + [0xFF, 0xDA, 0, 2, 0xFF, 0xD9]
    }

    static func webp(_ chunks: [(type: String, data: [UInt8])]) -> [UInt8] {
        var body = Array("WEBP".utf8)
        for chunk in chunks {
            body += Array(chunk.type.utf8) + little(chunk.data.count) + chunk.data
            if chunk.data.count % 2 == 1 { body.append(0) }
        }
        return Array("RIFF".utf8) + little(body.count) + body
    }

    /// A TIFF head with an artist and a directory of the position.
    static func exif(artist: String, hasPosition: Bool, isLittle: Bool) -> [UInt8] {
        func number(_ value: Int, _ bytes: Int) -> [UInt8] {
            isLittle ? big(value, bytes: bytes).reversed() : big(value, bytes: bytes)
        }
        func entry(_ tag: Int, _ count: Int, _ value: Int) -> [UInt8] {
            number(tag, 2) + number(2, 2) + number(count, 4) + number(value, 4)
        }
        // The head takes 8 bytes, the directory of two entries 30, that of the position 18.
        var bytes = isLittle ? Array("II*\0".utf8) : Array("MM\0*".utf8)
        bytes += number(8, 4) + number(2, 2)
        bytes += entry(0x013B, artist.utf8.count, 56) + entry(0x8825, 1, 38) + number(0, 4)
        bytes += number(1, 2) + entry(hasPosition ? 2 : 0, 1, 0) + number(0, 4)
        return bytes + Array(artist.utf8)
    }

    private static func big(_ value: Int, bytes: Int) -> [UInt8] {
        (0..<bytes).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    private static func little(_ value: Int) -> [UInt8] {
        big(value, bytes: 4).reversed()
    }
}
