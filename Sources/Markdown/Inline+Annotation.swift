import Diagnostics

extension [Inline] {
    /// The inlines with the annotations that can be placed; see ``Document/annotating(_:)``.
    func annotated(_ annotations: [Annotation], in text: InlineText) -> [Inline] {
        guard !annotations.isEmpty else { return self }
        let length = text.text.utf8.count
        var end = 0
        var placed: [Annotation] = []
        for annotation in annotations.inOrder {
            let range = annotation.range
            guard !range.isEmpty, range.lowerBound >= end, range.upperBound <= length else {
                continue
            }
            let links = text.links.filter { $0.overlaps(range) }
            let isWithinOne =
                links.count == 1 && links[0].lowerBound <= range.lowerBound
                && range.upperBound <= links[0].upperBound
            guard links.isEmpty || annotation.mayStandInLink && isWithinOne else { continue }
            placed.append(annotation)
            end = range.upperBound
        }
        return wrapping(placed[...], from: 0)
    }

    /// The inlines, which begin at an offset of the text, with annotations in their order.
    ///
    /// Many are parted where one of them begins, so that each costs only what stands around it.
    private func wrapping(_ annotations: ArraySlice<Annotation>, from offset: Int) -> [Inline] {
        let middle = annotations.startIndex + annotations.count / 2
        if annotations.count > 8 {
            let place = annotations[middle].range.lowerBound - offset
            if isBetweenContainers(place) {
                let (before, after) = split(at: place)
                return before.wrapping(annotations[..<middle], from: offset)
                    + after.wrapping(annotations[middle...], from: offset + place)
            }
        }
        return annotations.reduce(self) { result, annotation in
            let range = annotation.range
            return result.wrapping(
                (range.lowerBound - offset)..<(range.upperBound - offset), id: annotation.id)
        }
    }

    /// Whether a split at an offset of the text would part no emphasis or link in two.
    private func isBetweenContainers(_ offset: Int) -> Bool {
        var start = 0
        for inline in self {
            let end = start + inline.textLength
            if offset < end { return offset == start || inline.children == nil }
            start = end
        }
        return true
    }

    /// The inlines with one annotation around a range of their text.
    private func wrapping(_ range: Range<Int>, id: Int) -> [Inline] {
        var offset = 0
        for (index, inline) in enumerated() {
            let length = inline.textLength
            if inline.children != nil, range.lowerBound >= offset,
                range.upperBound <= offset + length
            {
                let inner = (range.lowerBound - offset)..<(range.upperBound - offset)
                var result = self
                result[index] = inline.mappingChildren { $0.wrapping(inner, id: id) }
                return result
            }
            offset += length
        }
        let (before, rest) = split(at: range.lowerBound)
        let (middle, after) = rest.split(at: range.count)
        return before + [.annotation(id: id, middle)] + after
    }

    /// The inlines before and after an offset of their text; an inline around the offset is split.
    fileprivate func split(at offset: Int) -> (before: [Inline], after: [Inline]) {
        var start = 0
        for (index, inline) in enumerated() {
            let length = inline.textLength
            if offset <= start { return (Array(self[..<index]), Array(self[index...])) }
            if offset < start + length {
                let parts = inline.split(at: offset - start)
                return (
                    Array(self[..<index]) + [parts.before],
                    [parts.after] + Array(self[(index + 1)...])
                )
            }
            start += length
        }
        return (self, [])
    }
}

extension Inline {
    /// The length in UTF-8 bytes that the inline has in an ``InlineText``.
    fileprivate var textLength: Int {
        switch self {
        case .text(let text): text.content.utf8.count
        case .softBreak, .lineBreak: 1
        case .code, .html, .image, .footnoteReference: 3
        case .link(let link) where link.isAutolink: 3
        default: (children ?? []).reduce(0) { $0 + $1.textLength }
        }
    }

    /// The inlines within, if their text is part of the running text.
    fileprivate var children: [Inline]? {
        switch self {
        case .emphasis(let children), .strong(let children), .strikethrough(let children): children
        case .annotation(_, let children): children
        case .link(let link): link.isAutolink ? nil : link.content
        case .text, .softBreak, .lineBreak, .code, .html, .image, .footnoteReference: nil
        }
    }

    fileprivate func mappingChildren(_ transform: ([Inline]) -> [Inline]) -> Inline {
        switch self {
        case .emphasis(let children): .emphasis(transform(children))
        case .strong(let children): .strong(transform(children))
        case .strikethrough(let children): .strikethrough(transform(children))
        case .annotation(let id, let children): .annotation(id: id, transform(children))
        case .link(let link):
            .link(
                Link(
                    destination: link.destination, title: link.title, isAutolink: link.isAutolink,
                    content: transform(link.content), position: link.position))
        case .text, .softBreak, .lineBreak, .code, .html, .image, .footnoteReference: self
        }
    }

    /// The two parts of an inline around an offset of its text.
    fileprivate func split(at offset: Int) -> (before: Inline, after: Inline) {
        guard case .text(let text) = self else {
            return (
                mappingChildren { $0.split(at: offset).before },
                mappingChildren { $0.split(at: offset).after }
            )
        }
        let parts = text.split(at: offset)
        return (.text(parts.before), .text(parts.after))
    }
}

extension Text {
    /// The text before and after a UTF-8 offset.
    fileprivate func split(at offset: Int) -> (before: Text, after: Text) {
        let utf8 = content.utf8
        let middle = utf8.index(utf8.startIndex, offsetBy: offset)
        // The last jump before the offset, from where on scalars are counted.
        let last = jumps.last { Int($0.offset) <= offset }
        let from = utf8.index(utf8.startIndex, offsetBy: last.map { Int($0.offset) } ?? 0)
        let base = last?.position ?? position
        let scalars = utf8[from..<middle].count { $0 & 0xC0 != 0x80 }
        return (
            Text(
                content: String(content[..<middle]), position: position,
                jumps: jumps.filter { $0.offset < offset }),
            Text(
                content: String(content[middle...]),
                position: SourcePosition(line: base.line, column: base.column + scalars),
                jumps: jumps.filter { $0.offset > offset }.map {
                    Jump(offset: $0.offset - Int32(offset), position: $0.position)
                })
        )
    }
}

extension [Annotation] {
    /// In the order in which they begin; of those that begin alike, in the given order.
    fileprivate var inOrder: [Annotation] {
        enumerated()
            .sorted {
                ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
            }
            .map(\.element)
    }
}
