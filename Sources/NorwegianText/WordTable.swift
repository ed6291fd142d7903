/// Distinct words with consecutive numbers, kept in one array of bytes.
///
/// An open-addressing hash table: finding and adding take constant time and no allocation per
/// word.
public struct WordTable: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = [0]
    private var hashes: [UInt32] = []
    private var slots: [UInt32]

    /// Creates an empty table with room for `capacity` words.
    public init(capacity: Int = 1024) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
    }

    /// How many words the table holds.
    public var count: Int { ends.count - 1 }

    /// The UTF-8 bytes of word number `id`.
    public subscript(id: Int) -> ArraySlice<UInt8> {
        bytes[Int(ends[id])..<Int(ends[id + 1])]
    }

    /// The number of `word`, or `nil` when the table does not hold it.
    public func find(_ word: Span<UInt8>) -> Int? {
        let entry = slots[slot(of: word, hash: Self.hash(word))]
        return entry == 0 ? nil : Int(entry) - 1
    }

    /// The number of `word`, which is added at the end when it is new.
    public mutating func intern(_ word: Span<UInt8>) -> Int {
        let hash = Self.hash(word)
        let index = slot(of: word, hash: hash)
        if slots[index] != 0 { return Int(slots[index]) - 1 }
        for position in 0..<word.count { bytes.append(word[position]) }
        ends.append(UInt32(bytes.count))
        hashes.append(hash)
        slots[index] = UInt32(count)
        if count * 2 > slots.count { grow() }
        return count - 1
    }

    /// The slot that holds `word`, or the free one where it belongs.
    private func slot(of word: Span<UInt8>, hash: UInt32) -> Int {
        let mask = slots.count - 1
        var index = Int(hash) & mask
        while slots[index] != 0 {
            let id = Int(slots[index]) - 1
            if hashes[id] == hash, equals(id, word) { break }
            index = (index + 1) & mask
        }
        return index
    }

    private func equals(_ id: Int, _ word: Span<UInt8>) -> Bool {
        let start = Int(ends[id])
        guard Int(ends[id + 1]) - start == word.count else { return false }
        for offset in 0..<word.count where bytes[start + offset] != word[offset] { return false }
        return true
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        let mask = slots.count - 1
        for (id, hash) in hashes.enumerated() {
            var index = Int(hash) & mask
            while slots[index] != 0 { index = (index + 1) & mask }
            slots[index] = UInt32(id) + 1
        }
    }

    /// FNV-1a with a final mix, the same on every machine.
    private static func hash(_ word: Span<UInt8>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for index in 0..<word.count { hash = (hash ^ UInt32(word[index])) &* 16_777_619 }
        return hash ^ (hash >> 15)
    }
}
