/// A question that a chapter answers, as the coordinator wrote it under `spørsmål`.
public struct AnsweredQuestion: Sendable {
    /// How the question is asked: at least one way.
    public let wordings: [String]
    /// The answer: whole sentences of the chapter, without markup.
    public let answer: Located<String>
    /// The anchor of the heading that the answer stands under; `nil` above the first heading and in
    /// «Kort fortalt».
    public let anchor: String?

    package init(wordings: [String], answer: Located<String>, anchor: String? = nil) {
        self.wordings = wordings
        self.answer = answer
        self.anchor = anchor
    }

    /// The question with a changed text of the answer.
    package func replacingAnswer(_ change: (String) -> String) -> AnsweredQuestion {
        AnsweredQuestion(wordings: wordings, answer: answer.map(change), anchor: anchor)
    }
}
