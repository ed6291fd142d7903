import Handbook
import LegalReferences
import Markdown
import Templates

extension Composer {
    /// A text of a chapter's head, such as its title, with its references to law as links.
    func linked(_ text: String, of chapter: Chapter) -> Fragment {
        let references = reader.references(in: text, pageLaw: chapter.law).filter(\.isLinked)
        let slots = SlotRecorder()
        var html: [UInt8] = []
        let utf8 = Array(text.utf8)
        var start = 0
        func plain(_ range: Range<Int>) {
            html.appendEscaped(String(decoding: utf8[range], as: UTF8.self), bindsSigns: true)
        }
        for reference in references where reference.range.lowerBound >= start {
            plain(start..<reference.range.lowerBound)
            annotations.append(.reference(reference), slots, to: &html)
            plain(reference.range)
            html += "</a>".utf8
            start = reference.range.upperBound
        }
        plain(start..<utf8.count)
        return Fragment(html, slots: slots.slots)
    }

    /// The points of «Kort fortalt».
    func keyPoints(of chapter: Chapter) -> [KeyPoint] {
        chapter.summary.map { KeyPoint(text: linked($0, of: chapter)) }
    }

    /// The forms that a chapter leads to, in the order of its text.
    func neededForms(of chapter: Chapter, _ links: Links) -> [PageLink] {
        var forms: [PageLink] = []
        for link in chapter.document.links {
            guard case .chapter(let id, _)? = chapter.links[link.destination],
                let target = handbook.chapter(id), target.kind == .form || target.kind == .control
            else { continue }
            let form = PageLink(target, links)
            if !forms.contains(form) { forms.append(form) }
        }
        return forms
    }
}

/// A point of «Kort fortalt».
struct KeyPoint: TemplatePart, Hashable {
    /// The point, with its references as links.
    var text: Fragment

    static let fields = TemplateFields<Self> {
        ("text", \.text)
    }
}
