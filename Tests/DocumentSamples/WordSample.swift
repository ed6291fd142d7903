/// Documents of Word, put together from parts of XML.
public struct WordSample: Sendable {
    /// What stands in `w:body`.
    public var body: String
    /// What stands in `w:styles`, after those that every sample has.
    public var styles = ""
    /// What stands in `w:numbering`.
    public var numbering = ""
    /// What stands in `w:footnotes`.
    public var footnotes = ""
    /// What stands in `w:comments`.
    public var comments = ""
    /// What stands in `w:hdr`.
    public var header = ""
    /// The title among the properties.
    public var propertyTitle = ""
    /// Addresses of links by their ids.
    public var links: [String: String] = [:]
    /// Pictures by their ids.
    public var pictures: [String: [UInt8]] = [:]

    /// A document with a text.
    public init(_ body: String) {
        self.body = body
    }

    /// A paragraph of a style.
    public static func p(_ text: String, style: String = "", form: String = "") -> String {
        let style = style.isEmpty ? "" : "<w:pStyle w:val=\"\(style)\"/>"
        return "<w:p><w:pPr>\(style)\(form)</w:pPr>\(r(text))</w:p>"
    }

    /// A run of text.
    public static func r(_ text: String, form: String = "") -> String {
        let text = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        return "<w:r><w:rPr>\(form)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }

    /// The place of a paragraph in a list.
    public static func list(_ id: Int, _ level: Int = 0) -> String {
        "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(id)\"/></w:numPr>"
    }

    /// The levels of a list, each with its format.
    public static func levels(_ formats: [String], starts: [Int] = []) -> String {
        formats.enumerated().map { index, format in
            let start = starts.indices.contains(index) ? starts[index] : 1
            return
                "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"\(start)\"/><w:numFmt w:val=\"\(format)\"/>"
                + "<w:lvlText w:val=\"%\(index + 1).\"/><w:pPr><w:ind w:left=\"\((index + 1) * 720)\"/>"
                + "</w:pPr></w:lvl>"
        }.joined()
    }

    /// The bytes of the file.
    public var bytes: [UInt8] {
        let spaces =
            [
                "w": "\(Self.open)/wordprocessingml/2006/main", "r": Self.relations,
                "a": "\(Self.open)/drawingml/2006/main",
                "wp": "\(Self.open)/drawingml/2006/wordprocessingDrawing",
                "m": "\(Self.open)/officeDocument/2006/math",
                "mc": "\(Self.open)/markup-compatibility/2006",
                "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
                "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
                "v": "urn:schemas-microsoft-com:vml",
            ].sorted { $0.key < $1.key }.map { " xmlns:\($0.key)=\"\($0.value)\"" }.joined()
        func part(_ name: String, _ content: String) -> String {
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:\(name)\(spaces)>\(content)</w:\(name)>"
        }
        var relations = ""
        for (id, address) in links.sorted(by: { $0.key < $1.key }) {
            relations +=
                "<Relationship Id=\"\(id)\" Type=\"\(Self.relations)/hyperlink\" Target=\"\(address)\""
                + " TargetMode=\"External\"/>"
        }
        for id in pictures.keys.sorted() {
            relations +=
                "<Relationship Id=\"\(id)\" Type=\"\(Self.relations)/image\" Target=\"media/\(id).png\"/>"
        }
        for name in ["styles", "numbering", "footnotes", "comments"] {
            relations +=
                "<Relationship Id=\"\(name)\" Type=\"\(Self.relations)/\(name)\" Target=\"\(name).xml\"/>"
        }
        relations +=
            "<Relationship Id=\"h\" Type=\"\(Self.relations)/header\" Target=\"header1.xml\"/>"
        let root =
            "<Relationship Id=\"d\" Type=\"\(Self.relations)/officeDocument\" Target=\"word/document.xml\"/>"
            + "<Relationship Id=\"c\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
        let core =
            "<cp:p xmlns:cp=\"cp\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(propertyTitle)"
            + "</dc:title><dc:creator>Kari Hemmelig</dc:creator></cp:p>"
        let files: [(String, String)] = [
            ("_rels/.rels", "<Relationships>\(root)</Relationships>"),
            ("docProps/core.xml", core),
            ("word/document.xml", part("document", "<w:body>\(body)</w:body>")),
            ("word/_rels/document.xml.rels", "<Relationships>\(relations)</Relationships>"),
            ("word/styles.xml", part("styles", Self.styles + styles)),
            ("word/numbering.xml", part("numbering", numbering)),
            ("word/footnotes.xml", part("footnotes", footnotes)),
            ("word/comments.xml", part("comments", comments)),
            ("word/header1.xml", part("hdr", header)),
        ]
        return SmallZip.archive(
            files.map { ($0.0, Array($0.1.utf8), .deflated) }
                + pictures.sorted { $0.key < $1.key }.map {
                    ("word/media/\($0.key).png", $0.value, .stored)
                })
    }

    private static let open = "http://schemas.openxmlformats.org"
    private static let relations = "\(open)/officeDocument/2006/relationships"

    private static let styles: String = {
        var text = ""
        for (id, name) in [
            ("Tittel", "Title"), ("Undertittel", "Subtitle"), ("INNH1", "toc 1"),
            ("Overskriftforinnholdsfortegnelse", "TOC Heading"), ("Bildetekst", "caption"),
        ] {
            text +=
                "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/></w:style>"
        }
        for level in 1...3 {
            text +=
                "<w:style w:type=\"paragraph\" w:styleId=\"Overskrift\(level)\">"
                + "<w:name w:val=\"heading \(level)\"/><w:pPr><w:outlineLvl w:val=\"\(level - 1)\"/></w:pPr>"
                + "<w:rPr><w:b/></w:rPr></w:style>"
        }
        return text
    }()
}
