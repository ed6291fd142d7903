/// What a template may do with a value, known before there is one.
package indirect enum TemplateShape: Sendable {
    /// It can be written.
    case text
    /// It can only be asked for.
    case flag
    /// It has values of its own.
    case part(TemplateNames)
    /// It is gone through item by item.
    case list(TemplateShape)
}

/// The names of the values that a part has, in order.
package struct TemplateNames: Sendable {
    /// The names, and what each may be used for.
    let entries: [(name: String, shape: TemplateShape)]
    /// The names alone.
    package var names: [String] { entries.map(\.name) }

    /// Where a name stands; `nil` where the part has no such name.
    func index(of name: String) -> Int? { entries.firstIndex { $0.name == name } }
}
