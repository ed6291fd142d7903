import NorwegianText

/// The words of some documents, read once, as numbers of a word table of the chunk.
///
/// Chunks are read independently of each other; their number depends on the documents alone, so
/// that the index is the same on every machine.
struct TokenChunk: Sendable {
    /// Where in a page a word stands.
    enum Field: UInt32 {
        case title, task, heading, place, body
    }

    /// The distinct normalized words of the chunk.
    private(set) var words = WordTable(capacity: 8192)
    /// Word number and field of every word, the field in the lowest three bits.
    private(set) var tokens: [UInt32] = []
    /// For each document where its tokens end.
    private(set) var ends: [Int] = []

    /// Reads documents.
    ///
    /// - Parameter labels: What the kind of each document is called; searched like a task.
    init(_ documents: ArraySlice<SearchDocument>, labels: [String: String]) {
        var scanner = WordScanner()
        for document in documents {
            read(document.title, as: .title, with: &scanner)
            read(document.place, as: .place, with: &scanner)
            read(labels[document.kind] ?? "", as: .task, with: &scanner)
            for task in document.searchedTasks { read(task, as: .task, with: &scanner) }
            for section in document.sections {
                read(section.heading, as: .heading, with: &scanner)
                for row in section.rows { read(row, as: .heading, with: &scanner) }
                read(section.text, as: .body, with: &scanner)
            }
            ends.append(tokens.count)
        }
    }

    private mutating func read(
        _ text: String, as field: Field, with scanner: inout WordScanner
    ) {
        scanner.scan(text.utf8.span) { word, _ in
            tokens.append(UInt32(words.intern(word)) << 3 | field.rawValue)
        }
    }
}
