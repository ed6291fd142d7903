import Diagnostics

extension [Inline] {
    /// The inlines with the annotations that can be placed; see ``Document/annotating(_:)``.
    func annotated(_ annotations: [Annotation], in text: InlineText) -> [Inline] {
        let length = text.text.utf8.count
        var end = 0
        var placed: [Annotation] = []
        placed.reserveCapacity(annotations.count)
        for annotation in annotations.inOrder {
            let range = annotation.range
            guard !range.isEmpty, range.lowerBound >= end, range.upperBound <= length,
                text.mayHold(annotation)
            else { continue }
            placed.append(annotation)
            end = range.upperBound
        }
        return annotated(placed[...], from: 0)
    }

    /// The inlines, whose text begins at an offset, with annotations of it in their order.
    ///
    /// One walk places them all, so that each costs only what stands around it.
    private func annotated(_ annotations: ArraySlice<Annotation>, from offset: Int) -> [Inline] {
        guard !annotations.isEmpty else { return self }
        var result: [Inline] = []
        result.reserveCapacity(count + 2 * annotations.count)
        var cutter = InlineCutter(self, from: offset)
        var rest = annotations
        while let next = rest.first {
            let range = next.range
            cutter.takeWhole(before: range.lowerBound, into: &result)
            if let container = cutter.container(around: range, skippingInto: &result) {
                // It stands within an emphasis or a link, perhaps with others.
                let inner = rest.prefix { $0.range.upperBound <= container.upperBound }
                cutter.changeChildren { $0.annotated(inner, from: container.lowerBound) }
                rest = rest.dropFirst(inner.count)
            } else {
                cutter.take(until: range.lowerBound, into: &result)
                var content: [Inline] = []
                cutter.take(until: range.upperBound, into: &content)
                result.append(.annotation(id: next.id, content))
                rest = rest.dropFirst()
            }
        }
        cutter.takeRest(into: &result)
        return result
    }
}

extension Inline {
    /// The length in UTF-8 bytes that the inline has in an ``InlineText``.
    var textLength: Int {
        switch self {
        case .text(let text): text.content.utf8.count
        case .softBreak, .lineBreak: 1
        case .code, .html, .image, .footnoteReference: 3
        case .link(let link) where link.isAutolink: 3
        default: children?.textLength ?? 0
        }
    }

    /// The inlines within, if their text is part of the running text.
    var children: [Inline]? {
        switch self {
        case .emphasis(let children), .strong(let children), .strikethrough(let children): children
        case .annotation(_, let children), .element(_, let children): children
        case .link(let link): link.isAutolink ? nil : link.content
        case .text, .softBreak, .lineBreak, .code, .html, .image, .footnoteReference: nil
        }
    }

    func mappingChildren(_ transform: ([Inline]) -> [Inline]) -> Inline {
        switch self {
        case .emphasis(let children): .emphasis(transform(children))
        case .strong(let children): .strong(transform(children))
        case .strikethrough(let children): .strikethrough(transform(children))
        case .annotation(let id, let children): .annotation(id: id, transform(children))
        case .element(let element, let children): .element(element, transform(children))
        case .link(let link):
            .link(
                Link(
                    destination: link.destination, title: link.title, isAutolink: link.isAutolink,
                    content: transform(link.content), position: link.position,
                    addressPosition: link.addressPosition))
        case .text, .softBreak, .lineBreak, .code, .html, .image, .footnoteReference: self
        }
    }
}

extension [Inline] {
    fileprivate var textLength: Int { reduce(0) { $0 + $1.textLength } }
}

extension InlineText {
    /// Whether an annotation touches no link, or may stand in the one that it lies within.
    fileprivate func mayHold(_ annotation: Annotation) -> Bool {
        let range = annotation.range
        let touched = links.filter { $0.overlaps(range) }
        guard let link = touched.first else { return true }
        return annotation.mayStandInLink && touched.count == 1
            && link.lowerBound <= range.lowerBound && range.upperBound <= link.upperBound
    }
}

extension [Annotation] {
    /// In the order in which they begin; of those that begin alike, in the given order.
    fileprivate var inOrder: [Annotation] {
        guard count > 1 else { return self }
        return enumerated()
            .sorted {
                ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
            }
            .map(\.element)
    }
}
