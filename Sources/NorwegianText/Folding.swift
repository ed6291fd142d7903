/// Scandinavian folding: the ASCII form in which words are searched, whatever keyboard wrote them.
///
/// `å ä æ aa ae` become `a`, `ø ö oe oo` become `o` (the rule of Lucene's ScandinavianFolding,
/// without `ao`), and other Latin letters lose their accents. Folding is for comparing only:
/// different words may fold alike (*nær* and *når*).
public enum Folding {
    /// Returns the folded form of `text`, normalized first (see ``Normalization``).
    public static func fold(_ text: String) -> String {
        var folded: [UInt8] = []
        fold(Normalization.normalize(text).utf8.span, into: &folded)
        return String(decoding: folded, as: UTF8.self)
    }

    /// Replaces the content of `folded` by the folded form of a normalized word.
    public static func fold(_ word: Span<UInt8>, into folded: inout [UInt8]) {
        folded.removeAll(keepingCapacity: true)
        var index = 0
        while index < word.count {
            let byte = word[index]
            if byte < 0x80 {
                index += 1
                folded.append(byte)
                let next = index < word.count ? word[index] : 0
                let isDouble =
                    byte == 0x61 && (next == 0x61 || next == 0x65)
                    || byte == 0x6F && (next == 0x65 || next == 0x6F)
                if isDouble { index += 1 }
                continue
            }
            let (value, length) = word.scalar(at: index)
            index += length
            if WordScalar.isMark(value) { continue }
            if value >= firstLetter, value < firstLetter + UInt32(letters.count) {
                folded.append(letters[Int(value - firstLetter)])
            } else {
                folded.append(scalar: value)
            }
        }
    }

    /// The ASCII letters for U+00DF to U+017F.
    private static let firstLetter: UInt32 = 0xDF
    private static let letters = Array(
        ("saaaaaaaceeeeiiiidnooooo-ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijj"
            + "kkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
