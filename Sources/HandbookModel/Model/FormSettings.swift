import Diagnostics
import Markdown

/// What the front matter of a form says of how it is filled in.
public struct FormSettings: Sendable {
    /// `svar`: the answers that every numbered point takes, two or more and all different.
    public internal(set) var answers: Located<[String]>?
    /// `vurdering`: whether every numbered point has room for an assessment beside its answer.
    public internal(set) var hasAssessments = true
    /// `notat`: where the answers belong in a note.
    public internal(set) var note: NoteMap?
}

/// Which numbered point of a note the areas of a form belong to.
public struct NoteMap: Sendable {
    /// The chapter with the points of the note, by its path from the root.
    public let template: Located<Chapter.ID>
    /// The points, by the heading of the area as the text has it.
    public let points: [Entry]

    /// One area and its point.
    public struct Entry: Sendable {
        /// The heading of the area.
        public let area: Located<String>
        /// The number of the point.
        public let number: Located<Int>
    }

    /// The number of the point that an area belongs to.
    public func number(of heading: String) -> Int? {
        points.first { $0.area.value == heading }?.number.value
    }
}

/// A numbered point of a note.
public struct NotePoint: Hashable, Sendable {
    /// The number, which orders the points.
    public let number: Int
    /// What the point is called.
    public let title: String
}

extension Chapter {
    /// The answers that every numbered point of a form takes; empty for other chapters.
    public var answers: [String] { formSettings.answers?.value ?? [] }

    /// The name of the form in the results of internal control: the file without number and ending.
    public var formName: String {
        let name = address.path.split(separator: "/").last ?? ""
        return String(name.dropLast(".html".count))
    }

    /// The numbered points of the text, each number once, without their blanks.
    public var notePoints: [NotePoint] {
        var points: [NotePoint] = []
        document.forEachBlock { block, _ in
            guard case .list(let list) = block, let start = list.start else { return }
            for (index, item) in list.items.enumerated() {
                guard case .paragraph(let paragraph) = item.blocks.first,
                    !points.contains(where: { $0.number == start + index })
                else { continue }
                let content = paragraph.content.blank?.label ?? paragraph.content
                points.append(NotePoint(number: start + index, title: content.plainText))
            }
        }
        return points
    }
}
