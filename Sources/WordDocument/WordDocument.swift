/// A document of Word (ECMA-376, WordprocessingML) as values: what it says, not how it looks.
///
/// Tracked changes are accepted. Nobody's name, no template and no path of a file is taken along.
package struct WordDocument: Sendable {
    /// The text in order, tables of contents left out.
    package var blocks: [WordBlock] = []
    /// The footnotes and endnotes by their ids.
    package var footnotes: [String: [WordBlock]] = [:]
    /// The title among the document's properties; empty where there is none.
    package var propertyTitle = ""
    /// The texts of headers and footers, each part of a line once, without page numbers.
    package var margins: [String] = []
    /// The comments without their authors.
    package var comments: [WordComment] = []
    /// What could not be kept, or was changed.
    package var notes: [WordNote] = []
    /// The size of ordinary text in half points.
    package var usualSize = 22
}

/// One part of a text.
package enum WordBlock: Sendable {
    case paragraph(WordParagraph)
    case table(WordTable)
    /// A frame of its own beside the text.
    case textBox([WordBlock])
}

/// A paragraph.
package struct WordParagraph: Sendable {
    /// What its style makes of it.
    package var role = WordRole.body
    /// What it says.
    package var inlines: [WordInline] = []
    /// Its place in a list.
    package var list: WordListItem?
    /// Whether all of its text is bold.
    package var isBold = false
    /// The size of its smallest text in half points; 0 where there is no text.
    package var size = 0
    /// Its left margin in twentieths of a point.
    package var indent = 0

    /// Its text without any form.
    package var text: String { inlines.text }
}

/// What a style says that a paragraph is.
package enum WordRole: Hashable, Sendable {
    case body, title, subtitle, caption, quote
    /// A heading with its level, from 1.
    case heading(Int)
    /// Goes on with the item of a list above it.
    case listContinuation
    /// A line of a table of contents, or its heading.
    case contents
}

/// The place of a paragraph in a list.
package struct WordListItem: Hashable, Sendable {
    /// How an item is marked.
    package enum Mark: Hashable, Sendable {
        case bullet, box
        /// A number as Word counts it; `isLetter` where it is shown as a letter or a Roman number.
        case number(Int, isLetter: Bool)
    }

    /// The list it belongs to.
    package let list: String
    /// Its level in that list, from 0.
    package let level: Int
    /// How it is marked.
    package let mark: Mark
    /// Where its text begins, in twentieths of a point.
    package let indent: Int

    package init(list: String, level: Int, mark: Mark, indent: Int) {
        self.list = list
        self.level = level
        self.mark = mark
        self.indent = indent
    }
}

/// A table, with as many cells in each row.
package struct WordTable: Sendable {
    /// The cells of each row; one that was merged stands in each place that it covers.
    package var rows: [[[WordBlock]]] = []
}

/// A part of a paragraph.
package indirect enum WordInline: Sendable {
    case text(String, WordEmphasis)
    case lineBreak
    case link(WordLink, [WordInline])
    case footnote(String)
    case picture(WordPicture)
    /// A box to tick.
    case box(isTicked: Bool)
    /// A place to write something.
    case blank
    /// A place that links lead to.
    case bookmark(String)
}

/// How a text stands out.
package struct WordEmphasis: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bold = WordEmphasis(rawValue: 1)
    package static let italic = WordEmphasis(rawValue: 2)
    package static let struck = WordEmphasis(rawValue: 4)
    package static let raised = WordEmphasis(rawValue: 8)
    package static let lowered = WordEmphasis(rawValue: 16)
}

/// Where a link leads.
package enum WordLink: Hashable, Sendable {
    case address(String)
    case bookmark(String)
}

/// A picture in the text.
package struct WordPicture: Sendable {
    /// What it shows, in the author's words; empty where nobody said.
    package let description: String
    /// The file as it lies in the document.
    package let bytes: [UInt8]
}

/// What somebody said of the text, without a name.
package struct WordComment: Hashable, Sendable {
    /// What was said.
    package let text: String
    /// The words that it is about; empty where it is about a place.
    package let about: String
}

/// Something that could not be kept as it was.
package struct WordNote: Hashable, Sendable {
    /// What it was.
    package enum Kind: Hashable, Sendable {
        case chart, diagram, equation, embeddedObject, outsidePicture, missingPicture, hiddenText
        case nestedTable, mergedCells, trackedChange, symbol, otherFile, drawnShape
    }

    /// What it was.
    package let kind: Kind
    /// The words before it.
    package let place: String
}

extension [WordInline] {
    /// The text without any form.
    package var text: String {
        var result = ""
        for inline in self {
            switch inline {
            case .text(let text, _): result += text
            case .lineBreak: result += " "
            case .link(_, let content): result += content.text
            case .blank: result += "____"
            case .footnote, .picture, .box, .bookmark: break
            }
        }
        return result
    }
}
