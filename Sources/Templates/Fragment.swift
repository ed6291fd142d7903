/// A piece of finished HTML, which templates write unescaped: `{{{body}}}`.
///
/// A fragment is safe by the way it was made: by a template, or by code that escaped what it
/// was given. Text never becomes a fragment by itself; ``init(text:)`` escapes.
package struct Fragment: Hashable, Sendable {
    /// The markup in UTF-8, well formed by itself, without what stands in the slots.
    package private(set) var bytes: [UInt8] = []
    /// What is filled in when the markup is written, in order.
    package private(set) var slots: [PlacedSlot] = []

    /// A slot, and the index of the byte before which it stands.
    package struct PlacedSlot: Hashable, Sendable {
        package let offset: Int
        package let slot: Slot

        package init(_ slot: Slot, at offset: Int) {
            self.offset = offset
            self.slot = slot
        }
    }

    /// Finished markup, or markup with slots, which must be in order.
    package init(_ bytes: [UInt8], slots: [PlacedSlot] = []) {
        self.bytes = bytes
        self.slots = slots
    }

    /// Finished markup.
    package init(html: String) {
        bytes = Array(html.utf8)
    }

    /// Plain text, escaped.
    package init(text: String) {
        bytes.appendEscaped(text)
    }

    /// No markup at all.
    package static let empty = Fragment([])

    /// Whether there is neither markup nor a slot in it.
    package var isEmpty: Bool { bytes.isEmpty && slots.isEmpty }
}

extension Fragment {
    /// Appends markup.
    package mutating func append(_ markup: some Sequence<UInt8>) {
        bytes.append(contentsOf: markup)
    }

    /// Appends plain text, escaped; see `appendEscaped`.
    mutating func append(escaping text: String, bindsSigns: Bool) {
        bytes.appendEscaped(text, bindsSigns: bindsSigns)
    }

    /// Appends another fragment with its slots.
    package mutating func append(_ other: Fragment) {
        let offset = bytes.count
        bytes += other.bytes
        slots += other.slots.map { PlacedSlot($0.slot, at: offset + $0.offset) }
    }

    /// Appends a slot.
    mutating func append(_ slot: Slot) {
        slots.append(PlacedSlot(slot, at: bytes.count))
    }

    /// The markup with its slots filled.
    package func filled(by fill: (_ slot: Slot, _ html: inout [UInt8]) -> Void) -> [UInt8] {
        guard !slots.isEmpty else { return bytes }
        var html: [UInt8] = []
        html.reserveCapacity(bytes.count + 48 * slots.count)
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            for placed in slots {
                let end = placed.offset
                html.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
                start = end
                fill(placed.slot, &html)
            }
            html.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
        }
        return html
    }

    /// What stands before the first slot for content, and after it. Without one, all stands before.
    package var aroundContent: (before: Fragment, after: Fragment) {
        guard let index = slots.firstIndex(where: { $0.slot == .content }) else {
            return (self, .empty)
        }
        let offset = slots[index].offset
        let after = slots[(index + 1)...].map { PlacedSlot($0.slot, at: $0.offset - offset) }
        return (
            Fragment(Array(bytes[..<offset]), slots: Array(slots[..<index])),
            Fragment(Array(bytes[offset...]), slots: after)
        )
    }
}

extension [UInt8] {
    /// Appends text with the five characters escaped that mean something in HTML, in an
    /// element or between quotes of either kind.
    ///
    /// - Parameter bindsSigns: Whether the spaces in `§ 17` and `§ 20 a` become hard ones, so that no
    ///   line breaks there.
    package mutating func appendEscaped(_ text: String, bindsSigns: Bool = false) {
        var text = text
        text.withUTF8 { appendEscaped($0, bindsSigns: bindsSigns) }
    }

    /// Whether a space stands between `§` and its number, or between that and a single letter.
    private func isWithinSection(_ space: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
        func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
        func isLetter(_ byte: UInt8) -> Bool {
            byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
        }
        var start = space
        if space + 1 < text.count, isLetter(text[space + 1]),
            space + 2 >= text.count || !isLetter(text[space + 2])
        {
            while start > 0, isDigit(text[start - 1]) { start -= 1 }
            if start < space, start > 0, text[start - 1] == UInt8(ascii: " ") { start -= 1 }
        }
        return start > 1 && text[start - 1] == 0xA7 && text[start - 2] == 0xC2
    }

    private mutating func appendEscaped(
        _ text: UnsafeBufferPointer<UInt8>, bindsSigns: Bool
    ) {
        var start = 0
        for index in text.indices {
            let replacement: StaticString
            switch text[index] {
            case UInt8(ascii: "&"): replacement = "&amp;"
            case UInt8(ascii: "<"): replacement = "&lt;"
            case UInt8(ascii: ">"): replacement = "&gt;"
            case UInt8(ascii: "\""): replacement = "&quot;"
            case UInt8(ascii: "'"): replacement = "&#39;"
            case UInt8(ascii: " ") where bindsSigns && isWithinSection(index, of: text):
                replacement = "\u{A0}"
            default: continue
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            replacement.withUTF8Buffer { append(contentsOf: $0) }
            start = index + 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
}
