/// The Norwegian (Bokmål) stemming algorithm of the Snowball project, version 2.2.
///
/// Every rule removes something from the end of the word, so that a stem is a length.
/// See <https://snowballstem.org/algorithms/norwegian/stemmer.html>.
public enum SnowballStemmer {
    /// Returns the stem of a lower-case word.
    public static func stem(_ word: String) -> String {
        let bytes = Array(word.utf8)
        return String(decoding: bytes[..<stemLength(of: bytes.span)], as: UTF8.self)
    }

    /// The number of bytes of a lower-case UTF-8 word that are its stem.
    public static func stemLength(of word: Span<UInt8>) -> Int {
        guard let region = regionStart(of: word) else { return word.count }
        var end = word.count
        removeMainSuffix(of: word, from: region, end: &end)
        if hasSuffix(word, from: region, end: end, "dt")
            || hasSuffix(word, from: region, end: end, "vt")
        {
            end -= 1
        }
        for suffix in otherSuffixes where hasSuffix(word, from: region, end: end, suffix) {
            end -= suffix.utf8CodeUnitCount
            break
        }
        return end
    }

    /// Where R1 begins: after the first non-vowel that follows a vowel, and at least three
    /// characters into the word. `nil` when the word is shorter than three characters or has no
    /// such place.
    private static func regionStart(of word: Span<UInt8>) -> Int? {
        var index = 0
        var characters = 0
        var third: Int?
        var afterVowel = false
        var start: Int?
        while index < word.count {
            let (value, length) = word.scalar(at: index)
            index += length
            characters += 1
            if characters == 3 { third = index }
            if start == nil {
                if isVowel(value) {
                    afterVowel = true
                } else if afterVowel {
                    start = index
                }
            }
            if let third, let start { return max(third, start) }
        }
        return nil
    }

    /// Step 1. The longest suffix that lies in R1 decides alone.
    private static func removeMainSuffix(
        of word: Span<UInt8>, from region: Int, end: inout Int
    ) {
        for suffix in mainSuffixes where hasSuffix(word, from: region, end: end, suffix) {
            end -= suffix.utf8CodeUnitCount
            return
        }
        for suffix in ["erte", "ert"] as [StaticString]
        where hasSuffix(word, from: region, end: end, suffix) {
            end -= suffix.utf8CodeUnitCount - 2
            return
        }
        for suffix in lastSuffixes where hasSuffix(word, from: region, end: end, suffix) {
            end -= suffix.utf8CodeUnitCount
            return
        }
        if hasSuffix(word, from: region, end: end, "s"), takesGenitive(word, before: end - 1) {
            end -= 1
        }
    }

    /// Whether an `s` may be removed after these letters: one of bcdfghjlmnoprtvyz, or a `k`
    /// that no vowel precedes.
    private static func takesGenitive(_ word: Span<UInt8>, before end: Int) -> Bool {
        switch word[end - 1] {
        case 0x62...0x64, 0x66...0x68, 0x6A, 0x6C...0x70, 0x72, 0x74, 0x76, 0x79, 0x7A:
            return true
        case 0x6B:
            guard end > 1 else { return false }
            var start = end - 2
            while start > 0, word[start] & 0xC0 == 0x80 { start -= 1 }
            return !isVowel(word.scalar(at: start).value)
        default:
            return false
        }
    }

    private static func hasSuffix(
        _ word: Span<UInt8>, from region: Int, end: Int, _ suffix: StaticString
    ) -> Bool {
        let count = suffix.utf8CodeUnitCount
        guard end - count >= region else { return false }
        for offset in 0..<count
        where word[end - count + offset] != suffix.utf8Start[offset] {
            return false
        }
        return true
    }

    private static func isVowel(_ value: UInt32) -> Bool {
        switch value {
        case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79, 0xE6, 0xE5, 0xF8: true
        default: false
        }
    }

    /// The suffixes of step 1 that are simply removed, longer ones before those they end in.
    private static let mainSuffixes: [StaticString] = [
        "hetenes", "hetene", "hetens", "heten", "heter", "endes", "edes", "enes", "ende", "ande",
        "ede", "ane", "ene", "ens", "ers", "ets", "het", "ast",
    ]

    /// The short suffixes of step 1, which come after `erte` and `ert`.
    private static let lastSuffixes: [StaticString] = [
        "en", "ar", "er", "as", "es", "et", "a", "e",
    ]

    /// The suffixes of step 3.
    private static let otherSuffixes: [StaticString] = [
        "hetslov", "eleg", "elig", "elov", "slov", "leg", "eig", "lig", "els", "lov", "ig",
    ]
}
