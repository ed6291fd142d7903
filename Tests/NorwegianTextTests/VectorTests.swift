import Foundation
import NorwegianText
import Testing

/// The vector files hold Swift and JavaScript to one analysis; `Tools/make_vectors.py` writes them.
@Suite("One analysis in two languages")
struct VectorTests {
    @Test("Stems equal those of snowballstemmer 2.2.0, and the corrected stems the specification")
    func words() throws {
        let rows = try rows(of: "words")
        #expect(rows.count >= 20_000)
        for row in rows {
            #expect(SnowballStemmer.stem(row[0]) == row[1], "\(row[0])")
            #expect(SearchStemmer.stem(row[0]) == row[2], "\(row[0])")
        }
    }

    @Test("Texts give the same words, folded words and stems")
    func phrases() throws {
        for row in try rows(of: "phrases") {
            let words = WordScanner.words(of: row[0])
            #expect(scalars(words.joined(separator: " ")) == scalars(row[1]))
            #expect(words.map(Folding.fold).joined(separator: " ") == row[2], "\(row[0])")
            let stems = words.map { StopWords.contains($0) ? "-" : SearchStemmer.stem($0) }
            #expect(stems.joined(separator: " ") == row[3], "\(row[0])")
        }
    }

    private func scalars(_ text: String) -> [UnicodeScalar] { Array(text.unicodeScalars) }

    private func rows(of name: String) throws -> [[String]] {
        let url = try #require(
            Bundle.module.url(forResource: name, withExtension: "tsv", subdirectory: "Vectors"))
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }
}
