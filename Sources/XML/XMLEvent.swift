/// What an ``XMLScanner`` meets next in a text.
package enum XMLEvent: Sendable {
    /// An element begins.
    case start(XMLElement)
    /// The element that began last, and has not ended, ends.
    case end
    /// Text, with its entities and CDATA resolved.
    case text(String)
}

/// The name and the attributes of an element.
package struct XMLElement: Sendable {
    /// The name, with its prefix.
    package let name: String
    /// The values by the names of the attributes.
    package let attributes: [String: String]

    /// Whether the `class` attribute holds a word.
    package func hasClass(_ name: String) -> Bool {
        attributes["class"]?.split(separator: " ").contains { $0 == name } ?? false
    }
}

/// Why a text is not XML that the scanner reads.
package struct XMLFault: Error {
    /// The line, from 1.
    package let line: Int
    /// What is wrong, in Norwegian.
    package let message: String

    /// A fault in a line.
    package init(line: Int, message: String) {
        self.line = line
        self.message = message
    }
}
