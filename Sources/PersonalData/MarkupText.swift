/// The text of XML without its markup, for the scanner: in documents of word processors and sheets
/// a number may be cut by tags that nobody sees.
public enum MarkupText {
    /// The text; paragraphs end with a line break, cells with ` | `, and entities stay.
    public static func plain(_ xml: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(xml.count / 4)
        var index = 0
        while index < xml.count {
            guard xml[index] == UInt8(ascii: "<") else {
                text.append(xml[index])
                index += 1
                continue
            }
            let start = index + 1
            while index < xml.count, xml[index] != UInt8(ascii: ">") { index += 1 }
            text += separator(after: xml[min(start, xml.count)..<index])
            index += 1
        }
        return text
    }

    /// What a reader sees of a tag.
    private static func separator(after tag: ArraySlice<UInt8>) -> [UInt8] {
        let name = tag.prefix { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        let isEnd = name.first == UInt8(ascii: "/") || tag.last == UInt8(ascii: "/")
        guard isEnd else { return [] }
        let local = name.split(whereSeparator: { [0x2F, 0x3A].contains($0) }).last ?? []
        switch String(decoding: local, as: UTF8.self) {
        case "p", "h", "si", "row", "br", "line-break", "tr", "table-row", "title", "creator",
            "lastModifiedBy":
            return [0x0A]
        case "tab", "s": return [0x20]
        case "c", "tc", "table-cell": return Array(" | ".utf8)
        default: return []
        }
    }
}
