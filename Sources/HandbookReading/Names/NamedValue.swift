package import Diagnostics
import Handbook

/// A value of a file that names something elsewhere, where it is written.
package struct NamedValue: Hashable {
    package let key: NamingKey
    package let value: String
    /// Where the value begins in the file.
    package let position: SourcePosition
    /// How it is written.
    package let style: YAMLText.Style

    /// Every such value of a file; none of a text that cannot be read as YAML.
    ///
    /// - Parameter text: The whole file, with its byte order mark and line ends as they are.
    package static func all(in text: String, of file: String) -> [NamedValue] {
        let source = SourceKind(file)
        let keys = NamingKey.keys(of: source)
        guard !keys.isEmpty else { return [] }
        var yaml: String? = text
        var firstLine = 1
        if source == .chapter {
            yaml = ChapterText(Array(text.utf8), file: file).frontMatter
            firstLine = ChapterText.frontMatterLine
        }
        guard let yaml, let root = YAMLTree(yaml, file: file, firstLine: firstLine).root else {
            return []
        }
        let place = YAMLPlace(file: file, firstLine: firstLine)
        let node = YAMLNode(root)
        return keys.flatMap { key in
            node.scalars(at: key.path.split(separator: ".")[...]).map {
                NamedValue(
                    key: key, value: $0.string, position: place.position($0.position),
                    style: $0.style)
            }
        }.sorted { $0.position < $1.position }
    }
}

extension YAMLNode {
    /// The texts that a path of keys leads to. Where a list is asked for, a text alone counts as a list of
    /// one, as it does for who reads the file.
    fileprivate func scalars(at path: ArraySlice<Substring>) -> [YAMLText] {
        guard let step = path.first else { return scalar.map { [$0] } ?? [] }
        guard case .mapping(let entries, _) = self else { return [] }
        let isList = step.hasSuffix("[]")
        let name = isList ? step.dropLast(2) : step
        guard let value = entries.first(where: { $0.name == String(name) })?.value else {
            return []
        }
        let values = isList ? value.sequence ?? [value] : [value]
        return values.flatMap { $0.scalars(at: path.dropFirst()) }
    }
}
