import Diagnostics

/// Joins a template with the templates that it includes, and its names with the values of its part.
///
/// Inclusions are written out, so that each is proven where it stands: the same template may find
/// its names on one page and not on another.
struct TemplateCompiler {
    /// How many nodes a template may have with all that it includes.
    static let maximumSize = 20_000
    /// How many sections, blocks and templates may stand inside each other.
    static let maximumDepth = 200

    /// A template that others may include.
    struct Parsed {
        let source: TemplateSource
        let nodes: [TemplateNode]
        /// Where its bytes begin in the text of the library.
        let offset: Int
    }

    /// What fills a block, and the template that it is written in.
    private struct Filling {
        let content: [TemplateNode]
        let template: Parsed
    }

    private let templates: [String: Parsed]
    private let root: String
    private var program = TemplateProgram()
    private var scopes: [TemplateShape]
    private var fillings: [String: Filling] = [:]
    /// The templates that are being included, the outermost first.
    private var trail: [String] = []
    private var size = 0
    private var depth = 0
    private(set) var faults: [TemplateFault] = []
    /// The templates that were included, itself among them.
    private(set) var used: Set<String> = []

    /// A compiler of one template for values with these names, the outermost first.
    init(_ name: String, of templates: [String: Parsed], scopes: [TemplateNames]) {
        root = name
        self.templates = templates
        self.scopes = scopes.map { .part($0) }
    }

    /// The program; right only where there are no ``faults``.
    ///
    /// - Throws: The fault of a template that becomes too large to go on.
    mutating func compiled() throws(TemplateFault) -> TemplateProgram {
        if let template = templates[root] { try include(template) }
        return program
    }

    private mutating func include(_ template: Parsed) throws(TemplateFault) {
        used.insert(template.source.name)
        trail.append(template.source.name)
        try compile(template.nodes, of: template)
        trail.removeLast()
    }

    private mutating func compile(
        _ nodes: [TemplateNode], of template: Parsed
    ) throws(TemplateFault) {
        depth += 1
        for node in nodes {
            try count(node, of: template)
            switch node {
            case .text(let range):
                add(.text, range.lowerBound + template.offset..<range.upperBound + template.offset)
            case .value(let tag):
                guard let found = find(tag, in: template) else { continue }
                guard case .text = found.shape else {
                    faults.append(
                        template.source.fault(at: tag.offset, .notText(name: tag.name)))
                    continue
                }
                add(.value, found)
            case .section(let tag, let isInverted, let content):
                try section(tag, isInverted: isInverted, content, of: template)
            case .inclusion(let tag):
                try include(tag, in: template)
            case .layout(let tag, let blocks):
                try include(tag, in: template, filling: blocks)
            case .block(let block):
                // A block of the same name in what fills it is not filled again.
                if let filling = fillings.removeValue(forKey: block.tag.name) {
                    try compile(filling.content, of: filling.template)
                    fillings[block.tag.name] = filling
                } else {
                    try compile(block.content, of: template)
                }
            }
        }
        depth -= 1
    }

    /// Notes a node, so that templates that double each other come to an end.
    private mutating func count(_ node: TemplateNode, of template: Parsed) throws(TemplateFault) {
        size += 1
        guard let offset = node.opening else { return }
        guard depth < TemplateCompiler.maximumDepth else {
            throw template.source.fault(at: offset, .tooDeep)
        }
        guard size < TemplateCompiler.maximumSize else {
            throw template.source.fault(at: offset, .tooLarge)
        }
    }
}

// MARK: Sections

extension TemplateCompiler {
    private mutating func section(
        _ tag: TemplateTag, isInverted: Bool, _ content: [TemplateNode], of template: Parsed
    ) throws(TemplateFault) {
        guard let found = find(tag, in: template) else { return }
        let step = program.steps.count
        if isInverted || tag.name.last == "?" {
            add(isInverted ? .unless : .when, found)
            try compile(content, of: template)
        } else {
            switch found.shape {
            case .flag:
                add(.when, found)
                try compile(content, of: template)
            case .list(let item):
                add(.each, found)
                try compile(content, of: template, in: item)
            case .text, .part:
                add(.enter, found)
                try compile(content, of: template, in: found.shape)
            }
        }
        program.steps[step].next = Int32(program.steps.count)
    }

