extension Alert {
    /// The kind of alert that a paragraph names in its first line, and what the paragraph says after it.
    ///
    /// The line holds `[!NOTE]` or one of its kin alone, in upper or lower case, as GitHub reads it.
    static func kind(of paragraph: Paragraph) -> (kind: Kind, rest: Paragraph?)? {
        var mark = ""
        var rest = paragraph.content[...]
        while case .text(let text)? = rest.first {
            mark += text.content
            guard mark.utf8.count <= 16 else { return nil }
            rest.removeFirst()
        }
        switch rest.first {
        case nil: break
        case .softBreak, .lineBreak: rest.removeFirst()
        default: return nil
        }
        while mark.last == " " { mark.removeLast() }
        guard mark.hasPrefix("[!"), mark.hasSuffix("]"),
            let kind = Kind(rawValue: mark.dropFirst(2).dropLast().lowercased())
        else { return nil }
        let content = Array(rest)
        guard let position = content.firstPosition else { return (kind, nil) }
        return (kind, Paragraph(content: content, position: position))
    }
}
