import Diagnostics

/// A YAML text of the handbook, read into a tree that knows its places.
struct YAMLDocument {
    /// The topmost node; `nil` when the text is empty or faulty.
    let root: YAMLNode?
    /// What is wrong with the text as YAML.
    let diagnostics: [Diagnostic]

    /// Reads a text whose first line is `firstLine` of the file.
    init(_ text: String, file: String, firstLine: Int = 1) {
        let tree = YAMLTree(text, file: file, firstLine: firstLine)
        root = tree.root.map(YAMLNode.init)
        diagnostics = tree.diagnostics
    }
}
