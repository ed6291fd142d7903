import HandbookModel
import LegalReferences
import Markdown

/// Renders the text of a chapter to the HTML of a page: the one place where symbolic links become
/// hrefs.
struct BodyRenderer {
    let handbook: Handbook
    let links: Links
    /// How many levels deeper the headings stand than on the chapter's own page.
    var headingShift = 0

    /// The body of a chapter.
    func body(of chapter: Chapter) -> Fragment {
        var html: [UInt8] = []
        chapter.document.renderHTML(into: &html, options: options(for: chapter))
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

    private func options(for chapter: Chapter) -> HTMLOptions {
        var options = HTMLOptions()
        options.numbersPoints = true
        options.headingShift = headingShift
        options.link = { link in
            href(of: chapter.links[link.destination] ?? .broken, in: chapter).map {
                HTMLOptions.Target($0)
            }
        }
        // A book is for paper, where nothing may come late.
        let loading = links.book == nil ? [("loading", "lazy")] : []
        options.image = { image in
            href(of: chapter.links[image.destination] ?? .broken, in: chapter).map {
                HTMLOptions.Target($0, attributes: loading)
            }
        }
        options.openAnnotation = { id, html in open(chapter.annotations[id], &html) }
        options.closeAnnotation = { _, html in html += "</a>".utf8 }
        if let place = links.book?.id(of: chapter.address) {
            options.idPrefix = place + BookPlaces.separator
        } else {
            options.endHeading = BodyRenderer.copyLink
        }
        options.openTable = { _, html in html += BodyRenderer.tableFrame.utf8 }
        options.closeTable = { _, html in html += "</div>".utf8 }
        return options
    }

    /// Where a link leads from the page; `nil` where it leads nowhere. In a book an anchor is that of
    /// the chapter that the link stands in.
    func href(of target: LinkTarget, in chapter: Chapter? = nil) -> String? {
        switch target {
        case .chapter(let id, let anchor):
            handbook.address(of: id).map { links.href($0, anchor: anchor) }
        case .folder(let path):
            handbook.folders.first { $0.path == path }.map { links.href($0.address) }
        case .here(let anchor):
            chapter.map { links.href(here: anchor, on: $0.address) } ?? "#" + Links.encode(anchor)
        case .page(let page): links.href(page)
        case .controlRound(let day):
            handbook.controlRounds.first { $0.day == day }.map { links.href($0.address) }
        case .file(let path): links.href(file: path)
        case .external(let address): address
        case .broken: nil
        }
    }

    private func open(_ target: AnnotationTarget, _ html: inout [UInt8]) {
        switch target {
        case .reference(let reference):
            html += "<a class=\"paragraf\" href=\"".utf8
            html += (reference.key.map { links.href($0.address) } ?? "").utf8
            let law = reference.law.flatMap(handbook.registry.law)
            if let heading = law?.section(reference.section)?.heading, !heading.isEmpty {
                html += "\" title=\"".utf8
                html.appendEscaped(heading)
            }
        case .term(let index):
            let term = handbook.terms[index]
            html += "<a class=\"begrep\" href=\"".utf8
            html += links.href(.glossary, anchor: term.anchor).utf8
            html += "\" data-forklaring=\"".utf8
            html.appendEscaped(term.explanation)
        }
        html += "\">".utf8
    }

    /// A wide table scrolls in a frame of its own, which the keyboard can reach.
    private static let tableFrame =
        "<div class=\"tabell-ramme\" role=\"group\" tabindex=\"0\" aria-label=\"Tabell\">"

    /// The link beside a heading that copies its own address; the script of the theme does it.
    private static func copyLink(for heading: Heading, _ html: inout [UInt8]) {
        html += "<a class=\"kopier-lenke\" href=\"#".utf8
        html += Links.encode(heading.anchor).utf8
        html += "\" aria-label=\"Lenke hit: ".utf8
        html.appendEscaped(heading.text)
        html += "\"><span aria-hidden=\"true\">#</span></a>".utf8
    }
}
