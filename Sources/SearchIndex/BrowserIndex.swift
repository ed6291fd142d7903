import NorwegianText

/// The search index of a site: files that the client in the browser loads piece by piece.
///
/// | file | content |
/// |---|---|
/// | `kjerne.js` | the core, loaded first |
/// | `o/N.js` | terms with pages, cut at about three kilobytes compressed |
/// | `b.js`, `b/N.js` | terms read backwards, for misspelt words only |
/// | `s/N.js` | one page: title, address, text |
///
/// Each file is a classic script that calls `hjemmelSok(kind, number, value)`. The same input gives
/// the same bytes, whatever the order of its documents and the number of processors.
public struct BrowserIndex: Sendable {
    /// The files of the index, in the order of their making.
    public let files: [IndexFile]

    /// How many documents are read together. A constant, not a number of processors.
    private static let chunkSize = 128

    /// Builds the index.
    public init(_ input: SearchInput) {
        let kinds = Dictionary(
            input.kinds.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
        let pages = input.documents.map { (kind: kinds[$0.kind] ?? 0, page: $0) }.sorted {
            $0.kind == $1.kind
                ? $0.page.address.utf8.lexicographicallyPrecedes($1.page.address.utf8)
                : $0.kind < $1.kind
        }.map(\.page)
        let labels = Dictionary(
            input.kinds.map { ($0.key, $0.label) }, uniquingKeysWith: { first, _ in first })
        let chunks = concurrentMap(count: (pages.count + Self.chunkSize - 1) / Self.chunkSize) {
            let start = $0 * Self.chunkSize
            return TokenChunk(
                pages[start..<min(start + Self.chunkSize, pages.count)], labels: labels)
        }
        let lexicon = Lexicon(chunks)
        let dictionary = TermDictionary(
            lexicon: lexicon, postings: Postings(chunks, lexicon: lexicon),
            references: ReferenceTerms(pages, laws: input.laws))
        let bothWays = concurrentMap(count: 2) {
            $0 == 0 ? Shards(of: dictionary) : Shards(backwardsOf: dictionary)
        }
        let (shards, backwards) = (bothWays[0], bothWays[1])
        var files = [
            CoreFile(input, pages: pages, shards: shards, lexicon: lexicon).file,
            Self.backwardsFile(backwards),
        ]
        files += Self.shardFiles(shards, folder: "o")
        files += Self.shardFiles(backwards, folder: "b")
        files += pages.enumerated().map { PageFile($1, number: $0).file }
        self.files = files
    }

    private static func shardFiles(_ shards: Shards, folder: String) -> [IndexFile] {
        shards.texts.enumerated().map { number, text in
            var script = ScriptText(reserving: text.count + 64)
            script.string(folder)
            script.raw(",")
            script.number(number)
            script.raw(",")
            script.string(text)
            return script.file("\(folder)/\(number).js")
        }
    }

    private static func backwardsFile(_ shards: Shards) -> IndexFile {
        var script = ScriptText()
        script.raw("\"baklengs\",0,")
        script.string(Array(shards.bounds.joined(separator: [0x20])))
        return script.file("b.js")
    }
}
