/// Puts the pieces of a template together to a tree.
struct TemplateParser {
    /// How many sections may stand inside each other.
    static let maximumDepth = 100

    /// A section, block or layout whose end is not met yet.
    private struct Open {
        let kind: TemplateScanner.Kind
        let tag: TemplateTag
        var nodes: [TemplateNode] = []
    }

    private let source: TemplateSource
    private var open: [Open] = []
    private var nodes: [TemplateNode] = []

    private init(_ source: TemplateSource) {
        self.source = source
    }

    /// The tree of a template.
    static func nodes(of source: TemplateSource) throws(TemplateFault) -> [TemplateNode] {
        var scanner = TemplateScanner(source)
        var parser = TemplateParser(source)
        for piece in try scanner.pieces() { try parser.read(piece) }
        if let unclosed = parser.open.last {
            throw source.fault(at: unclosed.tag.offset, .unclosedSection)
        }
        return parser.nodes
    }

    private mutating func read(_ piece: TemplateScanner.Piece) throws(TemplateFault) {
        switch piece {
        case .text(let range): add(.text(range))
        case .tag(.value, let tag): add(.value(tag))
        case .tag(.inclusion, let tag): add(.inclusion(tag))
        case .tag(.comment, _): break
        case .tag(.end, let tag): try close(tag)
        case .tag(let kind, let tag):
            guard open.count < TemplateParser.maximumDepth else {
                throw source.fault(at: tag.offset, .tooDeep)
            }
            open.append(Open(kind: kind, tag: tag))
        }
    }

    private mutating func add(_ node: TemplateNode) {
        if open.isEmpty { nodes.append(node) } else { open[open.count - 1].nodes.append(node) }
    }

    private mutating func close(_ tag: TemplateTag) throws(TemplateFault) {
        guard let last = open.last, last.tag.name == tag.name else {
            throw source.fault(at: tag.offset, .unopenedSection)
        }
        open.removeLast()
        switch last.kind {
        case .inverted: add(.section(last.tag, isInverted: true, last.nodes))
        case .block: add(.block(TemplateBlock(tag: last.tag, content: last.nodes)))
        case .layout: add(.layout(last.tag, blocks: try blocks(of: last)))
        default: add(.section(last.tag, isInverted: false, last.nodes))
        }
    }

    /// The blocks with which a layout is filled; only white space may stand between them.
    private func blocks(of layout: Open) throws(TemplateFault) -> [TemplateBlock] {
        var blocks: [TemplateBlock] = []
        for node in layout.nodes {
            switch node {
            case .block(let block): blocks.append(block)
            case .text(let range) where source.bytes[range].allSatisfy { $0 <= 0x20 }: break
            default: throw source.fault(at: layout.tag.offset, .onlyBlocks)
            }
        }
        return blocks
    }
}
