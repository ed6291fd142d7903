/// The values of a part, by the names that templates use for them.
struct TemplateValues: Sendable {
    private var names: [String] = []
    private var values: [TemplateValue] = []

    /// The value of a name; nil where the part has no such name.
    ///
    /// - Complexity: O(*n*) in the number of names, which is faster than hashing for the few
    ///   names, mostly of fifteen bytes or fewer, that a part has.
    subscript(name: String) -> TemplateValue? {
        guard let index = names.firstIndex(of: name) else { return nil }
        return values[index]
    }

    /// These values and then the other's.
    func followed(by other: TemplateValues) -> TemplateValues {
        var joined = self
        joined.names += other.names
        joined.values += other.values
        return joined
    }
}

extension TemplateValues {
    /// The same names with other values.
    func mapValues(_ transform: (TemplateValue) -> TemplateValue) -> TemplateValues {
        var mapped = self
        mapped.values = values.map(transform)
        return mapped
    }
}

extension TemplateValues: ExpressibleByDictionaryLiteral {
    /// Values by name; each name once.
    init(dictionaryLiteral elements: (String, any TemplateRepresentable)...) {
        names = elements.map(\.0)
        values = elements.map { $0.1.templateValue }
    }
}

/// A part of a page with values of its own.
protocol TemplatePart: TemplateRepresentable {
    /// The values, by the names of the properties.
    var values: TemplateValues { get }
}

extension TemplatePart {
    var templateValue: TemplateValue { .part(values) }
}
