/// Takes inlines from the first to the last, cut where their text is to be parted.
struct InlineCutter {
    /// The inlines; one that was cut, or whose children were changed, is replaced by what is left.
    private var inlines: [Inline]
    /// The next inline, and the offset at which its text begins.
    private var index = 0
    private var offset: Int
    /// What is left of the next inline, when it is a text that was cut.
    private var text: TextCutter?

    /// Inlines whose text begins at an offset.
    init(_ inlines: [Inline], from offset: Int) {
        self.inlines = inlines
        self.offset = offset
    }

    private var end: Int {
        offset + (text?.length ?? inlines[index].textLength)
    }

    /// Takes those that begin before an offset and end at the latest there.
    mutating func takeWhole(before limit: Int, into result: inout [Inline]) {
        while offset < limit, index < inlines.count {
            let end = self.end
            guard end <= limit else { return }
            takeNext(upTo: end, into: &result)
        }
    }

    /// Takes all up to an offset; what stands around it is cut.
    mutating func take(until limit: Int, into result: inout [Inline]) {
        takeWhole(before: limit, into: &result)
        guard offset < limit, index < inlines.count else { return }
        if case .text(let whole) = inlines[index] {
            var cutter = text ?? TextCutter(whole)
            result.append(.text(cutter.take(limit - offset)))
            text = cutter
        } else {
            let parts = inlines[index].split(at: limit - offset)
            result.append(parts.before)
            inlines[index] = parts.after
        }
        offset = limit
    }

    mutating func takeRest(into result: inout [Inline]) {
        while index < inlines.count { takeNext(upTo: end, into: &result) }
    }

    private mutating func takeNext(upTo end: Int, into result: inout [Inline]) {
        if var cutter = text {
            result.append(.text(cutter.take(cutter.length)))
            text = nil
        } else {
            result.append(inlines[index])
        }
        index += 1
        offset = end
    }

    /// The range of the next inline, if its children hold a range that begins there or within it.
    /// Inlines without text before it are taken.
    mutating func container(
        around range: Range<Int>, skippingInto result: inout [Inline]
    ) -> Range<Int>? {
        var next = index
        while next < inlines.count {
            let length = next == index ? end - offset : inlines[next].textLength
            if length > 0 {
                guard range.upperBound <= offset + length, inlines[next].children != nil else {
                    return nil
                }
                result += inlines[index..<next]
                index = next
                return offset..<(offset + length)
            }
            next += 1
        }
        return nil
    }

    /// Changes the children of the next inline, which is a container.
    mutating func changeChildren(_ transform: ([Inline]) -> [Inline]) {
        inlines[index] = inlines[index].mappingChildren(transform)
    }
}

extension Inline {
    /// The two parts of an inline around an offset of its text.
    fileprivate func split(at offset: Int) -> (before: Inline, after: Inline) {
        if case .text(let text) = self {
            var cutter = TextCutter(text)
            let before = cutter.take(offset)
            return (.text(before), .text(cutter.take(cutter.length)))
        }
        return (
            mappingChildren { $0.split(at: offset).before },
            mappingChildren { $0.split(at: offset).after }
        )
    }
}

extension [Inline] {
    /// The inlines before and after an offset of their text; an inline around the offset is split.
    fileprivate func split(at offset: Int) -> (before: [Inline], after: [Inline]) {
        var cutter = InlineCutter(self, from: 0)
        var before: [Inline] = []
        cutter.take(until: offset, into: &before)
        var after: [Inline] = []
        cutter.takeRest(into: &after)
        return (before, after)
    }
}
