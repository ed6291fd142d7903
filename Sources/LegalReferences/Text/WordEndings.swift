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
    func mayEnd(_ letters: ArraySlice<UInt8>) -> Bool {
        letters.count >= 3 && endsWord[Self.sample(of: Self.key(letters))]
    }

    private static func sample(of key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 22) }

    private static func key(_ letters: ArraySlice<UInt8>) -> UInt32 {
        let end = letters.endIndex
        return UInt32(letters[end - 1]) | UInt32(letters[end - 2]) << 8
            | UInt32(letters[end - 3]) << 16
    }
}
