import Handbook
import LegalReferences
import Markdown

/// Renders the text of a chapter to the HTML of a page: the one place where symbolic links become
/// hrefs.
struct BodyRenderer {
    let composer: Composer
    let links: Links
    /// How many levels deeper the headings stand than on the chapter's own page.
    var headingShift = 0

    /// The body of a chapter, perhaps with something among its blocks.
    func body(of chapter: Chapter, adding part: (index: Int, html: Fragment)?) -> Fragment {
        var options = options(for: chapter)
        let order = ReadingOrder(of: chapter)
        options.insertions =
            part.map {
                [HTMLOptions.Insertion(at: order.place(before: $0.index), html: $0.html.bytes)]
            } ?? []
        // A book is for paper, where nothing is folded.
        if !order.background.isEmpty, links.book == nil {
            options.insertions += folds(around: order)
        }
        var html: [UInt8] = []
        chapter.document.excerpt(order.blocks, keepsFootnotes: true)
            .renderHTML(into: &html, options: options)
        return Fragment(html)
    }

    /// What folds the sections that come last.
    private func folds(around order: ReadingOrder) -> [HTMLOptions.Insertion] {
        var opening = Array("<details class=\"bakgrunn\">\n<summary>".utf8)
        opening.appendEscaped(order.backgroundTitle)
        opening += "</summary>\n".utf8
        return [
            HTMLOptions.Insertion(at: order.backgroundStart, html: opening),
            HTMLOptions.Insertion(at: order.blocks.count, html: Array("</details>\n".utf8)),
        ]
    }

    /// The text of an addition, whose anchors and headings fit into the page of the chapter.
    func body(of addition: LocalAddition) -> Fragment {
        var options = options(for: addition.text, prefix: LocalAddition.anchorPrefix)
        // `##`, the highest that a text may have, stands below the heading of the addition.
        options.headingShift += addition.level - 1
        var html: [UInt8] = []
        addition.text.document.renderHTML(into: &html, options: options)
        return Fragment(html)
    }

    /// Running text of a chapter.
    func text(_ content: [Inline], of chapter: Chapter) -> Fragment {
        var html: [UInt8] = []
        content.renderHTML(into: &html, options: options(for: chapter))
        return Fragment(html)
    }

    /// Some of the blocks of a chapter.
    func excerpt(
        _ blocks: [Block], of chapter: Chapter, keepsFootnotes: Bool = false
    ) -> Fragment {
        var html: [UInt8] = []
        chapter.document.excerpt(blocks, keepsFootnotes: keepsFootnotes)
            .renderHTML(into: &html, options: options(for: chapter))
        return Fragment(html)
    }

    private func options(for chapter: Chapter, prefix: String = "") -> HTMLOptions {
        var options = HTMLOptions()
        options.idPrefix = prefix
        options.numbersPoints = true
        options.bindsSigns = true
        options.headingShift = headingShift
        options.link = { link in
            href(of: chapter.links[link.destination] ?? .broken, in: chapter, prefix).map {
                HTMLOptions.Target($0)
            }
        }
        // A book is for paper, where nothing may come late.
        let loading = links.book == nil ? [("loading", "lazy")] : []
        options.image = { image in
            href(of: chapter.links[image.destination] ?? .broken, in: chapter, prefix).map {
                HTMLOptions.Target($0, attributes: loading)
            }
        }
        options.openAnnotation = { id, html in
            composer.annotations.append(chapter.annotations[id], links, to: &html)
        }
        options.closeAnnotation = { _, html in html += "</a>".utf8 }
        if let place = links.book?.id(of: chapter.address) {
            options.idPrefix = place + BookPlaces.separator + prefix
        } else {
            options.endHeading = { BodyRenderer.copyLink(for: $0, prefix, &$1) }
        }
        options.openTable = { _, html in html += BodyRenderer.tableFrame.utf8 }
        options.closeTable = { _, html in html += "</div>".utf8 }
        return options
    }

    /// Where a link leads from the page; `nil` where it leads nowhere. In a book an anchor is that of
    /// the chapter that the link stands in; a prefix is that of the anchors of an addition.
    func href(
        of target: LinkTarget, in chapter: Chapter? = nil, _ prefix: String = ""
    ) -> String? {
        switch target {
        case .chapter(let id, let anchor):
            composer.handbook.address(of: id).map { links.href($0, anchor: anchor) }
        case .folder(let path):
            composer.handbook.folders.first { $0.path == path }.map { links.href($0.address) }
        case .here(let anchor):
            chapter.map { links.href(here: prefix + anchor, on: $0.address) }
                ?? "#" + Links.encode(prefix + anchor)
        case .page(let page): links.href(page)
        case .controlRound(let day):
            composer.handbook.controlRounds.first { $0.day == day }.map { links.href($0.address) }
        case .file(let path): links.href(file: path)
        case .external(let address): address
        case .broken: nil
        }
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
