import Diagnostics

/// What HTML says and Markdown cannot, and is passed through: without attributes, and only in pairs.
public enum HTMLElement: Hashable, Sendable {
    /// `<sup>`
    case superscript
    /// `<sub>`
    case `subscript`
    /// `<kbd>`
    case keyboard
    /// `<a id="…">`: a place that links can name.
    case anchor(String)
}

/// A tag of one of the elements that are passed through, as it is written.
enum ElementTag: Equatable {
    case opening(HTMLElement)
    case closing(name: String)
    case lineBreak

    /// Reads a tag; nil for any other HTML.
    init?(_ html: RawHTML) {
        let text = html.literal
        guard text.first == "<", text.last == ">", text.utf8.count <= 120 else { return nil }
        let inside = text.dropFirst().dropLast()
        switch inside.lowercased() {
        case "br", "br/", "br /": self = .lineBreak
        case "sup": self = .opening(.superscript)
        case "sub": self = .opening(.subscript)
        case "kbd": self = .opening(.keyboard)
        case "/sup", "/sub", "/kbd", "/a": self = .closing(name: inside.dropFirst().lowercased())
        default:
            guard let id = ElementTag.id(of: inside) else { return nil }
            self = .opening(.anchor(id))
        }
    }

    /// The name in `a id="name"`.
    private static func id(of tag: Substring) -> String? {
        for start in ["a id=", "a name="] where tag.lowercased().hasPrefix(start) {
            let value = tag.dropFirst(start.count)
            let quote = value.first
            guard quote == "\"" || quote == "'", value.count > 2, value.last == quote else {
                return nil
            }
            let name = value.dropFirst().dropLast()
            let isName = name.allSatisfy { $0.isLetter || $0.isNumber || "-_".contains($0) }
            return isName ? String(name) : nil
        }
        return nil
    }
}

extension HTMLElement {
    /// The name in HTML.
    var name: StaticString {
        switch self {
        case .superscript: "sup"
        case .subscript: "sub"
        case .keyboard: "kbd"
        case .anchor: "a"
        }
    }
}

extension [Inline] {
    /// The inlines with each pair of tags as an element; what has no partner goes to `rejected`.
    func pairingTags(
        anchor: (String) -> String?, rejected: (RawHTML) -> Void
    ) -> [Inline] {
        var open: [(element: HTMLElement, tag: RawHTML, before: [Inline])] = []
        var result: [Inline] = []
        func reject(_ last: (element: HTMLElement, tag: RawHTML, before: [Inline])) {
            rejected(last.tag)
            result = last.before + [.html(last.tag)] + result
        }
        for inline in self {
            guard case .html(let html) = inline, let tag = ElementTag(html) else {
                result.append(inline)
                continue
            }
            switch tag {
            case .lineBreak: result.append(.lineBreak)
            case .opening(let element):
                open.append((element, html, result))
                result = []
            case .closing(let name):
                guard open.contains(where: { "\($0.element.name)" == name }) else {
                    rejected(html)
                    result.append(inline)
                    continue
                }
                while let last = open.popLast() {
                    guard "\(last.element.name)" == name else {
                        reject(last)
                        continue
                    }
                    if case .anchor(let id) = last.element {
                        // What stands in the anchor needs no element around it.
                        let mark = anchor(id).map { [Inline.element(.anchor($0), [])] } ?? []
                        result = last.before + mark + result
                    } else {
                        result = last.before + [.element(last.element, result)]
                    }
                    break
                }
            }
        }
        while let last = open.popLast() { reject(last) }
        return result
    }
}

extension RawHTML {
    /// The HTML without white space at its end.
    var trimmed: RawHTML {
        var text = literal[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        return RawHTML(literal: String(text), position: position)
    }
}
