public import Diagnostics
public import Markdown

/// A path for new employees: what a chapter of the kind ``ChapterKind/path`` says, taken apart.
public struct LearningPath: Sendable {
    /// What stands above the first stage.
    public let introduction: [Block]
    /// The stages in the order they are gone through.
    public let stages: [Stage]
    /// Sections without steps below the first stage, with their headings.
    public let closing: [Block]
    /// The questions at the end.
    public let selfCheck: SelfCheck?

    /// The steps of all stages.
    public var steps: [Step] { stages.flatMap(\.steps) }

    /// A part of the path, such as the first day: a heading of the second level with a numbered
    /// list under it.
    public struct Stage: Sendable {
        /// The heading.
        public let heading: Heading
        /// What the stage says besides its steps.
        public let text: [Block]
        /// The steps, at least one.
        public let steps: [Step]

        /// How long the steps take together.
        public var minutes: Int { steps.reduce(0) { $0 + $1.minutes } }
    }

    /// One thing to do: `1. [Les rutinen](rutine.md) (15 min, fadder)`.
    public struct Step: Sendable {
        /// A name made of the title, unique in the path: browsers remember a step by it, so that
        /// steps can be moved and added.
        public let key: String
        /// The anchor of the point.
        public let anchor: String
        /// What to do.
        public let title: String
        /// How long it takes, more than 0.
        public let minutes: Int
        /// Who sees to it.
        public let responsible: Responsible
        /// Where its link leads.
        public let target: LinkTarget
        /// What stands under the line of the step.
        public let text: [Block]
        /// Where the link stands.
        public let position: SourcePosition
    }

    /// Who sees to a step.
    public enum Responsible: Hashable, Sendable {
        /// A role of the office.
        case role(Role.ID)
        /// Someone in other words, such as «den nye».
        case other(String)
    }

    /// Questions that a reader answers for herself.
    public struct SelfCheck: Sendable {
        /// The heading.
        public let heading: Heading
        /// What stands above the first question.
        public let text: [Block]
        /// The questions.
        public let questions: [Question]
    }

    /// A heading of the third level with choices and an explanation under it.
    public struct Question: Sendable {
        /// The question.
        public let heading: Heading
        /// What to choose from; empty where the reader is to think of the answer herself.
        public let choices: [Choice]
        /// The answer and why.
        public let explanation: [Block]
    }

    /// An answer to choose: `- [x]` where it is right, `- [ ]` where it is wrong.
    public struct Choice: Hashable, Sendable {
        /// What it says, without markup.
        public let text: String
        /// Whether it is right.
        public let isRight: Bool

    }
}
