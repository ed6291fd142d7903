import CalendarDate
package import Diagnostics
package import Handbook

/// The keys of one YAML mapping, read one by one into typed values.
///
/// Every key that is read becomes known; `finish()` reports the rest with the nearest known one.
/// A value of the wrong type is a diagnostic at its place, and the reader goes on.
package struct Fields {
    package let place: YAMLPlace
    /// Where the mapping begins.
    package let position: SourcePosition
    private let entries: [YAMLEntry]
    /// The keys that were asked for. A mapping has few: a list is looked through in less time than
    /// a table is made.
    private var known: [String] = []
    package private(set) var diagnostics: [Diagnostic] = []
    /// The days of what has happened, none of which can lie ahead.
    private(set) var pastDays: [Located<Day>] = []

    /// The keys of a node that should be a mapping; anything else reads as empty, with a fault.
    package init(_ node: YAMLNode?, at place: YAMLPlace) {
        self.place = place
        self.position = place.position(node?.position ?? .start)
        if case .mapping(let entries, _) = node {
            self.entries = entries
        } else {
            entries = []
            if let node, node.scalar?.string.isEmpty != true {
                report(
                    .yamlType, at: node, "Her skal det stå nøkler med verdier («nøkkel: verdi»).")
            }
        }
    }

    /// The keys in the order they are written.
    package var keys: [String] { entries.compactMap(\.name) }

    /// Where a key is written; where the mapping begins when it is not.
    package func position(of key: String) -> SourcePosition {
        entries.first { $0.name == key }.map { place.position($0.key.position) } ?? position
    }

    /// The value of a key, which becomes known; an empty value counts as absent.
    package mutating func node(_ key: String) -> YAMLNode? {
        known.append(key)
        guard let node = entries.first(where: { $0.name == key })?.value,
            !(node.scalar.map { $0.string.isEmpty && $0.style == .plain } ?? false)
        else { return nil }
        return node
    }

    /// A text on one or more lines; `nil` when absent.
    package mutating func text(_ key: String) -> Located<String>? {
        guard let node = node(key) else { return nil }
        return text(of: node, key: key)
    }

    /// A text that must be there, and not only spaces.
    mutating func requiredText(_ key: String) -> Located<String>? {
        guard let node = node(key) else {
            report(
                .yamlMissingKey, at: position, "Nøkkelen «\(key)» mangler.",
                suggestion: "Legg til en linje med «\(key):» og verdien.")
            return nil
        }
        guard let text = text(of: node, key: key) else { return nil }
        guard text.value.contains(where: { !$0.isWhitespace }) else {
            report(
                .yamlMissingKey, at: text.position, "Nøkkelen «\(key)» har ingen verdi.",
                suggestion: "Skriv verdien etter kolonet.")
            return nil
        }
        return text
    }

    /// A list of texts; a single text counts as a list of one.
    package mutating func texts(_ key: String) -> [Located<String>] {
        guard let node = node(key) else { return [] }
        if let items = node.sequence {
            return items.compactMap { text(of: $0, key: key) }
        }
        return text(of: node, key: key).map { [$0] } ?? []
    }

    /// The mappings of a list; `nil` when absent.
    package mutating func list(_ key: String) -> [YAMLNode]? {
        guard let node = node(key) else { return nil }
        guard let items = node.sequence else {
            report(
                .yamlType, at: node, "«\(key)» skal være en liste.",
                suggestion: "Skriv hvert punkt på egen linje med «- » foran.")
            return nil
        }
        return items
    }

    /// The mapping under a key; `nil` when absent.
    package mutating func fields(_ key: String) -> Fields? {
        node(key).map { Fields($0, at: place) }
    }

    /// Adds what another reader found to what this one found.
    mutating func adopt(_ other: consuming Fields) {
        other.finish()
        diagnostics += other.diagnostics
        pastDays += other.pastDays
    }

    /// The day of something that has happened.
    mutating func pastDay(_ key: String) -> Located<Day>? {
        let day = day(key)
        if let day { pastDays.append(day) }
        return day
    }

    /// Reports every key that nobody asked for.
    mutating func finish() {
        for entry in entries {
            let name = entry.name ?? ""
            guard !known.contains(name) else { continue }
            let known = Set(known).sorted()
            let near = nearMiss(of: name, in: known).map { "Mente du «\($0)»?" }
            report(
                .yamlUnknownKey, at: entry.key, "Nøkkelen «\(name)» er ukjent.",
                suggestion: near ?? "Kjente nøkler: \(known.joined(separator: ", ")).")
        }
    }

    mutating func report(
        _ code: DiagnosticCode, at node: YAMLNode, _ message: String, suggestion: String? = nil
    ) {
        report(code, at: place.position(node.position), message, suggestion: suggestion)
    }

    mutating func report(
        _ code: DiagnosticCode, at position: SourcePosition, _ message: String,
        suggestion: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(code, file: place.file, at: position, message, suggestion: suggestion))
    }

    /// The text of a scalar; anything else is a fault.
    package mutating func text(of node: YAMLNode, key: String) -> Located<String>? {
        guard let scalar = node.scalar else {
            report(
                .yamlType, at: node, "«\(key)» skal være en tekst.",
                suggestion:
                    "Sett anførselstegn rundt teksten hvis den inneholder kolon eller klammer.")
            return nil
        }
        return Located(scalar.string, at: place.position(scalar.position))
    }
}
