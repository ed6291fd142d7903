public import Diagnostics
public import Markdown

/// A chapter read as a form: what is to be filled in, and the text around it.
public struct Form: Sendable {
    /// The text before anything is to be filled in.
    public let introduction: [Block]
    /// The areas that hold something to fill in, and the text between them. Only the first may be
    /// without heading.
    public let areas: [FormArea]
    /// The text after the last of them.
    public let ending: [Block]
    /// What was written as something to fill in, but is not.
    package let faults: [FormFault]

    /// Every field, those of inner areas too, in the order of the text.
    public var fields: [FormField] { areas.flatMap(\.fields) }
}

/// A heading with what stands under it.
public struct FormArea: Sendable {
    /// The heading.
    public let heading: Heading?
    /// What stands under it.
    public let parts: [FormPart]

    /// Every field, those of inner areas too, in the order of the text.
    public var fields: [FormField] {
        parts.flatMap { part -> [FormField] in
            switch part {
            case .text: []
            case .field(let field): [field]
            case .area(let area): area.fields
            }
        }
    }
}

/// A part of an area.
public enum FormPart: Sendable {
    /// Text to read.
    case text([Block])
    /// Something to fill in.
    case field(FormField)
    /// An area within the area.
    case area(FormArea)
}

/// Something to fill in.
public struct FormField: Sendable {
    /// What is filled in.
    public enum Kind: Hashable, Sendable {
        /// Text. There is room for some lines from the start where much is expected.
        case text(isLarge: Bool)
        /// A tick.
        case tick
        /// One of the form's answers, and an assessment.
        case question
    }

    /// What is filled in.
    public let kind: Kind
    /// The number of the point; nil where the list is not numbered.
    public let number: Int?
    /// What is asked for.
    public let label: [Inline]
    /// What explains it, under the label.
    public let help: [Block]
    /// The id of a numbered point; empty for others.
    public let anchor: String
    /// Where it begins.
    public let position: SourcePosition
}

/// Something that was meant to be filled in, but cannot.
package struct FormFault: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// A field that does not say what it is for.
        case noLabel
        /// Underscores that do not end a point of a list.
        case strayBlank
        /// A tick that ends in underscores.
        case tickWithBlank
    }

    package let kind: Kind
    package let position: SourcePosition
}
