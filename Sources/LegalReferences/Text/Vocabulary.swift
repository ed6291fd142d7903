/// The words of the grammar and of the laws' names, each with a number, found by their letters.
///
/// Open addressing over the folded bytes, so that looking up a word makes no string.
struct Vocabulary: Sendable {
    struct Entry {
        let letters: [UInt8]
        let meaning: GrammarWord
        let value: Int32
    }

    private(set) var entries: [Entry] = []
    private var slots: [Int32] = Array(repeating: -1, count: 2048)

    /// The vocabulary of the grammar alone.
    init() {
        for spelling in GrammarWord.spellings {
            insert(Array(spelling.text.utf8), meaning: spelling.word, value: spelling.value)
        }
    }

    /// Whether any word may have the ``FoldedHash``; most words of a text have none.
    func mayHold(_ hash: UInt64) -> Bool {
        slots[Int(truncatingIfNeeded: hash) & (slots.count - 1)] >= 0
    }

    /// The number of the word, or -1. `hash` is the ``FoldedHash`` of the letters.
    func word(_ letters: ArraySlice<UInt8>, hash: UInt64) -> Int32 {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            if entries[Int(slots[slot])].letters[...] == letters { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return -1
    }

    /// The number of the word, or -1.
    func word(_ letters: ArraySlice<UInt8>) -> Int32 {
        word(letters, hash: FoldedHash(letters).value)
    }

    /// The number of the word, which is put in when it is new.
    @discardableResult
    mutating func insert(
        _ letters: [UInt8], meaning: GrammarWord = .none, value: Int32 = 0
    ) -> Int32 {
        let known = word(letters[...])
        if known >= 0 { return known }
        entries.append(Entry(letters: letters, meaning: meaning, value: value))
        if entries.count * 4 > slots.count {
            slots = Array(repeating: -1, count: slots.count * 2)
            for number in entries.indices { place(Int32(number)) }
        } else {
            place(Int32(entries.count - 1))
        }
        return Int32(entries.count - 1)
    }

    private mutating func place(_ number: Int32) {
        let hash = FoldedHash(entries[Int(number)].letters[...]).value
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = number
    }
}

/// FNV-1a over folded letters, built byte by byte while a word is read.
struct FoldedHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    init() {}

    init(_ letters: ArraySlice<UInt8>) {
        for letter in letters { add(letter) }
    }

    mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
}
