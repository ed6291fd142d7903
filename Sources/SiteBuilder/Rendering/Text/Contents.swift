import Templates

/// The contents of a page: its headings as a list of links.
///
/// Built here and not by a template, because a list that nests by level is no work for one.
struct Contents: Sendable {
    /// A heading of the second or third level.
    struct Entry: Hashable, Sendable {
        /// 2 or 3.
        var level: Int
        /// The text, plain.
        var title: String
        /// The anchor.
        var id: String
    }

    /// The headings in order; deeper ones are left out.
    let entries: [Entry]

    /// `<ol>` with one nested `<ol>` per heading of the second level; empty for fewer than two.
    var fragment: Fragment {
        let shown = entries.filter { ($0.level == 2 || $0.level == 3) && !$0.title.isEmpty }
        guard let first = shown.first, shown.count > 1 else { return .empty }
        var html = Array("<ol><li>".utf8)
        append(first, to: &html)
        var isNested = false
        for entry in shown.dropFirst() {
            switch (isNested, entry.level == 3) {
            case (false, true): html += "<ol><li>".utf8
            case (true, false): html += "</li></ol></li><li>".utf8
            default: html += "</li><li>".utf8
            }
            isNested = entry.level == 3
            append(entry, to: &html)
        }
        html += (isNested ? "</li></ol></li></ol>" : "</li></ol>").utf8
        return Fragment(html)
    }

    private func append(_ entry: Entry, to html: inout [UInt8]) {
        html += "<a href=\"#".utf8
        html.appendEscaped(entry.id)
        html += "\">".utf8
        html.appendEscaped(entry.title, bindsSigns: true)
        html += "</a>".utf8
    }
}
