/// Endings of words with what they say, found by their last three bytes.
struct WordEndings<Meaning: Sendable>: Sendable {
    struct Entry: Sendable {
        let ending: [UInt8]
        let meaning: Meaning
    }

    private var entries: [UInt32: [Entry]] = [:]

    /// A table of endings, each of at least three bytes.
    init(_ endings: [(String, Meaning)]) {
        for (text, meaning) in endings {
            let ending = Array(text.utf8)
            entries[Self.key(ending[...]), default: []].append(
                Entry(ending: ending, meaning: meaning))
        }
        for key in entries.keys { entries[key]?.sort { $0.ending.count > $1.ending.count } }
    }

    /// The longest ending of the word that leaves at least `stem` bytes before it.
    func longest(of letters: ArraySlice<UInt8>, stem: Int = 0) -> Entry? {
        guard letters.count >= 3, let candidates = entries[Self.key(letters)] else { return nil }
        return candidates.first {
            letters.count >= $0.ending.count + stem
                && letters.suffix($0.ending.count).elementsEqual($0.ending)
        }
    }

    private static func key(_ letters: ArraySlice<UInt8>) -> UInt32 {
        let end = letters.endIndex
        return UInt32(letters[end - 1]) | UInt32(letters[end - 2]) << 8
            | UInt32(letters[end - 3]) << 16
    }
}
