/// The values of a part, by the names that templates use for them.
struct TemplateValues: Sendable {
    /// Names and values, in the order in which the part gives them.
    private(set) var entries: [(name: String, value: TemplateValue)]

    /// The value of a name; nil where the part has no such name.
    ///
    /// - Complexity: O(*n*) in the number of names, which is faster than hashing for the few
    ///   names, mostly of fifteen bytes or fewer, that a part has.
    subscript(name: String) -> TemplateValue? {
        entries.first { $0.name == name }?.value
    }

    /// These values and then the other's.
    func followed(by other: TemplateValues) -> TemplateValues {
        var joined = self
        joined.entries += other.entries
        return joined
    }
}

extension TemplateValues {
    /// The same names with other values.
    func mapValues(_ transform: (TemplateValue) -> TemplateValue) -> TemplateValues {
        var mapped = self
        for index in entries.indices {
            mapped.entries[index].value = transform(entries[index].value)
        }
        return mapped
    }
}

/// Puts the values of a part together from pairs of a name and a value, each name once.
///
/// Each value is turned into one for templates where its type is known; a dictionary literal would
/// box them all.
@resultBuilder
enum TemplateValuesBuilder {
    static func buildExpression(
        _ pair: (name: String, value: some TemplateRepresentable)
    ) -> (name: String, value: TemplateValue) {
        (pair.name, pair.value.templateValue)
    }

    static func buildBlock(_ entries: (name: String, value: TemplateValue)...) -> TemplateValues {
        TemplateValues(entries: entries)
    }
}

/// A part of a page with values of its own.
protocol TemplatePart: TemplateRepresentable {
    /// The values, by the names of the properties.
    @TemplateValuesBuilder var values: TemplateValues { get }
}

extension TemplatePart {
    var templateValue: TemplateValue { .part(values) }
}
