import ArgumentParser
import FoundationEssentials
import Handbook
import HandbookReading
import LegalReferences
import Markdown

/// `hjemmel refs --batch`: one JSON line in, one JSON line out, in the same order.
struct ReferenceBatch {
    let reader: CitationReader

    private struct Question: Decodable {
        let id: String
        let text: String
        let law: String?
    }

    private struct Answer: Encodable {
        let id: String
        let refs: [Entry]
    }

    private struct Entry: Encodable {
        let law: String
        let section: String
        let ledd: Int?
        let bokstav: String?
        let nr: Int?
        let match: String
    }

    /// Answers every line; a line that is no question is told and makes the run fail.
    func run(on input: [UInt8]) throws {
        let decoder = JSONDecoder()
        var isFaulty = false
        for (index, line) in input.split(separator: UInt8(ascii: "\n")).enumerated() {
            guard let question = try? decoder.decode(Question.self, from: Data(line)) else {
                Output.error("standard inn:\(index + 1): Linjen er ikke JSON med «id» og «text».")
                isFaulty = true
                continue
            }
            Output.write(
                file: try JSONText.line(Answer(id: question.id, refs: entries(for: question))))
        }
        if isFaulty { throw ExitCode(1) }
    }

    private func entries(for question: Question) -> [Entry] {
        let law = question.law.map(Law.ID.init(rawValue:))
        guard let document = try? Document.parse(question.text) else { return [] }
        return FoundReference.all(in: document, by: reader, law: law).compactMap { found in
            // A law that is not the handbook's blocks, and is left out.
            guard let law = found.reference.law, reader.registry.law(law) != nil else {
                return nil
            }
            return Entry(
                law: law.rawValue, section: found.reference.section.description,
                ledd: found.reference.ledd, bokstav: found.reference.bokstav.map { String($0) },
                nr: found.reference.nr, match: found.match)
        }
    }
}
