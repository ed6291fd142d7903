/// The values of a kind of part, by the names that templates use for them.
///
/// Templates are joined with the names when a theme is loaded, so that a name which no part has is
/// found before anything is rendered.
package struct TemplateFields<Root>: Sendable {
    /// The names, which a template for such a part may use.
    package let names: TemplateNames
    private let fields: [TemplateField<Root>]

    /// The values that these pairs of a name and a way to the value give, each name once.
    package init(@TemplateFieldsBuilder<Root> _ fields: () -> [TemplateField<Root>]) {
        self.fields = fields()
        names = TemplateNames(entries: self.fields.map { ($0.name, $0.shape) })
    }

    /// The values of a part, in the order of the names.
    package func values(of root: Root) -> [TemplateValue] { fields.map { $0.value(root) } }
}

/// A value of a kind of part.
package struct TemplateField<Root>: Sendable {
    fileprivate let name: String
    fileprivate let shape: TemplateShape
    fileprivate let value: @Sendable (Root) -> TemplateValue
}

/// Puts ``TemplateFields`` together: `("title", \.title)`.
@resultBuilder
package enum TemplateFieldsBuilder<Root> {
    package static func buildExpression<Value: TemplateRepresentable>(
        _ field: (name: String, value: @Sendable (Root) -> Value)
    ) -> TemplateField<Root> {
        let value = field.value
        return TemplateField(name: field.name, shape: Value.shape) { value($0).templateValue }
    }

    package static func buildBlock(_ fields: TemplateField<Root>...) -> [TemplateField<Root>] {
        fields
    }
}

/// A part of a page with values of its own.
package protocol TemplatePart: TemplateRepresentable {
    /// The values, by the names of the properties.
    static var fields: TemplateFields<Self> { get }
}

extension TemplatePart {
    package static var shape: TemplateShape { .part(fields.names) }
    package var templateValue: TemplateValue { .part(Self.fields.values(of: self)) }
}

/// A part that a template of its own renders.
package protocol TemplateContent: TemplatePart {
    /// The name of the template: its file without `.mustache`.
    static var template: String { get }
}
