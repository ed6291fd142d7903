import Mustache

extension TemplateValue {
    /// The value as the template engine wants it.
    var forEngine: Any {
        switch self {
        case .text(let text): text
        case .fragment(let fragment): fragment
        case .flag(let flag): flag
        case .part(let values): values
        case .list(let items): items.map(\.forEngine)
        case .absent: Absent()
        }
    }
}

extension TemplateValues: MustacheParent {
    /// The value of a name; of a name with `?` after it, whether the value is shown at all. A
    /// section of a list is written once for each item, one of `list?` once for them all.
    func child(named name: String) -> Any? {
        name.hasSuffix("?") ? self[String(name.dropLast())]?.isShown : self[name]?.forEngine
    }
}

extension Fragment: MustacheCustomRenderable {
    /// What a template writes.
    var renderText: String { String(decoding: bytes, as: UTF8.self) }

    /// An empty fragment is absent to a section.
    var isNull: Bool { bytes.isEmpty }
}

/// Leaving a missing value out would let the engine look for its name further out, where a list
/// item without a date would find the date of its page.
private struct Absent: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
}
