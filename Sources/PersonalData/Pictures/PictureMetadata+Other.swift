extension PictureMetadata {
    /// GIF 89a, sections 24 and 26: comments, and what programs keep, such as XMP.
    mutating func readGIF(_ file: PictureBytes) {
        guard let flags = file.byte(10) else { return }
        var place = 13 + Self.colourTable(flags)
        for _ in 0..<Self.mostParts {
            switch file.byte(place) {
            case 0x21:
                let kind = file.byte(place + 1)
                let (data, end) = Self.blocks(of: file, at: place + 2)
                if kind == 0xFE { texts.append(data) }
                // XMP stands in it as it is, without the lengths of blocks.
                if kind == 0xFF, data.starts(with: "XMP DataXMP".utf8) {
                    file.part(place, min(end, file.count) - place).map { readXMP($0) }
                }
                place = end
            case 0x2C:
                guard let flags = file.byte(place + 9) else { return }
                place = Self.blocks(of: file, at: place + 11 + Self.colourTable(flags)).end
            default: return
            }
        }
    }

    private static func colourTable(_ flags: UInt8) -> Int {
        flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1)
    }

    /// The bytes of blocks with a length before each, and where they end.
    private static func blocks(of file: PictureBytes, at start: Int) -> (data: [UInt8], end: Int) {
        var data: [UInt8] = []
        var place = start
        while let length = file.byte(place), length > 0 {
            data += file.part(place + 1, Int(length))?.bytes ?? []
            place += 1 + Int(length)
        }
        return (data, place + 1)
    }

    /// AVIF and HEIF (ISO/IEC 23008-12): the items of EXIF and XMP lie anywhere in the file and are
    /// known by how they begin.
    mutating func readHEIF(_ file: PictureBytes) {
        for start in ["II*\0", "MM\0*"].flatMap({ file.places(of: Array($0.utf8), most: 16) }) {
            file.part(start).map { readEXIF($0) }
        }
        for start in file.places(of: Array("<x:xmpmeta".utf8), most: 4) {
            guard let rest = file.part(start) else { continue }
            let end = rest.places(of: Array("</x:xmpmeta>".utf8), most: 1).first ?? rest.count
            rest.part(0, end).map { readXMP($0) }
        }
    }
}
