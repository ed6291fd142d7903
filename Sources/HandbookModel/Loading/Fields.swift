public import Diagnostics
import Yams

/// The keys of one YAML mapping, read one by one into typed values.
///
/// Every key that is read becomes known; `finish()` reports the rest with the nearest known one.
/// A value of the wrong type is a diagnostic at its place, and the reader goes on.
struct Fields {
    let place: YAMLPlace
    /// Where the mapping begins.
    let position: SourcePosition
    private let mapping: Node.Mapping
    /// The values of the mapping by their keys, which are asked for one by one.
    private let values: [String: Node]
    private var known: Set<String> = []
    private(set) var diagnostics: [Diagnostic] = []

    /// The keys of a node that should be a mapping; anything else reads as empty, with a fault.
    init(_ node: Node?, at place: YAMLPlace) {
        self.place = place
        self.position = place.position(node?.mark)
        if case .mapping(let mapping) = node {
            self.mapping = mapping
            let named = mapping.compactMap { key, value in
                key.scalar.map { ($0.string, value) }
            }
            values = Dictionary(named, uniquingKeysWith: { first, _ in first })
        } else {
            mapping = Node.Mapping([])
            values = [:]
            if let node, node.scalar?.string.isEmpty != true {
                report(
                    .yamlType, at: node, "Her skal det stå nøkler med verdier («nøkkel: verdi»).")
            }
        }
    }

    /// The keys in the order they are written.
    var keys: [String] { mapping.keys.compactMap { $0.scalar?.string } }

    /// Where a key is written; where the mapping begins when it is not.
    func position(of key: String) -> SourcePosition {
        let written = mapping.keys.first { $0.scalar?.string == key }
        return written.map { place.position($0.mark) } ?? position
    }

    /// The value of a key, which becomes known; an empty value counts as absent.
    mutating func node(_ key: String) -> Node? {
        known.insert(key)
        guard let node = values[key],
            !(node.scalar.map { $0.string.isEmpty && $0.style == .plain } ?? false)
        else { return nil }
        return node
    }

    /// A text on one or more lines; `nil` when absent.
    mutating func text(_ key: String) -> Located<String>? {
        guard let node = node(key) else { return nil }
        return text(of: node, key: key)
    }

    /// A text that must be there, and not only spaces.
    mutating func requiredText(_ key: String) -> Located<String>? {
        guard let node = node(key) else {
            report(
                .yamlMissingKey, at: position, "Nøkkelen «\(key)» mangler.",
                mend: "Legg til en linje med «\(key):» og verdien.")
            return nil
        }
        guard let text = text(of: node, key: key) else { return nil }
        guard text.value.contains(where: { !$0.isWhitespace }) else {
            report(
                .yamlMissingKey, at: text.position, "Nøkkelen «\(key)» har ingen verdi.",
                mend: "Skriv verdien etter kolonet.")
            return nil
        }
        return text
    }

    /// A list of texts; a single text counts as a list of one.
    mutating func texts(_ key: String) -> [Located<String>] {
        guard let node = node(key) else { return [] }
        if case .sequence(let items) = node {
            return items.compactMap { text(of: $0, key: key) }
        }
        return text(of: node, key: key).map { [$0] } ?? []
    }

    /// The mappings of a list; `nil` when absent.
    mutating func list(_ key: String) -> [Node]? {
        guard let node = node(key) else { return nil }
        guard case .sequence(let items) = node else {
            report(
                .yamlType, at: node, "«\(key)» skal være en liste.",
                mend: "Skriv hvert punkt på egen linje med «- » foran.")
            return nil
        }
        return Array(items)
    }

    /// The mapping under a key; `nil` when absent.
    mutating func fields(_ key: String) -> Fields? {
        node(key).map { Fields($0, at: place) }
    }

    /// Adds what another reader found to what this one found.
    mutating func adopt(_ other: consuming Fields) {
        other.finish()
        diagnostics += other.diagnostics
    }

    /// Reports every key that nobody asked for.
    mutating func finish() {
        for (key, _) in mapping {
            let name = key.scalar?.string ?? ""
            guard !known.contains(name) else { continue }
            let near = nearMiss(of: name, in: known.sorted()).map { "Mente du «\($0)»?" }
            report(
                .yamlUnknownKey, at: key, "Nøkkelen «\(name)» er ukjent.",
                mend: near ?? "Kjente nøkler: \(known.sorted().joined(separator: ", ")).")
        }
    }

    mutating func report(
        _ code: DiagnosticCode, at node: Node, _ message: String, mend: String? = nil
    ) {
        report(code, at: place.position(node.mark), message, mend: mend)
    }

    mutating func report(
        _ code: DiagnosticCode, at position: SourcePosition, _ message: String,
        mend: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(code, file: place.file, at: position, message, mend: mend))
    }

    /// The text of a scalar; anything else is a fault.
    mutating func text(of node: Node, key: String) -> Located<String>? {
        guard let scalar = node.scalar else {
            report(
                .yamlType, at: node, "«\(key)» skal være en tekst.",
                mend: "Sett anførselstegn rundt teksten hvis den inneholder kolon eller klammer.")
            return nil
        }
        return Located(scalar.string, at: place.position(scalar.mark))
    }
}

/// A value and where in its file it was written.
public struct Located<Value> {
    /// The value.
    public let value: Value
    /// Where it begins.
    public let position: SourcePosition

    init(_ value: Value, at position: SourcePosition) {
        self.value = value
        self.position = position
    }

    /// Another value at the same place.
    func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
        Located<Other>(transform(value), at: position)
    }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
