import Markdown
import NorwegianText

/// The sentences of a chapter, among which the answer to a question must stand.
struct AnswerText {
    /// One paragraph, list item, cell or point of the summary.
    private struct Passage {
        let sentences: [String]
        let anchor: String?

        init(_ text: String, anchor: String?) {
            sentences = SentenceSplitter().sentences(in: text.collapsed).map(String.init)
            self.anchor = anchor
        }
    }

    /// Where an answer stands.
    enum Place: Equatable {
        /// Under the heading with this anchor; `nil` above the first and in the summary.
        case found(anchor: String?)
        /// It leaves out a part of this sentence, which may turn its meaning round.
        case partOf(String)
        /// Nowhere; the sentence that has most words in common with it, if any is near.
        case missing(nearest: String?)
    }

    private let passages: [Passage]

    /// The text and the summary of a chapter. The text comes first: its places are the narrower ones.
    init(_ document: Document, summary: [String]) {
        var passages: [Passage] = []
        document.forEachBlock { block, section in
            switch block {
            case .paragraph(let paragraph):
                passages.append(Passage(paragraph.content.plainText, anchor: section))
            case .table(let table):
                for cell in table.rows.flatMap(\.self) {
                    passages.append(Passage(cell.content.plainText, anchor: section))
                }
            case .alert(let alert):
                passages.append(Passage(alert.title.plainText, anchor: section))
            case .details(let details):
                passages.append(Passage(details.summary, anchor: section))
            case .heading, .quote, .list, .code, .html, .thematicBreak: break
            }
        }
        self.passages = passages + summary.map { Passage($0, anchor: nil) }
    }

    /// Where whole sentences stand, one after the other.
    func place(of answer: String) -> Place {
        let wanted = answer.collapsed.withoutFullStop
        for passage in passages {
            for start in passage.sentences.indices {
                var text = ""
                for sentence in passage.sentences[start...] where text.count < wanted.count {
                    text += (text.isEmpty ? "" : " ") + sentence
                }
                if text.withoutFullStop == wanted { return .found(anchor: passage.anchor) }
            }
        }
        let sentences = passages.flatMap(\.sentences)
        if let whole = sentences.first(where: { $0.contains(wanted) }) { return .partOf(whole) }
        return .missing(nearest: nearest(to: wanted, among: sentences))
    }

    /// At least half of all words in both are common to both.
    private func nearest(to answer: String, among sentences: [String]) -> String? {
        func words(_ text: String) -> Set<Substring> {
            Set(text.lowercased().split { !$0.isLetter && !$0.isNumber })
        }
        let wanted = words(answer)
        func likeness(_ sentence: String) -> Double {
            let words = words(sentence)
            return Double(words.intersection(wanted).count) / Double(words.union(wanted).count)
        }
        let best = sentences.max { likeness($0) < likeness($1) }
        return best.flatMap { likeness($0) >= 0.5 ? $0 : nil }
    }
}

extension String {
    /// With one space for each run of white space, and none at the ends.
    var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
