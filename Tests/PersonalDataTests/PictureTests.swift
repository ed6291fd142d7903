import PersonalData
import Testing

@Suite("What pictures tell")
struct PictureTests {
    @Test("Texts of PNG are read, and an author is known by the keyword")
    func png() {
        let picture = Picture.png([
            ("IHDR", [0, 0, 0, 1]), ("tEXt", Array("Author\0Kari".utf8)),
            ("iTXt", Array("Comment\0\0\0nb\0x\0Fnr".utf8)),
            ("zTXt", Array("Title\0\0".utf8) + Self.packed),
            ("iTXt", Array("Comment\0\u{1}\0nb\0x\0".utf8) + Self.packed),
        ])
        let metadata = PictureMetadata(picture)
        #expect(metadata.hasAuthor && !metadata.hasPosition)
        #expect(metadata.texts.contains { $0.elementsEqual("Kari".utf8) })
        #expect(metadata.texts.contains { $0.elementsEqual("Fnr".utf8) })
        #expect(metadata.texts.count { $0.elementsEqual("hei".utf8) } == 2)
    }

    /// «hei» in zlib's format, not compressed.
    private static let packed: [UInt8] =
        [0x78, 0x01, 1, 3, 0, 0xFC, 0xFF] + Array("hei".utf8) + [0x02, 0x6E, 0x01, 0x37]

    @Test("Comments and XMP of GIF, EXIF and XMP of AVIF are read")
    func others() {
        let head =
            Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0] + [UInt8](repeating: 0, count: 6)
        let comment: [UInt8] = [0x21, 0xFE, 3] + Array("Hei".utf8) + [0]
        let image: [UInt8] = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4C, 1, 0]
        let told = PictureMetadata(head + image + comment + [0x3B])
        #expect(told.texts == [Array("Hei".utf8)])
        let xmp = Array("<x:xmpmeta><dc:creator/></x:xmpmeta>".utf8)
        let made = PictureMetadata(
            head + [0x21, 0xFF, 11] + Array("XMP DataXMP".utf8) + xmp + [0, 0x3B])
        #expect(made.hasAuthor)
        let exif = Picture.exif(artist: "Kari", hasPosition: true, isLittle: false)
        let avif = Array("\0\0\0\u{14}ftypavif\0\0\0\0avif".utf8) + [0, 0, 0, 6]
        let found = PictureMetadata(avif + Array("Exif\0\0".utf8) + exif)
        #expect(found.hasPosition && found.hasAuthor)
        #expect(PictureMetadata(avif + xmp).hasAuthor)
    }

    @Test(
        "Position and author are found in EXIF in every kind of picture", arguments: [true, false])
    func exif(isLittle: Bool) {
        let exif = Picture.exif(artist: "Kari Nordmann", hasPosition: true, isLittle: isLittle)
        for picture in [
            Picture.jpeg([(0xE1, Array("Exif\0\0".utf8) + exif)]),
            Picture.webp([("VP8 ", [1, 2, 3]), ("EXIF", exif)]),
            Picture.png([("eXIf", exif)]),
        ] {
            let metadata = PictureMetadata(picture)
            #expect(metadata.hasPosition && metadata.hasAuthor)
            #expect(metadata.texts == [Array("Kari Nordmann".utf8)])
        }
    }

    @Test("XMP and IPTC tell of authors, comments are read")
    func otherParts() {
        let xmp = "http://ns.adobe.com/xap/1.0/\0<x><dc:creator/><exif:GPSLatitude/></x>"
        let byLine = Array("Photoshop 3.0\0".utf8) + [0x1C, 2, 80, 0, 4] + Array("Kari".utf8)
        let described = PictureMetadata(Picture.jpeg([(0xE1, Array(xmp.utf8))]))
        #expect(described.hasAuthor && described.hasPosition)
        #expect(PictureMetadata(Picture.jpeg([(0xED, byLine)])).hasAuthor)
        let comment = PictureMetadata(Picture.jpeg([(0xFE, Array("Hei".utf8))]))
        #expect(comment.texts == [Array("Hei".utf8)] && !comment.hasAuthor)
    }

    @Test("A plain picture has nothing to tell")
    func plain() {
        let exif = Picture.exif(artist: "", hasPosition: false, isLittle: true)
        for picture in [
            Picture.png([("IHDR", [0]), ("IDAT", [1, 2]), ("IEND", [])]),
            Picture.jpeg([(0xE0, Array("JFIF\0".utf8)), (0xE1, Array("Exif\0\0".utf8) + exif)]),
            Picture.webp([("VP8 ", [1, 2])]), [], Array("GIF89a".utf8),
        ] {
            let metadata = PictureMetadata(picture)
            #expect(!metadata.hasAuthor && !metadata.hasPosition)
        }
    }

    @Test("Pictures that are cut or changed anywhere are read without harm")
    func broken() {
        let exif = Picture.exif(artist: "Kari", hasPosition: true, isLittle: true)
        for picture in [
            Picture.jpeg([(0xE1, Array("Exif\0\0".utf8) + exif), (0xED, [0x1C, 2, 80, 0, 9, 1])]),
            Picture.webp([("EXIF", exif)]), Picture.png([("eXIf", exif), ("tEXt", [65])]),
        ] {
            for index in picture.indices {
                _ = PictureMetadata(Array(picture[..<index]))
                for value in [0, 0x7F, 0xFF] as [UInt8] {
                    var changed = picture
                    changed[index] = value
                    _ = PictureMetadata(changed)
                }
            }
        }
    }
}
