/// What a template can show.
enum TemplateValue: Sendable {
    /// Plain text, escaped when written.
    case text(String)
    /// Finished markup.
    case fragment(Fragment)
    /// Yes or no, for sections.
    case flag(Bool)
    /// A part with values of its own.
    case part(TemplateValues)
    /// Parts or texts, one after the other.
    case list([TemplateValue])
    /// A value that is known to be missing. It keeps a name from being looked for further out,
    /// where a list item without a date would find the date of its page.
    case absent

    /// Whether a section with this value is shown: not for no, nothing, or an empty value.
    var isShown: Bool {
        switch self {
        case .text(let text): !text.isEmpty
        case .fragment(let fragment): !fragment.bytes.isEmpty
        case .flag(let flag): flag
        case .part: true
        case .list(let items): !items.isEmpty
        case .absent: false
        }
    }
}

/// A type whose values templates can show.
protocol TemplateRepresentable: Sendable {
    /// The value for the template.
    var templateValue: TemplateValue { get }
}

extension String: TemplateRepresentable {
    var templateValue: TemplateValue { .text(self) }
}

extension Int: TemplateRepresentable {
    var templateValue: TemplateValue { .text(String(self)) }
}

extension Bool: TemplateRepresentable {
    var templateValue: TemplateValue { .flag(self) }
}

extension Fragment: TemplateRepresentable {
    var templateValue: TemplateValue { .fragment(self) }
}

extension Array: TemplateRepresentable where Element: TemplateRepresentable {
    var templateValue: TemplateValue { .list(map { $0.templateValue }) }
}

extension Optional: TemplateRepresentable where Wrapped: TemplateRepresentable {
    var templateValue: TemplateValue {
        switch self {
        case .some(let value): value.templateValue
        case .none: .absent
        }
    }
}
