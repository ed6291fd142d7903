/// A place to fill in at the end of a text: `Dato ____`.
public struct Blank: Equatable, Sendable {
    /// What stands before it, without the spaces between.
    public let label: [Inline]
    /// How many underscores it has.
    public let length: Int

    /// The fewest underscores that make a blank; fewer may be a word that someone left out.
    public static let shortest = 4
}

extension [Inline] {
    /// The blank that these inlines end in; nil when they end in anything else, spaces apart.
    public var blank: Blank? {
        guard case .text(let text) = last else { return nil }
        let bytes = text.content.utf8
        let written = bytes.dropLast(while: { $0 == UInt8(ascii: " ") })
        let before = written.dropLast(while: { $0 == UInt8(ascii: "_") })
        let length = written.count - before.count
        guard length >= Blank.shortest else { return nil }
        let rest = before.dropLast(while: { $0 == UInt8(ascii: " ") })
        guard !rest.isEmpty else { return Blank(label: Array(dropLast()), length: length) }
        let kept = Text(
            content: String(Substring(rest)), position: text.position,
            jumps: text.jumps.filter { $0.offset < Int32(rest.count) })
        return Blank(label: dropLast() + [.text(kept)], length: length)
    }
}

extension BidirectionalCollection {
    /// Without the elements at the end that fulfil a condition.
    fileprivate func dropLast(while condition: (Element) -> Bool) -> SubSequence {
        var end = endIndex
        while end > startIndex, condition(self[index(before: end)]) { formIndex(before: &end) }
        return self[..<end]
    }
}
