public import Handbook
import Markdown

/// What differs between two texts of one chapter, block by block, for people to read.
public struct TextDifference: Sendable {
    /// What differs under one heading.
    public struct Part: Hashable, Sendable {
        /// The heading; `nil` above the first.
        public let heading: String?
        /// What is gone and what is new, in the order of the texts.
        public fileprivate(set) var changes: [Change] = []
    }

    /// A block that only one of the texts has.
    public struct Change: Hashable, Sendable {
        /// Whether the new text has it; if not, the old one.
        public let isAdded: Bool
        /// The block without markup.
        public let text: String
    }

    /// What differs, in the order of the texts; empty when they say the same.
    public let parts: [Part]

    /// Texts of more blocks than this that differ are told as all gone and all new: finding what
    /// they share would cost too much.
    static let largest = 2_000

    /// What a chapter says otherwise than another.
    public init(from old: Chapter, to new: Chapter) {
        self.init(from: old.lines, to: new.lines)
    }

    private init(from old: [Line], to new: [Line]) {
        let same = zip(old, new).prefix { $0 == $1 }.count
        let oldRest = Array(old.dropFirst(same))
        let newRest = Array(new.dropFirst(same))
        guard max(oldRest.count, newRest.count) <= TextDifference.largest else {
            parts = TextDifference.grouped(
                oldRest.map { ($0, false) } + newRest.map { ($0, true) })
            return
        }
        let difference = newRest.difference(from: oldRest)
        var removed: [Int: Line] = [:]
        var added: [Int: Line] = [:]
        for case .remove(let offset, let line, _) in difference.removals { removed[offset] = line }
        for case .insert(let offset, let line, _) in difference.insertions { added[offset] = line }
        var changes: [(Line, isAdded: Bool)] = []
        var (oldIndex, newIndex) = (0, 0)
        while oldIndex < oldRest.count || newIndex < newRest.count {
            if let line = removed[oldIndex] {
                changes.append((line, false))
                oldIndex += 1
            } else if let line = added[newIndex] {
                changes.append((line, true))
                newIndex += 1
            } else {
                (oldIndex, newIndex) = (oldIndex + 1, newIndex + 1)
            }
        }
        parts = TextDifference.grouped(changes)
    }

    private static func grouped(_ changes: [(Line, isAdded: Bool)]) -> [Part] {
        var parts: [Part] = []
        for (line, isAdded) in changes {
            if parts.last?.heading != line.heading || parts.isEmpty {
                parts.append(Part(heading: line.heading))
            }
            parts[parts.count - 1].changes.append(Change(isAdded: isAdded, text: line.text))
        }
        return parts
    }
}

/// One block of a chapter without markup, and the heading above it.
private struct Line: Equatable {
    let text: String
    let heading: String?

    /// The heading is only for showing: a block that moved has not changed.
    static func == (left: Line, right: Line) -> Bool { left.text == right.text }
}

extension Chapter {
    /// The key points and the blocks of the text.
    fileprivate var lines: [Line] {
        var lines = summary.map { Line(text: $0, heading: "Kort fortalt") }
        var heading: String?
        document.forEachBlock { block, _ in
            switch block {
            case .heading(let value):
                heading = value.text
                lines.append(Line(text: value.text, heading: heading))
            case .paragraph(let paragraph):
                lines.append(Line(text: paragraph.content.plainText, heading: heading))
            case .code(let code): lines.append(Line(text: code.literal, heading: heading))
            case .table(let table):
                lines += ([table.header] + table.rows).map { row in
                    Line(
                        text: row.map(\.content.plainText).joined(separator: " | "),
                        heading: heading)
                }
            case .details(let details): lines.append(Line(text: details.summary, heading: heading))
            case .alert(let alert):
                lines.append(Line(text: alert.title.plainText, heading: heading))
            case .quote, .list, .html, .thematicBreak: break
            }
        }
        return lines.filter { !$0.text.isEmpty }
    }
}
