/// What a template can show.
package enum TemplateValue: Sendable {
    /// Plain text, escaped when written.
    case text(String)
    /// Finished markup.
    case markup(Fragment)
    /// What is filled in when the rendered markup is written.
    case slot(Slot)
    /// Yes or no, for sections.
    case flag(Bool)
    /// The values of a part, in the order of its ``TemplateFields``.
    case part([TemplateValue])
    /// Parts or texts, one after the other.
    case list([TemplateValue])
    /// A value that is missing.
    case absent

    /// Whether a section with this value is shown: not for no, nothing, or an empty value.
    var isShown: Bool {
        switch self {
        case .text(let text): !text.isEmpty
        case .markup(let fragment): !fragment.isEmpty
        case .flag(let flag): flag
        case .slot, .part: true
        case .list(let items): !items.isEmpty
        case .absent: false
        }
    }
}

/// A type whose values templates can show.
package protocol TemplateRepresentable: Sendable {
    /// What a template may do with the values.
    static var shape: TemplateShape { get }
    /// The value for the template.
    var templateValue: TemplateValue { get }
}

extension String: TemplateRepresentable {
    package static var shape: TemplateShape { .text }
    package var templateValue: TemplateValue { .text(self) }
}

extension Int: TemplateRepresentable {
    package static var shape: TemplateShape { .text }
    package var templateValue: TemplateValue { .text(String(self)) }
}

extension Bool: TemplateRepresentable {
    package static var shape: TemplateShape { .flag }
    package var templateValue: TemplateValue { .flag(self) }
}

extension Fragment: TemplateRepresentable {
    package static var shape: TemplateShape { .text }
    package var templateValue: TemplateValue { .markup(self) }
}

extension Array: TemplateRepresentable where Element: TemplateRepresentable {
    package static var shape: TemplateShape { .list(Element.shape) }
    package var templateValue: TemplateValue { .list(map { $0.templateValue }) }
}

extension Optional: TemplateRepresentable where Wrapped: TemplateRepresentable {
    package static var shape: TemplateShape { Wrapped.shape }
    package var templateValue: TemplateValue {
        switch self {
        case .some(let value): value.templateValue
        case .none: .absent
        }
    }
}
