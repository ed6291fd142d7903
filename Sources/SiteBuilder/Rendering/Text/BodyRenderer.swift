import Diagnostics
import Handbook
import LegalReferences
import Markdown
import Templates

/// Renders the text of a chapter to HTML, with a slot in the place of each address that differs with
/// the page that the text is written to.
struct BodyRenderer {
    let composer: Composer
    /// Whether the text stands in a book, among others, and not on the chapter's own page.
    var isInBook = false
    /// How many levels deeper the headings stand than on the chapter's own page.
    var headingShift = 0

    /// The body of a chapter, perhaps with something among its blocks.
    func body(of chapter: Chapter, adding part: (index: Int, html: Fragment)?) -> Fragment {
        html(for: chapter) { slots, options, html in
            let order = ReadingOrder(of: chapter)
            if let part {
                options.insertions = [
                    HTMLOptions.Insertion(at: order.place(before: part.index)) {
                        slots.append(part.html, to: &$0)
                    }
                ]
            }
            if composer.marksLines, !isInBook { options.insertions += lineMarks(of: order.blocks) }
            // A book is for paper, where nothing is folded.
            if !order.background.isEmpty, !isInBook { options.insertions += folds(around: order) }
            chapter.document.excerpt(order.blocks, keepsFootnotes: true)
                .renderHTML(into: &html, options: options)
        }
    }

    /// What tells, before each block, on which line of the file it begins.
    private func lineMarks(of blocks: [Block]) -> [HTMLOptions.Insertion] {
        blocks.enumerated().map { index, block in
            HTMLOptions.Insertion(at: index) { html in
                html += "<template data-linje=\"\(block.position.line)\"></template>\n".utf8
            }
        }
    }

    /// What folds the sections that come last.
    private func folds(around order: ReadingOrder) -> [HTMLOptions.Insertion] {
        [
            HTMLOptions.Insertion(at: order.backgroundStart) { html in
                html += "<details class=\"bakgrunn\">\n<summary>".utf8
                html.appendEscaped(order.backgroundTitle)
                html += "</summary>\n".utf8
            },
            HTMLOptions.Insertion(at: order.blocks.count) { $0 += "</details>\n".utf8 },
        ]
    }

    /// The text of an addition, whose anchors and headings fit into the page of the chapter.
    func body(of addition: LocalAddition) -> Fragment {
        html(for: addition.text, prefix: LocalAddition.anchorPrefix) { _, options, html in
            // `##`, the highest that a text may have, stands below the heading of the addition.
            options.headingShift += addition.level - 1
            addition.text.document.renderHTML(into: &html, options: options)
        }
    }

    /// Running text of a chapter.
    func text(_ content: [Inline], of chapter: Chapter) -> Fragment {
        html(for: chapter) { _, options, html in
            content.renderHTML(into: &html, options: options)
        }
    }

    /// Some of the blocks of a chapter.
    func excerpt(
        _ blocks: [Block], of chapter: Chapter, keepsFootnotes: Bool = false
    ) -> Fragment {
        html(for: chapter) { _, options, html in
            chapter.document.excerpt(blocks, keepsFootnotes: keepsFootnotes)
                .renderHTML(into: &html, options: options)
        }
    }

    private func html(
        for chapter: Chapter, prefix: String = "",
        render: (SlotRecorder, inout HTMLOptions, inout [UInt8]) -> Void
    ) -> Fragment {
        let slots = SlotRecorder()
        var options = options(for: chapter, prefix: prefix, slots)
        var html: [UInt8] = []
        render(slots, &options, &html)
        return Fragment(html, slots: slots.slots)
    }

    private func options(
        for chapter: Chapter, prefix: String, _ slots: SlotRecorder
    ) -> HTMLOptions {
        var options = HTMLOptions()
        options.idPrefix =
            (isInBook ? BookPlaces.place(of: chapter.address) + BookPlaces.separator : "") + prefix
        options.numbersPoints = true
        options.bindsSigns = true
        options.headingShift = headingShift
        let idPrefix = options.idPrefix
        func target(
            _ destination: String, _ attributes: [(name: String, value: String)] = []
        ) -> HTMLOptions.Target? {
            switch composer.place(of: chapter.links[destination] ?? .broken) {
            case .slot(let slot):
                HTMLOptions.Target(attributes: attributes) { slots.append(slot, to: $0) }
            case .here(let anchor):
                HTMLOptions.Target("#" + Links.encode(idPrefix + anchor), attributes: attributes)
            case .outside(let address): HTMLOptions.Target(address, attributes: attributes)
            case nil: nil
            }
        }
        // A book is for paper, where nothing may come late.
        let loading = isInBook ? [] : [(name: "loading", value: "lazy")]
        options.link = { target($0.destination) }
        options.image = { target($0.destination, loading) }
        options.openAnnotation = { id, html in
            composer.annotations.append(chapter.annotations[id], slots, to: &html)
        }
        options.closeAnnotation = { _, html in html += "</a>".utf8 }
        if !isInBook { options.endHeading = { BodyRenderer.copyLink(for: $0, prefix, &$1) } }
        options.openTable = { _, html in html += BodyRenderer.tableFrame.utf8 }
        options.closeTable = { _, html in html += "</div>".utf8 }
        return options
    }

    /// A wide table scrolls in a frame of its own, which the keyboard can reach.
    private static let tableFrame =
        "<div class=\"tabell-ramme\" role=\"group\" tabindex=\"0\" aria-label=\"Tabell\">"

    /// The link beside a heading that copies its own address; the script of the theme does it.
    private static func copyLink(
        for heading: Heading, _ prefix: String, _ html: inout [UInt8]
    ) {
        // Nobody could press or hear a link to nothing.
        guard heading.text.contains(where: { !$0.isWhitespace }) else { return }
        html += "<a class=\"kopier-lenke\" href=\"#".utf8
        html += Links.encode(prefix + heading.anchor).utf8
        html += "\" aria-label=\"Lenke hit: ".utf8
        html.appendEscaped(heading.text)
        html += "\"><span aria-hidden=\"true\">#</span></a>".utf8
    }
}

/// Notes where the slots stand in HTML while it is rendered.
final class SlotRecorder {
    private(set) var slots: [Fragment.PlacedSlot] = []

    /// Notes a slot at the end of what has been written.
    func append(_ slot: Slot, to html: [UInt8]) {
        slots.append(Fragment.PlacedSlot(slot, at: html.count))
    }

    /// Appends a fragment with its slots.
    func append(_ fragment: Fragment, to html: inout [UInt8]) {
        let offset = html.count
        html += fragment.bytes
        slots += fragment.slots.map { Fragment.PlacedSlot($0.slot, at: offset + $0.offset) }
    }
}
