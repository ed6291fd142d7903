import CCmarkGFM
import Foundation

@testable import Markdown

/// The library's own HTML of a text, in which only the deliberate differences are made beforehand: raw
/// HTML became text and unsafe links gave way to their text.
enum LibraryHTML {
    static func render(_ source: String) -> String {
        Array(source.utf8).withUnsafeBufferPointer { bytes in
            guard let tree = ParsedTree(bytes) else { return "" }
            replaceRawHTML(under: tree.root)
            let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE
            guard let html = cmark_render_html(tree.root, options, nil) else { return "" }
            defer { free(html) }
            return String(cString: html)
        }
    }

    private static func replaceRawHTML(under parent: OpaquePointer) {
        var next = cmark_node_first_child(parent)
        while let node = next {
            next = cmark_node_next(node)
            switch cmark_node_get_type(node) {
            case CMARK_NODE_HTML_INLINE where isLineBreak(node):
                cmark_node_insert_before(node, cmark_node_new(CMARK_NODE_LINEBREAK))
                cmark_node_free(node)
            case CMARK_NODE_HTML_BLOCK where isLineBreak(node):
                replace(node, by: cmark_node_new(CMARK_NODE_CUSTOM_BLOCK)) { block, _ in
                    cmark_node_set_on_enter(block, "<p><br />\n</p>")
                }
            case CMARK_NODE_HTML_INLINE:
                replace(node, by: cmark_node_new(CMARK_NODE_TEXT)) {
                    cmark_node_set_literal($0, $1)
                }
            case CMARK_NODE_HTML_BLOCK:
                replace(node, by: cmark_node_new(CMARK_NODE_CUSTOM_BLOCK)) {
                    cmark_node_set_on_enter($0, "<p>\($1.escaped.replacing(/\s+$/, with: ""))</p>")
                }
            default:
                replaceRawHTML(under: node)
            }
        }
    }

    /// Whether raw HTML is a tag that breaks the line, which is passed through.
    private static func isLineBreak(_ node: OpaquePointer) -> Bool {
        let literal = String(cString: cmark_node_get_literal(node))
        return literal.replacing(/\s+$/, with: "") == "<br/>"
    }

    /// Puts a node in the place of raw HTML and gives it the HTML without comments.
    private static func replace(
        _ node: OpaquePointer, by other: OpaquePointer?,
        _ fill: (_ node: OpaquePointer?, _ text: String) -> Int32
    ) {
        defer { cmark_node_free(node) }
        let literal = String(cString: cmark_node_get_literal(node))
        let rest = literal.replacing(/<!--(?s:.)*?-->/, with: "")
        guard rest.contains(where: { !$0.isWhitespace }) else {
            cmark_node_free(other)
            return
        }
        _ = fill(other, rest)
        cmark_node_insert_before(node, other)
    }
}

/// HTML without the deliberate differences between this module and the library.
struct ComparableHTML: Equatable, CustomStringConvertible {
    let description: String

    /// The library's HTML with the names of this module for what both say.
    init(library html: String) {
        description = Self.comparable(
            html.replacing(/\ align="(\w+)"/) { " class=\"align-\($0.1)\"" })
    }

    /// The HTML of this module.
    init(ours html: String) {
        description = Self.comparable(html.replacing("<li class=\"task\">", with: "<li>"))
    }

    /// The first place where the two differ, with what stands before it.
    func difference(from other: ComparableHTML) -> String {
        let same = zip(description, other.description).prefix { $0 == $1 }.count
        let start = max(0, same - 60)
        let pieces = [self, other].map { String($0.description.dropFirst(start).prefix(160)) }
        return pieces.joined(separator: "\n--- library ---\n")
    }

    /// HTML without ids, labels, and links to footnotes and back.
    private static func comparable(_ html: String) -> String {
        let bare =
            html
            .replacing(/\ ?<a href="#fnref[^>]*>↩(<sup[^>]*>\d+<\/sup>)?<\/a>/, with: "")
            .replacing(/<a href="#fn[-.][^>]*>(\d+)<\/a>/) { "\($0.1)" }
            .replacing(/\ (id|aria-label|data-[-\w]+)(="[^"]*")?/, with: "")
        return withoutSpaceBetweenTags(bare)
    }

    /// Line breaks and spaces beside tags do not count, and neither do empty paragraphs.
    private static func withoutSpaceBetweenTags(_ html: String) -> String {
        html.replacing(/\s*\n\s*/, with: "\n").replacing(/\n?(<[^>]*>)\n?/) { "\($0.1)" }
            .replacing("<p></p>", with: "")
    }
}

extension String {
    /// The string escaped for HTML.
    fileprivate var escaped: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}
