package import LegalReferences
package import Markdown

extension InlineText {
    /// What the text is to the reader of references.
    package var blockKind: BlockKind {
        switch context {
        case .heading: .heading(level: headingLevel ?? 1)
        case .cell: .cell(isFirst: beginsRow)
        case .paragraph: .text(listDepth: listDepth)
        }
    }
}
