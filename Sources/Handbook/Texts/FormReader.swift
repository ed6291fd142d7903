import Diagnostics
import Markdown

extension Chapter {
    /// The chapter as a form; nil where it is no form or has nothing to fill in.
    public var form: Form? {
        guard kind == .form || kind == .control && !answers.isEmpty else { return nil }
        return Form(document, hasAnswers: !answers.isEmpty)
    }
}

extension Form {
    /// Reads the form that a text is; nil where it has nothing to fill in.
    ///
    /// - Parameter hasAnswers: Whether numbered points take an answer.
    init?(_ document: Document, hasAnswers: Bool) {
        var reader = FormReader(hasAnswers: hasAnswers)
        var areas: [(start: Int, area: FormArea)] = []
        var sections = FormReader.sections(of: document.blocks)[...]
        while let first = sections.first {
            areas.append((first.blocks.startIndex, reader.area(&sections)))
        }
        guard let last = areas.lastIndex(where: { !$0.area.fields.isEmpty }) else { return nil }
        ending = areas.count > last + 1 ? Array(document.blocks[areas[last + 1].start...]) : []
        var shown = areas[...last].map(\.area)
        if shown[0].heading == nil, case .text(let text) = shown[0].parts.first {
            introduction = text
            shown[0] = FormArea(heading: nil, parts: Array(shown[0].parts.dropFirst()))
        } else {
            introduction = []
        }
        self.areas = shown
        faults = reader.faults + reader.strayBlanks(in: document)
    }
}

/// Reads areas and fields out of the blocks of a form.
private struct FormReader {
    /// A heading and the blocks up to the next one of any level; the heading is the first block.
    struct Section {
        let heading: Heading?
        let blocks: ArraySlice<Block>
    }

    let hasAnswers: Bool
    private(set) var faults: [FormFault] = []
    /// Where the texts of fields stand, so that other blanks are known to be stray.
    private var labels: Set<SourcePosition> = []

    init(hasAnswers: Bool) {
        self.hasAnswers = hasAnswers
    }

    static func sections(of blocks: [Block]) -> [Section] {
        var sections: [Section] = []
        var heading: Heading?
        var start = 0
        for (index, block) in blocks.enumerated() {
            guard case .heading(let next) = block else { continue }
            if index > start {
                sections.append(Section(heading: heading, blocks: blocks[start..<index]))
            }
            (heading, start) = (next, index)
        }
        if blocks.count > start {
            sections.append(Section(heading: heading, blocks: blocks[start...]))
        }
        return sections
    }

    /// The area that the first section begins, with the deeper ones after it.
    mutating func area(_ sections: inout ArraySlice<Section>) -> FormArea {
        let first = sections.removeFirst()
        var parts: [FormPart] = []
        for block in first.heading == nil ? first.blocks : first.blocks.dropFirst() {
            read(block, into: &parts)
        }
        guard let level = first.heading?.level else { return FormArea(heading: nil, parts: parts) }
        while let next = sections.first?.heading, next.level > level {
            parts.append(.area(area(&sections)))
        }
        return FormArea(heading: first.heading, parts: parts)
    }

    private mutating func read(_ block: Block, into parts: inout [FormPart]) {
        guard case .list(let list) = block, list.items.contains(where: { isField($0, in: list) })
        else { return FormReader.append(block, to: &parts) }
        for (index, item) in list.items.enumerated() {
            if isField(item, in: list) {
                if let field = field(item, number: list.start.map { $0 + index }) {
                    parts.append(.field(field))
                }
            } else {
                FormReader.append(.list(list.only(index)), to: &parts)
            }
        }
    }

    private static func append(_ block: Block, to parts: inout [FormPart]) {
        if case .text(let before) = parts.last {
            parts[parts.count - 1] = .text(before + [block])
        } else {
            parts.append(.text([block]))
        }
    }

    private func isField(_ item: ListItem, in list: List) -> Bool {
        if item.task != nil || hasAnswers && list.start != nil { return true }
        switch item.blocks.first {
        case .paragraph(let paragraph): return paragraph.content.blank != nil
        // Four underscores alone are a line between two parts.
        case .thematicBreak: return item.blocks.count == 1
        default: return false
        }
    }

    private mutating func field(_ item: ListItem, number: Int?) -> FormField? {
        guard case .paragraph(let paragraph) = item.blocks.first else {
            faults.append(FormFault(kind: .noLabel, position: item.position))
            return nil
        }
        labels.insert(paragraph.position)
        let blank = paragraph.content.blank
        let label = blank?.label ?? paragraph.content
        if label.plainText.allSatisfy(\.isWhitespace) {
            faults.append(FormFault(kind: .noLabel, position: item.position))
        } else if item.task != nil, blank != nil {
            faults.append(FormFault(kind: .tickWithBlank, position: item.position))
        }
        return FormField(
            kind: kind(of: item, number: number, blank: blank), number: number, label: label,
            help: Array(item.blocks.dropFirst()), anchor: item.anchor, position: item.position)
    }

    private func kind(of item: ListItem, number: Int?, blank: Blank?) -> FormField.Kind {
        if item.task != nil { return .tick }
        if hasAnswers, number != nil { return .question }
        return .text(isLarge: (blank?.length ?? 0) >= FormReader.largeBlank)
    }

    /// The fewest underscores that ask for more than a line.
    private static let largeBlank = 8

    func strayBlanks(in document: Document) -> [FormFault] {
        var faults: [FormFault] = []
        document.forEachBlock { block, _ in
            guard case .paragraph(let paragraph) = block, paragraph.content.blank != nil,
                !labels.contains(paragraph.position)
            else { return }
            faults.append(FormFault(kind: .strayBlank, position: paragraph.position))
        }
        return faults
    }
}
