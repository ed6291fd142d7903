import NorwegianText
package import Diagnostics
package import Yams

/// The tree that the YAML parser makes of a text.
///
/// Plain scalars stay text: `no`, `010` and `12:30` mean what they say (YAML 1.2 core would read
/// the first as text too; YAML 1.1 would not). Anchors and aliases are refused, and so is a text
/// that nests deeper than anything a handbook needs.
package struct YAMLTree {
    /// The topmost node; `nil` when the text is empty or faulty.
    package let root: Node?
    /// What is wrong with the text as YAML.
    package let diagnostics: [Diagnostic]

    /// Reads a text whose first line is `firstLine` of the file; a byte order mark is passed over.
    package init(_ text: String, file: String, firstLine: Int = 1) {
        // The parser takes the mark for a character of the first key.
        let hasMark = text.unicodeScalars.first == "\u{FEFF}"
        let text = hasMark ? String(text.unicodeScalars.dropFirst()) : text
        let place = YAMLPlace(file: file, firstLine: firstLine)
        if let refusal = YAMLHazards.refusal(of: text, at: place) {
            self.init(root: nil, diagnostics: [refusal])
            return
        }
        if YAMLHazards.mayMultiply(text) {
            let harmless = YAMLTree(reading: YAMLHazards.withoutUses(text), at: place)
            guard harmless.diagnostics.isEmpty else {
                self.init(root: nil, diagnostics: harmless.diagnostics)
                return
            }
        }
        self.init(reading: text, at: place)
    }

    private init(reading text: String, at place: YAMLPlace) {
        do {
            // The basic resolver has no rules: every plain scalar is a text. Without an encoding the
            // parser would look through the environment for one, at every text.
            let parser = try Yams.Parser(yaml: text, resolver: .basic, encoding: .utf8)
            let root = try parser.singleRoot()
            // Nodes hold their anchors weakly; the parser keeps them.
            let mayHoldAnchor = text.holds("&")
            let anchor = withExtendedLifetime(parser) {
                root.flatMap { mayHoldAnchor ? YAMLHazards.anchor(in: $0, at: place) : nil }
            }
            // Only an escape can bring a NUL.
            let fault =
                anchor
                ?? (text.utf8.contains(UInt8(ascii: "\\"))
                    ? root.flatMap { YAMLHazards.nul(in: $0, at: place) } : nil)
            self.init(root: fault == nil ? root : nil, diagnostics: fault.map { [$0] } ?? [])
        } catch let error as YamlError {
            self.init(root: nil, diagnostics: YAMLTree.faults(error, in: text, at: place))
        } catch {
            let diagnostic = Diagnostic(
                .yamlSyntax, file: place.file, "YAML-teksten kan ikke leses.")
            self.init(root: nil, diagnostics: [diagnostic])
        }
    }

    /// Why the parser refused a text: the slips in its lines, else what the parser itself says.
    private static func faults(
        _ error: YamlError, in text: String, at place: YAMLPlace
    ) -> [Diagnostic] {
        let fault = YAMLFault(error, in: text).diagnostic(at: place)
        let slips = YAMLLineScan(text).slips
        guard fault.code == .yamlSyntax else {
            // A key that stands twice is no reason to be silent about the rest.
            return slips.filter(\.isSilent).map { $0.diagnostic(at: place, isRead: true) } + [fault]
        }
        guard slips.contains(where: \.explainsRefusal) else { return [fault] }
        return slips.map { $0.diagnostic(at: place, isRead: false) }
    }

    private init(root: Node?, diagnostics: [Diagnostic]) {
        self.root = root
        self.diagnostics = diagnostics
    }
}
