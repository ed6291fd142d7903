import Diagnostics
import Handbook
import Markdown

extension AnsweredQuestion {
    /// Reads `spørsmål`: a list of `spm`, one wording or several, and `svar`.
    static func list(_ fields: inout Fields) -> [AnsweredQuestion] {
        (fields.list("spørsmål") ?? []).compactMap { node in
            var entry = Fields(node, at: fields.place)
            defer { fields.adopt(entry) }
            let wordings = entry.texts("spm").map(\.value).filter { $0.contains(where: \.isLetter) }
            if wordings.isEmpty {
                entry.report(
                    .yamlMissingKey, at: entry.position, "Et spørsmål mangler «spm».",
                    suggestion: "Skriv spm: og spørsmålet slik ansatte stiller det.")
            }
            guard let answer = entry.requiredText("svar"), !wordings.isEmpty else { return nil }
            return AnsweredQuestion(wordings: wordings, answer: answer.map(shownText))
        }
    }

    /// A text as readers see it: emphasis and links are transparent.
    private static func shownText(_ source: String) -> String {
        guard let document = try? Document.parse(source.utf8) else { return source.collapsed }
        return document.sections.map { ($0.heading?.text ?? "") + $0.text }.joined(separator: " ")
            .collapsed
    }
}

extension FrontMatter {
    /// The questions with the places of their answers, and what is wrong with those whose answer
    /// does not stand in the chapter.
    func answeredQuestions(
        in document: Document, file: String
    ) -> ([AnsweredQuestion], [Diagnostic]) {
        guard !questions.isEmpty else { return ([], []) }
        let text = AnswerText(document, summary: summary)
        var faults: [Diagnostic] = []
        let found = questions.compactMap { question -> AnsweredQuestion? in
            switch text.place(of: question.answer.value) {
            case .found(let anchor):
                return AnsweredQuestion(
                    wordings: question.wordings, answer: question.answer, anchor: anchor)
            case .partOf(let sentence):
                faults.append(
                    Diagnostic(
                        .answerNotInText, file: file, at: question.answer.position,
                        "Svaret er bare en del av en setning i kapittelet.",
                        suggestion: "Skriv hele setningen: «\(sentence)»"))
            case .missing(let nearest):
                faults.append(
                    Diagnostic(
                        .answerNotInText, file: file, at: question.answer.position,
                        "Svaret «\(question.answer.value)» står ikke ordrett i kapittelet.",
                        suggestion: nearest.map { "Mente du «\($0)»?" }
                            ?? "Kopier en hel setning fra teksten eller fra kort:."))
            }
            return nil
        }
        return (found, faults)
    }
}
