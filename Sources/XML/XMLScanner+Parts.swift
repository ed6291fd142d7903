extension XMLScanner {
    /// Moves past a text if it stands here.
    mutating func take(_ text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard index + length <= bytes.count else { return false }
        let here = text.withUTF8Buffer { bytes[index..<index + length].elementsEqual($0) }
        if here { index += length }
        return here
    }

    /// Moves past a text that must come.
    mutating func skip(past end: StaticString, of what: String) throws(XMLFault) {
        let start = index
        while index < bytes.count {
            if take(end) { return }
            index += 1
        }
        index = start
        throw fault("\(what) er ikke lukket.")
    }

    /// Moves past white space, and tells whether there was any.
    @discardableResult
    mutating func skipSpace() -> Bool {
        let start = index
        while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
        return index > start
    }

    /// The name that begins here; letters beyond ASCII are taken as they come.
    mutating func name() throws(XMLFault) -> String {
        let start = index
        while index < bytes.count, XMLScanner.isName(bytes[index], first: index == start) {
            index += 1
        }
        guard index > start else { throw fault("Tegnet «<» innleder ikke et element.") }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    mutating func attribute() throws(XMLFault) -> (key: String, value: String) {
        let key = try name()
        skipSpace()
        guard take("=") else { throw fault("Attributtet «\(key)» mangler verdi.") }
        skipSpace()
        guard index < bytes.count, [0x22, 0x27].contains(bytes[index]) else {
            throw fault("Attributtet «\(key)» mangler anførselstegn.")
        }
        let quote = bytes[index]
        index += 1
        let value = try text(until: quote)
        guard index < bytes.count, bytes[index] == quote else {
            throw fault("Attributtet «\(key)» er ikke lukket.")
        }
        index += 1
        return (key, value)
    }

    /// The text up to the next `<`, or up to a quotation mark if that comes first.
    mutating func text(until quote: UInt8? = nil) throws(XMLFault) -> String {
        var text: [UInt8] = []
        while index < bytes.count, bytes[index] != UInt8(ascii: "<"), bytes[index] != quote {
            if bytes[index] == UInt8(ascii: "&") {
                text += String(try entity()).utf8
            } else {
                text.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// `&amp;` and the other four (XML 1.0 section 4.6), `&#167;` and `&#xA7;`.
    private mutating func entity() throws(XMLFault) -> Unicode.Scalar {
        if take("&amp;") { return "&" }
        if take("&lt;") { return "<" }
        if take("&gt;") { return ">" }
        if take("&quot;") { return "\"" }
        if take("&apos;") { return "'" }
        guard let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
            throw fault("Tegnet & står alene. I XML skal det skrives &amp;.")
        }
        let entity = String(decoding: bytes[index + 1..<end], as: UTF8.self)
        let number =
            entity.hasPrefix("#x")
            ? UInt32(entity.dropFirst(2), radix: 16)
            : entity.hasPrefix("#") ? UInt32(entity.dropFirst()) : nil
        guard let number, number >= 0x20 || [9, 10, 13].contains(number),
            let scalar = Unicode.Scalar(number)
        else { throw fault("Entiteten «&\(entity);» er ukjent.") }
        index = end + 1
        return scalar
    }

    /// `<?xml … ?>` and other instructions; an encoding that is not UTF-8 is refused.
    mutating func passInstruction() throws(XMLFault) {
        let start = index
        try skip(past: "?>", of: "En XML-instruksjon")
        let content = String(decoding: bytes[start..<index - 2], as: UTF8.self).lowercased()
        guard content.hasPrefix("xml "), let range = content.firstRange(of: "encoding") else {
            return
        }
        guard content[range.upperBound...].contains("utf-8") else {
            index = start
            throw fault("Filen har en annen tegnkoding enn UTF-8.")
        }
    }

    /// `<!DOCTYPE html>`, which says nothing, and no more than that.
    mutating func passDocumentType() throws(XMLFault) {
        let refusal = fault(
            "Filen har en dokumenttype (DTD) med innhold. Slike filer leses ikke, for de kan "
                + "vokse i det uendelige eller hente noe utenfra.")
        guard take("DOCTYPE"), skipSpace(), (try? name()) != nil else { throw refusal }
        skipSpace()
        guard take(">") else { throw refusal }
    }

    private static func isName(_ byte: UInt8, first: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...0xFF:
            true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): !first
        default: false
        }
    }
}
