import Handbook
import Markdown

/// The blocks of a chapter in the order of need.
///
/// In a routine the sections on why, for whom, when and by which law stand after all others: who
/// opens it wants to know what to do. The author's order within both parts stays.
struct ReadingOrder {
    /// The blocks as they are shown.
    let blocks: [Block]
    /// The headings of the sections that come last; empty where nothing was moved.
    let background: [Heading]
    /// Where these sections begin among the blocks.
    let backgroundStart: Int
    /// For each block as written, where it is shown.
    private let places: [Int]

    /// The headings of the sections that come last in a routine, in small letters.
    private static let backgroundTitles: Set = [
        "formål", "hvem gjelder det for", "når", "lovgrunnlag",
    ]

    /// The order of a chapter's blocks.
    init(of chapter: Chapter) {
        let written = chapter.document.blocks
        let isBackground = ReadingOrder.background(of: chapter)
        let first = written.indices.filter { !isBackground[$0] }
        let last = written.indices.filter { isBackground[$0] }
        let order = first + last
        var places = Array(repeating: 0, count: written.count)
        for (place, index) in order.enumerated() { places[index] = place }
        self.places = places
        blocks = order.map { written[$0] }
        backgroundStart = first.count
        background = last.compactMap { index in
            if case .heading(let heading) = written[index], heading.level == 2 {
                heading
            } else {
                nil
            }
        }
    }

    /// Where something is shown that was written before the block of this index. What follows a
    /// section that comes last stands before all of these, so that it is never folded away.
    func place(before index: Int) -> Int {
        index == 0 ? 0 : min(places[index - 1] + 1, backgroundStart)
    }

    /// Whether each block belongs to a section that comes last; none does in a chapter that would
    /// have nothing else.
    private static func background(of chapter: Chapter) -> [Bool] {
        let blocks = chapter.document.blocks
        guard chapter.kind == .routine else { return blocks.map { _ in false } }
        var isBackground = false
        var hasOther = false
        let result = blocks.map { block in
            if case .heading(let heading) = block, heading.level == 2 {
                isBackground = backgroundTitles.contains(heading.text.lowercased())
                hasOther = hasOther || !isBackground
            }
            return isBackground
        }
        return hasOther ? result : blocks.map { _ in false }
    }
}

extension ReadingOrder {
    /// What opens the sections that come last: their headings in one line.
    var backgroundTitle: String {
        let titles = background.enumerated().map { index, heading in
            index == 0 ? heading.text : heading.text.lowercased()
        }
        guard let last = titles.last, titles.count > 1 else { return titles.first ?? "" }
        return titles.dropLast().joined(separator: ", ") + " og " + last
    }
}
