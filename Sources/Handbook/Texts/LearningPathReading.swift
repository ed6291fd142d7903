public import Diagnostics
import Markdown

/// What reading a chapter as a path gives: the path, and what is wrong with the way it is written.
///
/// A step or question with a fault is left out of the path.
public struct LearningPathReading: Sendable {
    /// The path.
    public let path: LearningPath
    /// What is wrong, in the order of the text.
    public let diagnostics: [Diagnostic]

    /// Reads a chapter of a handbook with these roles.
    public init(_ chapter: Chapter, roles: [Role]) {
        var steps = StepReader(chapter: chapter, roles: roles)
        var questions = QuestionReader(file: chapter.file)
        var introduction: [Block] = []
        var stages: [LearningPath.Stage] = []
        var closing: [Block] = []
        var selfCheck: LearningPath.SelfCheck?
        for section in PathSection.all(of: chapter.document) {
            if let heading = section.heading, selfCheck == nil, section.isSelfCheck {
                selfCheck = questions.selfCheck(heading, section.blocks)
            } else if let heading = section.heading, section.hasSteps {
                stages.append(steps.stage(heading, section.blocks))
            } else if stages.isEmpty {
                introduction += section.withHeading
            } else {
                closing += section.withHeading
            }
        }
        path = LearningPath(
            introduction: introduction, stages: stages.filter { !$0.steps.isEmpty },
            closing: closing, selfCheck: selfCheck)
        var diagnostics = steps.diagnostics + questions.diagnostics
        if stages.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .pathWithoutSteps, file: chapter.file,
                    "Opplæringsløpet har ingen steg.",
                    suggestion: "Skriv en overskrift med ## og en nummerert liste med lenker under."
                ))
        }
        self.diagnostics = diagnostics
    }
}

/// What stands under one heading of the second level.
private struct PathSection {
    /// The heading; `nil` above the first.
    let heading: Heading?
    private(set) var blocks: [Block] = []

    static func all(of document: Document) -> [PathSection] {
        var sections = [PathSection(heading: nil)]
        for block in document.blocks {
            if case .heading(let heading) = block, heading.level <= 2 {
                sections.append(PathSection(heading: heading))
            } else {
                sections[sections.count - 1].blocks.append(block)
            }
        }
        return sections
    }

    /// Whether the heading is that of the questions.
    var isSelfCheck: Bool { heading?.text.lowercased() == "sjekk deg selv" }

    /// Whether there is a numbered list.
    var hasSteps: Bool {
        blocks.contains { if case .list(let list) = $0 { list.start != nil } else { false } }
    }

    var withHeading: [Block] { (heading.map { [.heading($0)] } ?? []) + blocks }
}
