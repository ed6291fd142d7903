package import Diagnostics
import Handbook
import Yams

/// A value of a YAML text, with its place in the text.
///
/// The parser's own nodes hold more than a handbook asks for, and are dear to copy.
package enum YAMLNode: Hashable {
    case scalar(YAMLText)
    case sequence([YAMLNode], SourcePosition)
    case mapping([YAMLEntry], SourcePosition)

    /// Where the value begins in the text.
    package var position: SourcePosition {
        switch self {
        case .scalar(let scalar): scalar.position
        case .sequence(_, let position), .mapping(_, let position): position
        }
    }

    /// The text, where the value is one.
    package var scalar: YAMLText? {
        if case .scalar(let scalar) = self { scalar } else { nil }
    }

    /// The values, where the value is a list.
    package var sequence: [YAMLNode]? {
        if case .sequence(let nodes, _) = self { nodes } else { nil }
    }
}

/// A text of a YAML text.
package struct YAMLText: Hashable {
    /// How it is written.
    package enum Style {
        case plain, singleQuoted, doubleQuoted
        /// On lines of its own, after `|` or `>`.
        case block
    }

    package let string: String
    package let style: Style
    package let position: SourcePosition
}

/// A key with its value.
package struct YAMLEntry: Hashable {
    package let key: YAMLNode
    package let value: YAMLNode

    /// The text of the key; `nil` where it is none.
    package var name: String? { key.scalar?.string }
}

extension YAMLNode {
    /// The node with its keys and ids read as they look.
    var withoutInvisible: YAMLNode {
        switch self {
        case .scalar(let text):
            let shown = Invisible.removed(from: text.string)
            guard Slug.isSlug(shown) else { return self }
            return .scalar(YAMLText(string: shown, style: text.style, position: text.position))
        case .sequence(let nodes, let position):
            return .sequence(nodes.map(\.withoutInvisible), position)
        case .mapping(let entries, let position):
            return .mapping(
                entries.map {
                    YAMLEntry(key: $0.key.withoutInvisible, value: $0.value.withoutInvisible)
                }, position)
        }
    }

    /// The node that the YAML parser made.
    init(_ node: Node) {
        let position = node.mark.map { SourcePosition($0) } ?? .start
        switch node {
        case .scalar(let scalar):
            let style: YAMLText.Style =
                switch scalar.style {
                case .singleQuoted: .singleQuoted
                case .doubleQuoted: .doubleQuoted
                case .literal, .folded: .block
                case .plain, .any: .plain
                }
            self = .scalar(
                YAMLText(string: scalar.string, style: style, position: position))
        case .sequence(let nodes):
            self = .sequence(nodes.map(YAMLNode.init), position)
        case .mapping(let mapping):
            self = .mapping(
                mapping.map { YAMLEntry(key: YAMLNode($0), value: YAMLNode($1)) }, position)
        case .alias:
            // A text with aliases is refused.
            self = .scalar(YAMLText(string: "", style: .plain, position: position))
        }
    }
}
