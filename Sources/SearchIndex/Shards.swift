/// The terms cut into files of two to three kilobytes (compressed), each found by its first letters.
struct Shards: Sendable {
    /// Where a shard ends, in uncompressed bytes of text.
    ///
    /// A query loads the core, which grows with the number of shards, and some six shards; their
    /// sum is least when the size grows as the square root of the whole.
    private let size: Int

    /// For each shard the shortest beginning that tells its first term from the term before it.
    private(set) var bounds: [[UInt8]] = []
    /// For each shard its text.
    private(set) var texts: [[UInt8]] = []

    /// Shards of all terms with their pages.
    init(of dictionary: TermDictionary) {
        let total = dictionary.entries.reduce(0) {
            $0 + $1.name.count / 2 + 3 + 2 * min($1.pageCount, Postings.limit)
        }
        size = min(5_600, max(2_600, Int(1.3 * Double(total).squareRoot())))
        add(dictionary.entries) { text, entry in
            let pages = dictionary.pages(of: entry)
            text.append(name: entry.name)
            text.append(split: entry.split, leftOut: entry.pageCount - pages.count, pages: pages)
        } name: {
            $0.name
        }
    }

    /// Shards of the terms read backwards, without pages: for words that are misspelt early.
    init(backwardsOf dictionary: TermDictionary) {
        size = 4_000
        let names = dictionary.entries.compactMap { entry -> ArraySlice<UInt8>? in
            let isWord = entry.name.allSatisfy { (0x61...0x7A).contains($0) }
            return isWord && entry.name.count >= 4 ? entry.name.reversed()[...] : nil
        }
        add(names.sorted { $0.lexicographicallyPrecedes($1) }) { text, name in
            text.append(name: name)
            text.endTerm()
        } name: {
            $0
        }
    }

    private mutating func add<Entry>(
        _ entries: [Entry], write: (inout ShardText, Entry) -> Void,
        name: (Entry) -> ArraySlice<UInt8>
    ) {
        var text = ShardText()
        var previous: ArraySlice<UInt8> = []
        for entry in entries {
            if text.bytes.isEmpty { bounds.append(Self.bound(of: name(entry), after: previous)) }
            write(&text, entry)
            previous = name(entry)
            if text.bytes.count >= size {
                texts.append(text.bytes)
                text = ShardText()
            }
        }
        if !text.bytes.isEmpty { texts.append(text.bytes) }
    }

    /// The shortest beginning of `name` that sorts after `previous`.
    private static func bound(of name: ArraySlice<UInt8>, after previous: ArraySlice<UInt8>)
        -> [UInt8]
    {
        var count = zip(name, previous).prefix { $0 == $1 }.count + 1
        while count < name.count, name[name.startIndex + count] & 0xC0 == 0x80 { count += 1 }
        return Array(name.prefix(count))
    }
}
