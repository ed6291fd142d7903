/// A part of a picture, read only where it is.
struct PictureBytes {
    let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
    }

    var count: Int { bytes.count }

    func byte(_ place: Int) -> UInt8? {
        place >= 0 && place < bytes.count ? bytes[bytes.startIndex + place] : nil
    }

    /// A number whose first byte counts most; `nil` where it leads out of the part.
    func big(_ place: Int, bytes count: Int) -> Int? {
        part(place, count)?.bytes.reduce(0) { $0 << 8 | Int($1) }
    }

    /// A number whose first byte counts least.
    func little(_ place: Int, bytes count: Int) -> Int? {
        part(place, count)?.bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// What lies from a place on; to the end unless a length is given.
    func part(_ place: Int, _ length: Int? = nil) -> PictureBytes? {
        guard place >= 0, place <= count else { return nil }
        let length = length ?? count - place
        guard length >= 0, length <= count - place else { return nil }
        let start = bytes.startIndex + place
        return PictureBytes(bytes[start..<start + length])
    }

    func has(_ text: String, at place: Int) -> Bool { has(Array(text.utf8), at: place) }

    func has(_ wanted: [UInt8], at place: Int) -> Bool {
        part(place, wanted.count)?.bytes.elementsEqual(wanted) ?? false
    }

    func firstZero(from place: Int) -> Int? {
        bytes.dropFirst(place).firstIndex(of: 0).map { $0 - bytes.startIndex }
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
    }

    /// Where some bytes stand, the first ones only.
    func places(of wanted: [UInt8], most: Int) -> [Int] {
        guard let first = wanted.first else { return [] }
        var found: [Int] = []
        var place = 0
        while found.count < most,
            let next = bytes.dropFirst(place).firstIndex(of: first).map({ $0 - bytes.startIndex })
        {
            if has(wanted, at: next) { found.append(next) }
            place = next + 1
        }
        return found
    }
}
