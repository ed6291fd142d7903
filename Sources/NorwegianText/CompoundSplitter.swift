/// Finds the parts of Norwegian compounds from the vocabulary of the texts themselves.
///
/// The method is Koehn & Knight, *Empirical Methods for Compound Splitting* (2003), on search
/// stems: a compound is a modifier, perhaps the link `s` or `e`, and a head, both stems that occur
/// in the texts. A split is accepted when the geometric mean of the parts' frequencies is greater
/// than the frequency of the whole, or when the head ends at least three compounds and the
/// modifier begins at least two. Particles and suffixes are no parts.
public struct CompoundSplitter: Sendable {
    /// A compound taken apart.
    public struct Split: Sendable, Hashable {
        /// Number of the modifier's stem.
        public let modifier: Int
        /// Number of the head's stem.
        public let head: Int
        /// Where the head begins in the compound's stem, in bytes.
        public let position: Int
    }

    /// For each stem its split, or `nil` for a word that is no compound.
    public let splits: [Split?]

    /// Splits every stem of a vocabulary.
    ///
    /// - Parameters:
    ///   - stems: Search stems (see ``SearchStemmer``).
    ///   - frequencies: How often each stem occurs, in the order of `stems`.
    public init(stems: WordTable, frequencies: [Int]) {
        var candidates: [[Split]] = []
        candidates.reserveCapacity(stems.count)
        var heads = [Int](repeating: 0, count: stems.count)
        var modifiers = [Int](repeating: 0, count: stems.count)
        var buffer: [UInt8] = []
        for id in 0..<stems.count {
            let found = Self.candidates(for: id, in: stems, buffer: &buffer)
            for split in found {
                heads[split.head] += 1
                modifiers[split.modifier] += 1
            }
            candidates.append(found)
        }
        splits = candidates.enumerated().map { id, splits in
            let whole = frequencies[id] * frequencies[id]
            return splits.filter { split in
                frequencies[split.modifier] * frequencies[split.head] > whole
                    || heads[split.head] >= 3 && modifiers[split.modifier] >= 2
            }
            .max { first, second in
                let a = frequencies[first.modifier] * frequencies[first.head]
                let b = frequencies[second.modifier] * frequencies[second.head]
                return a == b ? first.position < second.position : a < b
            }
        }
    }

    /// All ways to read a stem as modifier and head.
    private static func candidates(
        for id: Int, in stems: WordTable, buffer: inout [UInt8]
    ) -> [Split] {
        let bytes = stems[id]
        let stem = bytes.span
        guard stem.count >= 2 * shortestPart, isLetters(stem),
            !wholeWords.contains(Array(stem))
        else { return [] }
        var result: [Split] = []
        for position in shortestPart...(stem.count - shortestPart) {
            let rest = stem.extracting(position..<stem.count)
            guard let head = stems.find(rest), !isBlocked(rest, in: noHeads) else { continue }
            for link in 0...1 where position - link >= shortestPart {
                if link == 1, stem[position - 1] != 0x73, stem[position - 1] != 0x65 { break }
                buffer.removeAll(keepingCapacity: true)
                for index in 0..<(position - link) { buffer.append(stem[index]) }
                SearchStemmer.stem(&buffer)
                guard buffer.count >= shortestPart, let modifier = stems.find(buffer.span),
                    modifier != id, !isBlocked(buffer.span, in: noModifiers)
                else { continue }
                result.append(Split(modifier: modifier, head: head, position: position))
                break
            }
        }
        return result
    }

    private static func isLetters(_ stem: Span<UInt8>) -> Bool {
        for index in 0..<stem.count where !(0x61...0x7A).contains(stem[index]) { return false }
        return true
    }

    /// Only short stems are on the lists of particles and suffixes.
    private static func isBlocked(_ part: Span<UInt8>, in list: Set<[UInt8]>) -> Bool {
        part.count <= 6 && list.contains(Array(part))
    }

    private static let shortestPart = 3

    private static func stems(_ words: String) -> Set<[UInt8]> {
        Set(words.split(separator: " ").map { Array($0.utf8) })
    }

    /// Particles and prefixes, which begin words that are no compounds.
    private static let noModifiers = stems(
        """
        inn opp ned for fra med mot ved til und under over etter gjen sam hel unn frem fram fore \
        man hver hvor der her den det som men van mis ver ene ute uten bort hen samm ikk ell var
        """)

    /// Suffixes, and words that hardly ever are the head of a compound.
    private static let noHeads = stems(
        """
        ing ning het lig els else dom skap som bar los vis tak lag slag fall hold ter ene end ert \
        ell isk ist sjon asjon ling ring ter tor ans est ant ent her den det men man var ver ere
        """)

    /// Words that look like compounds of words with another meaning.
    private static let wholeWords = stems(
        "sporsmal veiledning avslag innslag formal")
}
