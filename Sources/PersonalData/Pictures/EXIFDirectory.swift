/// The directories of a TIFF head, in which cameras write (CIPA DC-008, «Exif 3.0», section 4.6).
struct EXIFDirectory {
    private(set) var hasPosition = false
    private(set) var hasAuthor = false
    private(set) var texts: [[UInt8]] = []
    private let data: PictureBytes
    private let isLittle: Bool

    /// Reads the directories that hang together; `nil` where this is no TIFF head.
    init?(_ data: PictureBytes) {
        self.data = data
        if data.has("II*\0", at: 0) {
            isLittle = true
        } else if data.has("MM\0*", at: 0) {
            isLittle = false
        } else {
            return nil
        }
        var places = [number(4, bytes: 4)].compactMap(\.self)
        var visited: Set<Int> = []
        // A directory that leads back to itself is read once.
        while let place = places.popLast(), visited.count < Self.mostDirectories {
            guard visited.insert(place).inserted else { continue }
            places += read(at: place)
        }
    }

    private static let mostDirectories = 8
    private static let mostEntries = 1000

    /// Reads one directory and gives the places of those it leads to.
    private mutating func read(at place: Int) -> [Int] {
        guard let count = number(place, bytes: 2), count <= Self.mostEntries else { return [] }
        var next: [Int] = []
        for entry in 0..<count {
            let at = place + 2 + 12 * entry
            guard let tag = number(at, bytes: 2), let length = number(at + 4, bytes: 4),
                let value = number(at + 8, bytes: 4)
            else { break }
            switch tag {
            case 0x8769: next.append(value)
            // The directory of the position: latitude and longitude.
            case 0x8825: hasPosition = hasPosition || holdsPosition(at: value)
            // Artist, XPAuthor, CameraOwnerName, Photographer.
            case 0x013B, 0x9C9D, 0xA430, 0xA437: if length > 1 { hasAuthor = true }
            default: break
            }
            // Texts of any kind: description, comment, the names above.
            let text = length <= 4 ? data.part(at + 8, length) : data.part(value, length)
            if Self.isText(tag), let text {
                // XP… are in UTF-16: what is ASCII in them is read without the zeros.
                texts.append(text.bytes.filter { $0 != 0 })
            }
        }
        return next
    }

    private static func isText(_ tag: Int) -> Bool {
        [0x010D, 0x010E, 0x013B, 0x8298, 0x9286, 0xA430, 0xA437].contains(tag)
            || (0x9C9B...0x9C9F).contains(tag)
    }

    private func holdsPosition(at place: Int) -> Bool {
        guard let count = number(place, bytes: 2), count <= Self.mostEntries else { return false }
        return (0..<count).contains { [2, 4].contains(number(place + 2 + 12 * $0, bytes: 2)) }
    }

    private func number(_ place: Int, bytes: Int) -> Int? {
        isLittle ? data.little(place, bytes: bytes) : data.big(place, bytes: bytes)
    }
}
