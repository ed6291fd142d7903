/// What a picture tells beside what it shows.
///
/// Read from PNG (tEXt, zTXt, iTXt, eXIf), JPEG (EXIF, XMP, IPTC, comments), WebP, AVIF and HEIF
/// (EXIF, XMP) and GIF (comments, XMP). Sizes and places in the file are never trusted: what leads
/// out of it ends the reading.
public struct PictureMetadata: Hashable, Sendable {
    /// Whether it tells where it was taken.
    public internal(set) var hasPosition = false
    /// Whether it tells who made it.
    public internal(set) var hasAuthor = false
    /// Every other text in it, as bytes in whatever encoding.
    public internal(set) var texts: [[UInt8]] = []

    /// Reads a picture; one of another kind has nothing to tell.
    public init(_ picture: [UInt8]) {
        let file = PictureBytes(picture[...])
        if file.has([0x89, 0x50, 0x4E, 0x47], at: 0) {
            readPNG(file)
        } else if file.has([0xFF, 0xD8, 0xFF], at: 0) {
            readJPEG(file)
        } else if file.has("RIFF", at: 0), file.has("WEBP", at: 8) {
            readWebP(file)
        } else if file.has("GIF8", at: 0) {
            readGIF(file)
        } else if file.has("ftyp", at: 4) {
            readHEIF(file)
        }
    }

    /// More parts than any camera or program writes.
    static let mostParts = 10_000

    /// PNG, third edition, section 5: length, type, data, checksum.
    private mutating func readPNG(_ file: PictureBytes) {
        var place = 8
        for _ in 0..<Self.mostParts {
            guard let length = file.big(place, bytes: 4), let data = file.part(place + 8, length)
            else { return }
            if file.has("tEXt", at: place + 4) {
                readText(data) { data.part($0 + 1).map { Array($0.bytes) } }
            } else if file.has("iTXt", at: place + 4) {
                readText(data) { Self.international(data, after: $0) }
            } else if file.has("zTXt", at: place + 4) {
                readText(data) { data.part($0 + 2).flatMap { InflatedText.of($0.bytes) } }
            } else if file.has("eXIf", at: place + 4) {
                readEXIF(data)
            }
            place += 12 + length
        }
    }

    /// A keyword, a zero, and the text after it and what describes it.
    private mutating func readText(_ data: PictureBytes, text: (_ keywordEnd: Int) -> [UInt8]?) {
        guard let end = data.firstZero(from: 0) else { return }
        let keyword = data.text(0..<end).lowercased()
        if ["author", "artist", "creator"].contains(keyword) { hasAuthor = true }
        guard let text = text(end) else { return }
        if keyword == "xml:com.adobe.xmp" {
            readXMP(PictureBytes(text[...]))
        } else {
            texts.append(text)
        }
    }

    /// iTXt: a flag for compression, its method, language and translated keyword, each with a zero.
    private static func international(_ data: PictureBytes, after end: Int) -> [UInt8]? {
        guard let language = data.firstZero(from: end + 3),
            let keyword = data.firstZero(from: language + 1),
            let text = data.part(keyword + 1)
        else { return nil }
        return data.byte(end + 1) == 1 ? InflatedText.of(text.bytes) : Array(text.bytes)
    }

    /// JPEG (ITU-T T.81, annex B): markers with a length, up to the picture itself.
    private mutating func readJPEG(_ file: PictureBytes) {
        var place = 2
        for _ in 0..<Self.mostParts {
            guard file.byte(place) == 0xFF, let marker = file.byte(place + 1), marker != 0xDA,
                let length = file.big(place + 2, bytes: 2), length >= 2,
                let data = file.part(place + 4, length - 2)
            else { return }
            switch marker {
            case 0xE1 where data.has("Exif", at: 0): data.part(6).map { readEXIF($0) }
            case 0xE1 where data.has("http://ns.adobe.com/xap/", at: 0): readXMP(data)
            case 0xED: readIPTC(data)
            case 0xFE: texts.append(Array(data.bytes))
            default: break
            }
            place += 2 + length
        }
    }

    /// IPTC-IIM 4.2: 1C, record, set, length. By-line is 2:80; cities and the like lie in 2:90–101.
    private mutating func readIPTC(_ data: PictureBytes) {
        var place = 0
        while let byte = data.byte(place) {
            guard byte == 0x1C, data.byte(place + 1) == 2, let kind = data.byte(place + 2),
                let length = data.big(place + 3, bytes: 2), let text = data.part(place + 5, length)
            else {
                place += 1
                continue
            }
            if kind == 80 || kind == 122 { hasAuthor = true }
            if kind >= 5 { texts.append(Array(text.bytes)) }
            place += 5 + length
        }
    }

    /// WebP: chunks of RIFF with an even number of bytes.
    private mutating func readWebP(_ file: PictureBytes) {
        var place = 12
        for _ in 0..<Self.mostParts {
            guard let length = file.little(place + 4, bytes: 4),
                let data = file.part(place + 8, length)
            else { return }
            if file.has("EXIF", at: place) {
                // Some programs keep the mark that JPEG puts before it.
                if let body = data.has("Exif", at: 0) ? data.part(6) : data { readEXIF(body) }
            } else if file.has("XMP ", at: place) {
                readXMP(data)
            }
            place += 8 + length + length % 2
        }
    }

    mutating func readEXIF(_ data: PictureBytes) {
        guard let directory = EXIFDirectory(data) else { return }
        hasPosition = hasPosition || directory.hasPosition
        hasAuthor = hasAuthor || directory.hasAuthor
        texts += directory.texts
    }

    /// XMP (ISO 16684-1) is XML; only what it names is looked for.
    mutating func readXMP(_ data: PictureBytes) {
        let text = data.text(0..<data.count)
        if text.contains("GPSLatitude") || text.contains("GPSLongitude") { hasPosition = true }
        if text.contains("dc:creator") || text.contains("aux:OwnerName") { hasAuthor = true }
        texts.append(Array(data.bytes))
    }
}
