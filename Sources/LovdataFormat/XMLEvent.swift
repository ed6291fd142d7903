/// What an ``XMLScanner`` meets next in a text.
enum XMLEvent {
    /// An element begins.
    case start(XMLElement)
    /// The element that began last, and has not ended, ends.
    case end
    /// Text, with its entities and CDATA resolved.
    case text(String)
}

/// The name and the attributes of an element.
struct XMLElement {
    let name: String
    let attributes: [String: String]

    /// Whether the `class` attribute holds a word.
    func hasClass(_ name: String) -> Bool {
        attributes["class"]?.split(separator: " ").contains { $0 == name } ?? false
    }
}

/// Why a text is not XML that the scanner reads.
struct XMLFault: Error {
    /// The line, from 1.
    let line: Int
    /// What is wrong, in Norwegian.
    let message: String
}
