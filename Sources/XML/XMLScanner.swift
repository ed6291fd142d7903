/// Reads XML 1.0 in UTF-8, event by event, in time proportional to the text.
///
/// It knows no document type: one with declarations or an outside address is refused, so that there
/// are no entities but the five of XML and numbers, nothing multiplies and nothing is fetched.
/// Depth is bounded. Comments and processing instructions are passed over.
package struct XMLScanner {
    /// Deeper nesting than this is refused.
    private let deepestNesting: Int

    let bytes: [UInt8]
    var index = 0
    private var open: [String] = []
    private var hasRoot = false
    private var closesAtOnce = false

    /// A scanner at the beginning of a text.
    ///
    /// - Parameter deepestNesting: How many elements may be open at once.
    package init(_ bytes: [UInt8], deepestNesting: Int = 100) throws(XMLFault) {
        self.bytes = bytes
        self.deepestNesting = deepestNesting
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
        if let strange = bytes.firstIndex(where: { $0 < 0x20 && ![9, 10, 13].contains($0) }) {
            index = strange
            throw fault("Filen inneholder et styretegn (\(bytes[strange])) og er trolig skadet.")
        }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw fault("Filen er ikke UTF-8.")
        }
    }

    /// The next event; `nil` after the end of the root element.
    package mutating func next() throws(XMLFault) -> XMLEvent? {
        if closesAtOnce {
            closesAtOnce = false
            open.removeLast()
            return .end
        }
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else {
                let text = try text()
                guard open.isEmpty else { return .text(text) }
                guard text.allSatisfy(\.isWhitespace) else {
                    throw fault("Det står tekst utenfor rotelementet.")
                }
                continue
            }
            if take("<!--") {
                try skip(past: "-->", of: "En kommentar")
            } else if take("<![CDATA[") {
                guard !open.isEmpty else { throw fault("Det står tekst utenfor rotelementet.") }
                let start = index
                try skip(past: "]]>", of: "En CDATA-del")
                return .text(String(decoding: bytes[start..<index - 3], as: UTF8.self))
            } else if take("<?") {
                try passInstruction()
            } else if take("<!") {
                try passDocumentType()
            } else if take("</") {
                return try endTag()
            } else {
                index += 1
                return .start(try startTag())
            }
        }
        if let name = open.last { throw fault("Elementet «\(name)» er ikke lukket.") }
        guard hasRoot else { throw fault("Filen er tom.") }
        return nil
    }

    /// A fault at the place that is read.
    package func fault(_ message: String) -> XMLFault {
        let line = bytes[..<min(index, bytes.count)].count { $0 == UInt8(ascii: "\n") } + 1
        return XMLFault(line: line, message: message)
    }

    private mutating func startTag() throws(XMLFault) -> XMLElement {
        guard !open.isEmpty || !hasRoot else { throw fault("Filen har mer enn ett rotelement.") }
        let name = try name()
        var attributes: [String: String] = [:]
        while true {
            let hasSpace = skipSpace()
            if take(">") { break }
            if take("/>") {
                closesAtOnce = true
                break
            }
            guard hasSpace else { throw fault("Elementet «\(name)» er ikke skrevet riktig.") }
            let (key, value) = try attribute()
            guard attributes.updateValue(value, forKey: key) == nil else {
                throw fault("Attributtet «\(key)» står to ganger.")
            }
        }
        hasRoot = true
        open.append(name)
        guard open.count <= deepestNesting else {
            throw fault("Teksten er nøstet dypere enn \(deepestNesting) nivåer.")
        }
        return XMLElement(name: name, attributes: attributes)
    }

    private mutating func endTag() throws(XMLFault) -> XMLEvent {
        let name = try name()
        skipSpace()
        guard take(">") else { throw fault("Slutten på «\(name)» er ikke skrevet riktig.") }
        guard let expected = open.popLast() else {
            throw fault("«\(name)» slutter uten å ha begynt.")
        }
        guard name == expected else {
            throw fault("«\(name)» slutter der «\(expected)» skulle ha sluttet.")
        }
        return .end
    }
}
