import Diagnostics
import Markdown

/// What the front matter of a form says of how it is filled in.
public struct FormSettings: Sendable {
    /// `svar`: the answers that every numbered point takes, two or more and all different.
    public package(set) var answers: Located<[String]>?
    /// `vurdering`: whether every numbered point has room for an assessment beside its answer.
    public package(set) var hasAssessments = true
    /// `notat`: where the answers belong in a note.
    public package(set) var note: NoteMap?

    package init(
        answers: Located<[String]>? = nil, hasAssessments: Bool = true, note: NoteMap? = nil
    ) {
        self.answers = answers
        self.hasAssessments = hasAssessments
        self.note = note
    }
}

/// Which numbered point of a note the areas of a form belong to.
public struct NoteMap: Sendable {
    /// The chapter with the points of the note, by its path from the root.
    public let template: Located<Chapter.ID>
    /// The points, by the heading of the area as the text has it.
    public let points: [Entry]

    package init(template: Located<Chapter.ID>, points: [Entry]) {
        self.template = template
        self.points = points
    }

    /// One area and its point.
    public struct Entry: Sendable {
        /// The heading of the area.
        public let area: Located<String>
        /// The number of the point.
        public let number: Located<Int>

        package init(area: Located<String>, number: Located<Int>) {
            self.area = area
            self.number = number
        }
    }

    /// The number of the point that an area belongs to.
    public func number(of heading: String) -> Int? {
        points.first { $0.area.value == heading }?.number.value
    }
}

extension Chapter {
    /// The answers that every numbered point of a form takes; empty for other chapters.
    public var answers: [String] { formSettings.answers?.value ?? [] }
}
