/// A picture without what it tells beside what it shows.
///
/// What decides how it looks is kept: the picture itself, colours and transparency. Texts, places, names,
/// times, thumbnails and programs' own parts go.
public struct StrippedPicture: Sendable {
    /// The bytes without metadata.
    public let bytes: [UInt8]
    /// How the name of its file ends: `png`.
    public let ending: String

    /// Strips a PNG, JPEG, GIF or WebP; `nil` for other kinds and for files that do not hold together.
    public init?(_ picture: [UInt8]) {
        let file = PictureBytes(picture[...])
        let stripped: [UInt8]?
        if file.has([0x89, 0x50, 0x4E, 0x47], at: 0) {
            (stripped, ending) = (StrippedPicture.png(file), "png")
        } else if file.has([0xFF, 0xD8, 0xFF], at: 0) {
            (stripped, ending) = (StrippedPicture.jpeg(file), "jpg")
        } else if file.has("GIF8", at: 0) {
            (stripped, ending) = (StrippedPicture.gif(file), "gif")
        } else if file.has("RIFF", at: 0), file.has("WEBP", at: 8) {
            (stripped, ending) = (StrippedPicture.webP(file), "webp")
        } else {
            return nil
        }
        guard let stripped else { return nil }
        bytes = stripped
    }

    /// PNG, third edition: the critical chunks, and those of colour and transparency.
    private static func png(_ file: PictureBytes) -> [UInt8]? {
        let kept: Set<String> = [
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs",
            "acTL", "fcTL", "fdAT", "cICP",
        ]
        guard let head = file.part(0, 8) else { return nil }
        var result = Array(head.bytes)
        var place = 8
        while place < file.count {
            guard let length = file.big(place, bytes: 4),
                let chunk = file.part(place, 12 + length)
            else { return nil }
            let name = chunk.text(4..<8)
            if kept.contains(name) { result += chunk.bytes }
            if name == "IEND" { return result }
            place += 12 + length
        }
        return nil
    }

    /// JPEG (ITU-T T.81, annex B): everything but applications' own parts and comments, JFIF, ICC and
    /// Adobe's colour transform apart.
    private static func jpeg(_ file: PictureBytes) -> [UInt8]? {
        var result: [UInt8] = [0xFF, 0xD8]
        var place = 2
        while let marker = file.byte(place + 1), file.byte(place) == 0xFF {
            if marker == 0xFF {
                place += 1
                continue
            }
            guard let length = file.big(place + 2, bytes: 2), length >= 2,
                let part = file.part(place, 2 + length)
            else { return nil }
            let isKept =
                switch marker {
                case 0xE0: part.has("JFIF", at: 4)
                case 0xE2: part.has("ICC_PROFILE", at: 4)
                case 0xEE: part.has("Adobe", at: 4)
                case 0xE1...0xEF, 0xFE: false
                default: true
                }
            if isKept { result += part.bytes }
            place += 2 + length
            guard marker == 0xDA else { continue }
            guard let end = end(ofScansIn: file, from: place),
                let scans = file.part(place, end - place)
            else { return nil }
            return result + scans.bytes
        }
        return nil
    }

    /// The end of the picture that begins at a place: after its last scan, before whatever follows.
    private static func end(ofScansIn file: PictureBytes, from start: Int) -> Int? {
        let bytes = file.bytes.dropFirst(start)
        var index = bytes.startIndex
        while let mark = bytes[index...].firstIndex(of: 0xFF), mark + 1 < bytes.endIndex {
            if bytes[mark + 1] == 0xD9 { return mark + 2 - file.bytes.startIndex }
            index = mark + 1
        }
        return nil
    }

    /// GIF 89a: everything but comments and programs' own parts; the number of rounds is kept.
    private static func gif(_ file: PictureBytes) -> [UInt8]? {
        guard let flags = file.byte(10) else { return nil }
        var place = 13 + (flags & 0x80 != 0 ? 3 << (Int(flags & 7) + 1) : 0)
        guard let head = file.part(0, place) else { return nil }
        var result = Array(head.bytes)
        while let kind = file.byte(place) {
            let start = place
            var isKept = true
            switch kind {
            case 0x3B: return result + [0x3B]
            case 0x2C:
                guard let flags = file.byte(place + 9) else { return nil }
                place += 11 + (flags & 0x80 != 0 ? 3 << (Int(flags & 7) + 1) : 0)
            case 0x21:
                let label = file.byte(place + 1)
                isKept =
                    label == 0xF9 || label == 0x01
                    || label == 0xFF && file.has("NETSCAPE2.0", at: place + 3)
                place += 2
            default: return nil
            }
            while let length = file.byte(place), length > 0 { place += 1 + Int(length) }
            place += 1
            guard let part = file.part(start, place - start) else { return nil }
            if isKept { result += part.bytes }
        }
        return nil
    }

    /// WebP: everything but EXIF and XMP, whose marks in the head are taken away.
    private static func webP(_ file: PictureBytes) -> [UInt8]? {
        var body: [UInt8] = []
        var place = 12
        while place + 8 <= file.count {
            guard let length = file.little(place + 4, bytes: 4),
                let chunk = file.part(place, min(8 + length + length % 2, file.count - place)),
                chunk.count >= 8 + length
            else { return nil }
            let name = chunk.text(0..<4)
            var bytes = Array(chunk.bytes)
            if name == "VP8X", bytes.count > 8 { bytes[8] &= ~0x0C }
            if ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"].contains(name) {
                body += bytes
            }
            place += 8 + length + length % 2
        }
        guard !body.isEmpty else { return nil }
        let size = body.count + 4
        return Array("RIFF".utf8) + (0..<4).map { UInt8(size >> (8 * $0) & 0xFF) }
            + Array("WEBP".utf8) + body
    }
}
