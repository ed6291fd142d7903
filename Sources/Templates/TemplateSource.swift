/// The text of one template.
package struct TemplateSource: Sendable {
    /// The name, by which others include it.
    package let name: String
    /// The path of its file, for faults.
    let path: String
    let bytes: [UInt8]
    /// Whether it is the theme's own, and not one of the theme below it.
    let isOwn: Bool

    /// A template in UTF-8.
    package init(name: String, path: String, bytes: [UInt8], isOwn: Bool = true) {
        self.name = name
        self.path = path
        self.bytes = bytes
        self.isOwn = isOwn
    }

    /// A fault at a byte.
    func fault(at offset: Int, _ problem: TemplateFault.Problem) -> TemplateFault {
        let before = bytes[..<offset]
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return TemplateFault(
            file: path, line: before.count { $0 == UInt8(ascii: "\n") } + 1,
            column: String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1,
            problem)
    }
}

/// What a template is made of. Texts are ranges of the source's bytes.
indirect enum TemplateNode: Sendable {
    case text(Range<Int>)
    case value(TemplateTag)
    case section(TemplateTag, isInverted: Bool, [TemplateNode])
    case inclusion(TemplateTag)
    case layout(TemplateTag, blocks: [TemplateBlock])
    case block(TemplateBlock)

    /// Where a node begins that others may stand in; `nil` for one that is a piece of the page.
    var opening: Int? {
        switch self {
        case .text, .value: nil
        case .section(let tag, _, _), .inclusion(let tag), .layout(let tag, _): tag.offset
        case .block(let block): block.tag.offset
        }
    }
}

/// A place in a layout that a page may fill, or what fills it.
struct TemplateBlock: Sendable {
    let tag: TemplateTag
    let content: [TemplateNode]
}

/// A tag by the name in it.
struct TemplateTag: Sendable {
    let name: String
    /// Where the tag begins.
    let offset: Int
}
