/// Finds where the sentences of a Norwegian text begin and end.
///
/// Works on UTF-8 in one pass, so the time grows with the length of the text only. It knows
/// abbreviations (`jf.`, `nr.`, `f.eks.`, `m.m.`), ordinals and dates (`1. ledd`,
/// `18. desember`), list numbers (`3. Kommunen …`) and initials (`K. Hansen`). A blank line always
/// ends a sentence; one line break is a space.
public struct SentenceSplitter: Sendable {
    /// A splitter for ordinary running text.
    public init() {}

    /// The offsets in UTF-8 at which a new sentence begins, ascending, without the first (0).
    ///
    /// An offset points at the first byte that is not white space.
    public func boundaries(in utf8: Span<UInt8>) -> [Int] {
        var scan = SentenceScan(length: utf8.count)
        return scan.boundaries(in: utf8)
    }

    /// The sentences of the text, each without the white space around it.
    public func sentences(in text: String) -> [Substring] {
        let offsets = [0] + boundaries(in: text.utf8.span) + [text.utf8.count]
        var sentences: [Substring] = []
        for (start, end) in zip(offsets, offsets.dropFirst()) {
            let utf8 = text.utf8
            let first = utf8.index(utf8.startIndex, offsetBy: start)
            let last = utf8.index(utf8.startIndex, offsetBy: end)
            let sentence = text[first..<last].trimmed()
            if !sentence.isEmpty { sentences.append(sentence) }
        }
        return sentences
    }
}

extension Substring {
    fileprivate func trimmed() -> Substring {
        var part = self
        while let first = part.first, first.isWhitespace { part.removeFirst() }
        while let last = part.last, last.isWhitespace { part.removeLast() }
        return part
    }
}
