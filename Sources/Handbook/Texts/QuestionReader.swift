import Diagnostics
import Markdown

/// Reads the questions of one path.
struct QuestionReader {
    private let file: String
    /// What is wrong with the questions so far.
    private(set) var diagnostics: [Diagnostic] = []

    init(file: String) {
        self.file = file
    }

    /// The questions under a heading: each begins with a heading of the third level.
    mutating func selfCheck(_ heading: Heading, _ blocks: [Block]) -> LearningPath.SelfCheck {
        var text: [Block] = []
        var written: [(heading: Heading, blocks: [Block])] = []
        for block in blocks {
            if case .heading(let heading) = block, heading.level == 3 {
                written.append((heading, []))
            } else if written.isEmpty {
                text.append(block)
            } else {
                written[written.count - 1].blocks.append(block)
            }
        }
        var questions: [LearningPath.Question] = []
        for one in written {
            if let question = question(one.heading, one.blocks) { questions.append(question) }
        }
        return LearningPath.SelfCheck(heading: heading, text: text, questions: questions)
    }

    private mutating func question(
        _ heading: Heading, _ blocks: [Block]
    ) -> LearningPath.Question? {
        var explanation = blocks
        var choices: [LearningPath.Choice] = []
        if case .list(let list)? = blocks.first, list.items.contains(where: { $0.task != nil }) {
            explanation.removeFirst()
            choices = list.items.compactMap(LearningPath.Choice.init)
            guard choices.count == list.items.count, choices.count > 1,
                choices.contains(where: \.isRight)
            else {
                return fault(
                    heading, "Svarene på «\(heading.text)» kan ikke brukes.",
                    suggestion:
                        "Skriv minst to svar: «- [x]» foran det som er riktig, og «- [ ]» foran "
                        + "det som er galt.")
            }
        }
        guard !explanation.isEmpty else {
            return fault(
                heading, "Spørsmålet «\(heading.text)» mangler forklaring.",
                suggestion: "Skriv hvorfor svaret er riktig, i et avsnitt under svarene.")
        }
        return LearningPath.Question(heading: heading, choices: choices, explanation: explanation)
    }

    private mutating func fault(
        _ heading: Heading, _ message: String, suggestion: String
    ) -> LearningPath.Question? {
        diagnostics.append(
            Diagnostic(
                .pathQuestionForm, file: file, at: heading.position, message, suggestion: suggestion
            ))
        return nil
    }
}

extension LearningPath.Choice {
    /// The answer in an item of a task list; `nil` for another item.
    fileprivate init?(_ item: ListItem) {
        guard let task = item.task, item.blocks.count == 1,
            case .paragraph(let paragraph)? = item.blocks.first
        else { return nil }
        self.init(text: paragraph.content.plainText, isRight: task == .done)
    }
}