    private mutating func compile(
        _ nodes: [TemplateNode], of template: Parsed, in scope: TemplateShape
    ) throws(TemplateFault) {
        scopes.append(scope)
        try compile(nodes, of: template)
        scopes.removeLast()
    }
}

// MARK: Inclusions

extension TemplateCompiler {
    private mutating func include(
        _ tag: TemplateTag, in template: Parsed, filling blocks: [TemplateBlock] = []
    ) throws(TemplateFault) {
        let place = template.source
        guard let included = templates[tag.name] else {
            let suggestion = nearMiss(of: tag.name, in: templates.keys.sorted())
            faults.append(
                place.fault(
                    at: tag.offset, .missingTemplate(name: tag.name, suggestion: suggestion)))
            return
        }
        if let start = trail.firstIndex(of: tag.name) {
            faults.append(
                place.fault(at: tag.offset, .circle(names: trail[start...] + [tag.name])))
            return
        }
        let outer = fillings
        if !blocks.isEmpty {
            let names = TemplateCompiler.blockNames(in: included.nodes)
            for block in blocks {
                let name = block.tag.name
                if !names.contains(name) {
                    let suggestion = nearMiss(of: name, in: names)
                    faults.append(
                        place.fault(
                            at: block.tag.offset,
                            .missingBlock(name: name, layout: tag.name, suggestion: suggestion)))
                }
                // What fills a block of the layout around wins over what the layout fills itself.
                if outer[name] == nil {
                    fillings[name] = Filling(content: block.content, template: template)
                }
            }
        }
        try include(included)
        fillings = outer
    }

    /// The names of the blocks in a layout, those in the layouts that it fills among them.
    private static func blockNames(in nodes: [TemplateNode]) -> [String] {
        nodes.flatMap { node -> [String] in
            switch node {
            case .block(let block): [block.tag.name] + blockNames(in: block.content)
            case .section(_, _, let content): blockNames(in: content)
            case .layout(_, let blocks):
                blocks.flatMap { [$0.tag.name] + blockNames(in: $0.content) }
            case .text, .value, .inclusion: []
            }
        }
    }
}

// MARK: Names

extension TemplateCompiler {
    /// A value that a name stands for.
    private struct Found {
        let scope: Int
        let fields: [Int]
        let shape: TemplateShape
    }

    /// Finds a name in the innermost scope that has it; notes a fault where none does.
    private mutating func find(_ tag: TemplateTag, in template: Parsed) -> Found? {
        let name = tag.name.last == "?" ? String(tag.name.dropLast()) : tag.name
        if name == "." {
            let innermost = scopes.count - 1
            return Found(scope: innermost, fields: [], shape: scopes[innermost])
        }
        let names = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        for (index, scope) in scopes.enumerated().reversed() {
            guard case .part(let known) = scope, known.index(of: names[0]) != nil else { continue }
            var shape = scope
            var fields: [Int] = []
            for name in names {
                guard case .part(let known) = shape, let field = known.index(of: name) else {
                    noteUnknown(tag, names: TemplateCompiler.names(in: [shape]), template)
                    return nil
                }
                shape = known.entries[field].shape
                fields.append(field)
            }
            return Found(scope: index, fields: fields, shape: shape)
        }
        noteUnknown(tag, names: TemplateCompiler.names(in: scopes), template)
        return nil
    }

    private mutating func noteUnknown(
        _ tag: TemplateTag, names: [String], _ template: Parsed
    ) {
        let suggestion = nearMiss(of: tag.name, in: names)
        faults.append(
            template.source.fault(
                at: tag.offset,
                .unknownName(name: tag.name, template: root, suggestion: suggestion)))
    }

    private static func names(in scopes: [TemplateShape]) -> [String] {
        scopes.reversed().flatMap { scope -> [String] in
            if case .part(let names) = scope { names.entries.map(\.name) } else { [] }
        }
    }

    private mutating func add(_ operation: TemplateProgram.Operation, _ text: Range<Int>) {
        program.steps.append(
            TemplateProgram.Step(
                operation: operation, start: Int32(text.lowerBound), end: Int32(text.upperBound)))
    }

    private mutating func add(_ operation: TemplateProgram.Operation, _ found: Found) {
        let start = program.fields.count
        program.fields += found.fields.map(Int32.init)
        program.steps.append(
            TemplateProgram.Step(
                operation: operation, scope: Int32(found.scope), start: Int32(start),
                end: Int32(program.fields.count)))
    }
}
