/// Endings of words with what they say, found by their last three bytes.
struct WordEndings<Meaning: Sendable>: Sendable {
    struct Entry: Sendable {
        let ending: [UInt8]
        let meaning: Meaning
    }

    private var entries: [UInt32: [Entry]] = [:]
    /// By some bits of its last three bytes, whether a word may have an ending.
    private var endsWord = Array(repeating: false, count: 1 << 10)

    /// A table of endings, each of at least three bytes.
    init(_ endings: [(String, Meaning)]) {
        for (text, meaning) in endings {
            let ending = Array(text.utf8)
            let key = Self.key(ending[...])
            entries[key, default: []].append(Entry(ending: ending, meaning: meaning))
            endsWord[Self.sample(of: key)] = true
        }
        for key in entries.keys { entries[key]?.sort { $0.ending.count > $1.ending.count } }
    }

    /// The longest ending of the word that leaves at least `stem` bytes before it.
    func longest(of letters: ArraySlice<UInt8>, stem: Int = 0) -> Entry? {
        guard mayEnd(letters), let candidates = entries[Self.key(letters)] else { return nil }
        return candidates.first {
            letters.count >= $0.ending.count + stem
                && letters.suffix($0.ending.count).elementsEqual($0.ending)
        }
    }

    /// Whether the word may have one of the endings; of most words it is known at once that not.
    private func mayEnd(_ letters: ArraySlice<UInt8>) -> Bool {
        letters.count >= 3 && endsWord[Self.sample(of: Self.key(letters))]
    }

    /// Whether a word of a text may have one of the endings.
    func mayEnd(_ index: Int, of text: TokenizedText) -> Bool {
        let end = Int(text[index].foldedEnd)
        guard end - Int(text[index].foldedStart) >= 3 else { return false }
        let key = Self.key(text.folded[end - 3], text.folded[end - 2], text.folded[end - 1])
        return endsWord[Self.sample(of: key)]
    }

    private static func sample(of key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 22) }

    private static func key(_ letters: ArraySlice<UInt8>) -> UInt32 {
        let end = letters.endIndex
        return key(letters[end - 3], letters[end - 2], letters[end - 1])
    }

    private static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
        UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
    }
}
