import Diagnostics
import Handbook
import Markdown

/// Where in a chapter an addition stands: at the end of the part under the heading that it names,
/// or at the end of the chapter.
struct AdditionSpot {
    /// The block of the chapter that it stands before.
    let index: Int
    /// The level of its heading.
    let level: Int

    /// The place that an addition asks for with `etter:`, or the end with what is wrong.
    static func find(
        for addition: ParsedChapter, in document: Document
    ) -> (AdditionSpot, Diagnostic?) {
        let end = AdditionSpot(index: document.blocks.count, level: 2)
        guard let wanted = addition.frontMatter.after else { return (end, nil) }
        let headings = document.blocks.enumerated().compactMap { index, block in
            if case .heading(let heading) = block { (index: index, heading: heading) } else { nil }
        }
        let name = wanted.value.hasPrefix("#") ? String(wanted.value.dropFirst()) : wanted.value
        guard
            let place = headings.firstIndex(where: {
                $0.heading.text == name || $0.heading.anchor == name
            })
        else {
            let near = nearMiss(of: name, in: headings.map(\.heading.text))
            return (
                end,
                Diagnostic(
                    .anchorBroken, file: addition.file, at: wanted.position,
                    "Kapittelet har ingen overskrift «\(name)».",
                    suggestion: near.map { "Mente du «\($0)»?" } ?? "Se overskriftene i kapittelet."
                )
            )
        }
        let heading = headings[place].heading
        let next = headings[(place + 1)...].first { $0.heading.level <= heading.level }
        return (
            AdditionSpot(
                index: next?.index ?? document.blocks.count, level: min(heading.level + 1, 6)), nil
        )
    }
}
