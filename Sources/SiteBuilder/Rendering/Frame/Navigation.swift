/// The chapters around a page: all folders of the top level, and the open one unfolded.
struct Navigation: TemplateContent {
    static let template = TemplateName.navigation

    /// Every ``NavigationFolder``, in order, as the theme rendered it.
    var folders: Fragment

    var values: TemplateValues {
        ("folders", folders)
    }
}

/// A folder in the navigation.
struct NavigationFolder: TemplateContent, Hashable {
    static let template = TemplateName.navigationFolder

    /// The title.
    var title: String
    /// The page of the folder.
    var href: String
    /// Whether it is unfolded.
    var isOpen: Bool
    /// The chapters; empty unless unfolded.
    var chapters: [PageLink]

    var values: TemplateValues {
        ("title", title)
        ("href", href)
        ("isOpen", isOpen)
        ("chapters", chapters)
    }
}

/// The navigation of a folder, rendered once, in which each page marks itself.
///
/// The template must write every link as `href="…"` with nothing between the quotes but the
/// address.
struct RenderedNavigation: Sendable {
    private let html: [UInt8]
    /// For each address, as it stands in the markup, the place after its closing quote.
    private let ends: [String: Int]

    /// The navigation as a theme rendered it.
    init(_ fragment: Fragment) {
        html = fragment.bytes
        var ends: [String: Int] = [:]
        var rest = html[...]
        let mark = Array(" href=\"".utf8)
        while let start = rest.firstIndex(of: mark[0]) {
            rest = rest[start...]
            guard rest.starts(with: mark) else {
                rest.removeFirst()
                continue
            }
            let address = rest.dropFirst(mark.count).prefix { $0 != UInt8(ascii: "\"") }
            ends[String(decoding: address, as: UTF8.self)] = address.endIndex + 1
            rest = html[address.endIndex...]
        }
        self.ends = ends
    }

    /// The navigation with `aria-current="page"` on the link to this address, where it has one.
    func marking(_ href: String) -> Fragment {
        let address = String(decoding: Fragment(text: href).bytes, as: UTF8.self)
        guard let end = ends[address] else { return Fragment(html) }
        return Fragment(html[..<end] + Array(" aria-current=\"page\"".utf8) + html[end...])
    }
}
