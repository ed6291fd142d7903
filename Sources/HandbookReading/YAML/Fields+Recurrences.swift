import AnnualWheel
package import Diagnostics
import Handbook

extension Fields {
    /// A value with a grammar of its own; a fault is told where in the text it stands.
    mutating func expression<Value>(
        _ key: String, code: DiagnosticCode = .recurrenceInvalid,
        _ read: (String) throws(GrammarError) -> Value
    ) -> Value? {
        guard let node = node(key) else { return nil }
        return expression(node, key: key, code: code, read)
    }

    /// A list of such values; a single one counts as a list of one.
    mutating func expressions<Value>(
        _ key: String, _ read: (String) throws(GrammarError) -> Value
    ) -> [Value] {
        guard let node = node(key) else { return [] }
        let items = node.sequence ?? [node]
        return items.compactMap { expression($0, key: key, code: .recurrenceInvalid, read) }
    }

    private mutating func expression<Value>(
        _ node: YAMLNode, key: String, code: DiagnosticCode,
        _ read: (String) throws(GrammarError) -> Value
    ) -> Value? {
        guard let text = text(of: node, key: key) else { return nil }
        do throws(GrammarError) {
            return try read(text.value)
        } catch {
            let position = Fields.position(error.offset, in: node, at: text.position)
            report(
                code, at: position, error.message, suggestion: error.hint.isEmpty ? nil : error.hint
            )
            return nil
        }
    }

    /// The place of an offset in a scalar; of a text on several lines, where it begins.
    package static func position(
        _ offset: Int, in node: YAMLNode, at start: SourcePosition
    ) -> SourcePosition {
        switch node.scalar?.style {
        case .singleQuoted, .doubleQuoted:
            SourcePosition(line: start.line, column: start.column + 1 + offset)
        case .block: start
        default: SourcePosition(line: start.line, column: start.column + offset)
        }
    }

    /// A year of four digits that the calendar knows: 1900–2199.
    mutating func year(_ key: String) -> Located<Int>? {
        guard let text = text(key) else { return nil }
        guard text.value.utf8.count == 4, let year = Int(text.value), (1900...2199).contains(year)
        else {
            report(
                .dateInvalid, at: text.position, "«\(text.value)» er ikke et årstall.",
                suggestion: "Skriv fire sifre, for eksempel «\(key): 2027».")
            return nil
        }
        return Located(year, at: text.position)
    }
}
