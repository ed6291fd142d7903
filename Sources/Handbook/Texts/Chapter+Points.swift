import Markdown

/// A numbered point of a form: what controls count the answers to.
public struct FormPoint: Sendable {
    /// The number as it is written, which runs through the whole form.
    public let number: Int
    /// What is asked, without markup and without its blank.
    public let text: String
    /// The anchor on the page of the form.
    public let anchor: String
}

extension Chapter {
    /// The numbered points of the text, in its order; of two with one number the first.
    public var points: [FormPoint] {
        var seen: Set<Int> = []
        var points: [FormPoint] = []
        document.forEachBlock { block, _ in
            guard case .list(let list) = block, let start = list.start else { return }
            for (number, item) in zip(start..., list.items) where seen.insert(number).inserted {
                points.append(FormPoint(number: number, text: item.text, anchor: item.anchor))
            }
        }
        return points
    }

    /// The name by which results of controls know a form: its file's without number and `.md`.
    public var formName: String { Chapter.formName(of: id) }

    /// The name by which results of controls know the form in a file.
    package static func formName(of file: String) -> String {
        PagePath.withoutOrder(String(SourcePath.name(of: file).dropLast(".md".count)))
    }
}

extension ListItem {
    /// The first paragraph without markup.
    fileprivate var text: String {
        for block in blocks {
            if case .paragraph(let paragraph) = block {
                return (paragraph.content.blank?.label ?? paragraph.content).plainText
            }
        }
        return ""
    }
}
