package import Diagnostics

/// A YAML text of the handbook, read into a tree that knows its places.
package struct YAMLDocument {
    /// The topmost node; `nil` when the text is empty or cannot be read. After slips of the pen it is
    /// what was most likely meant, so that the rest of the text can be told of too.
    package let root: YAMLNode?
    /// What is wrong with the text as YAML.
    package let diagnostics: [Diagnostic]
    /// What was read, but most likely as something else than its author meant.
    let warnings: [Diagnostic]

    /// Reads a text whose first line is `firstLine` of the file.
    package init(_ text: String, file: String, firstLine: Int = 1) {
        let tree = YAMLTree(text, file: file, firstLine: firstLine)
        diagnostics = tree.diagnostics
        guard diagnostics.isEmpty else {
            warnings = []
            // Only what the slips explain is read on after; an anchor, say, stays refused.
            let isRefused = diagnostics.contains {
                ![.yamlSyntax, .conflictMarker].contains($0.code)
            }
            let slips = isRefused ? [] : YAMLLineScan(text).slips
            guard slips.contains(where: \.explainsRefusal) else {
                root = nil
                return
            }
            let repaired = YAMLRepair.repaired(text, slips)
            root =
                YAMLTree(repaired, file: file, firstLine: firstLine).root.map(YAMLNode.init)?
                .withoutInvisible
            return
        }
        let slips = tree.root == nil ? [] : YAMLLineScan(text).slips.filter(\.isSilent)
        let place = YAMLPlace(file: file, firstLine: firstLine)
        warnings = slips.map { $0.diagnostic(at: place, isRead: true) }
        let root = tree.root.map(YAMLNode.init)
        let hidesSigns = slips.contains { if case .invisible = $0.kind { true } else { false } }
        // Told of once: the name is then read as it looks.
        self.root = hidesSigns ? root?.withoutInvisible : root
    }
}
