import Diagnostics
import Markdown

/// Reads the stages of one path, in their order.
struct StepReader {
    private let chapter: Chapter
    private let roles: [Role]
    private var keys: Set<String> = []
    /// What is wrong with the steps so far.
    private(set) var diagnostics: [Diagnostic] = []

    init(chapter: Chapter, roles: [Role]) {
        self.chapter = chapter
        self.roles = roles
    }

    /// The stage under a heading: its numbered lists are steps, the rest is text.
    mutating func stage(_ heading: Heading, _ blocks: [Block]) -> LearningPath.Stage {
        var text: [Block] = []
        var steps: [LearningPath.Step] = []
        for block in blocks {
            if case .list(let list) = block, list.start != nil {
                for item in list.items {
                    if let step = step(item) { steps.append(step) }
                }
            } else {
                text.append(block)
            }
        }
        return LearningPath.Stage(heading: heading, text: text, steps: steps)
    }

    private mutating func step(_ item: ListItem) -> LearningPath.Step? {
        guard case .paragraph(let line)? = item.blocks.first else { return withoutLink(item) }
        let links = chapter.document.excerpt([.paragraph(line)]).links
        guard let link = links.first else { return withoutLink(item) }
        guard links.count == 1, let read = StepLine(line.content.plainText) else {
            diagnostics.append(
                Diagnostic(
                    .pathStepForm, file: chapter.file, at: line.position,
                    links.count > 1
                        ? "Steget har flere lenker."
                        : "Steget slutter ikke med tid og ansvarlig.",
                    suggestion: "Skriv én lenke, og så for eksempel «(15 min, fadder)»."))
            return nil
        }
        return LearningPath.Step(
            key: key(of: read.title), anchor: item.anchor, title: read.title,
            minutes: read.minutes, responsible: responsible(read.responsible),
            target: chapter.links[link.destination] ?? .broken,
            text: Array(item.blocks.dropFirst()), position: link.position)
    }

    private mutating func withoutLink(_ item: ListItem) -> LearningPath.Step? {
        diagnostics.append(
            Diagnostic(
                .pathStepWithoutLink, file: chapter.file, at: item.position,
                "Steget har ingen lenke.",
                suggestion: "Skriv for eksempel «[Les rutinen](../20-rutiner/46-klage.md) "
                    + "(15 min, fadder)»."))
        return nil
    }

    /// The role that is named by id or title, or the words themselves.
    private func responsible(_ words: String) -> LearningPath.Responsible {
        let role = roles.first { $0.id == words || $0.title.lowercased() == words.lowercased() }
        return role.map { .role($0.id) } ?? .other(words)
    }

    private mutating func key(of title: String) -> String {
        let slug = Slug(title).text
        let name = slug.isEmpty ? "steg" : slug
        var key = name
        var count = 1
        while !keys.insert(key).inserted {
            count += 1
            key = "\(name)-\(count)"
        }
        return key
    }
}
