/// The plain form of a text, in which it is compared: one kind of space and hyphen, composed
/// letters, lower case.
public enum Normalization {
    /// Returns `text` with composed Norwegian letters (NFC), without soft hyphens and zero-width
    /// characters, with plain spaces and hyphens, in lower case.
    ///
    /// Lower case is defined for the Latin letters up to U+017F. Spaces are not collapsed.
    public static func normalize(_ text: String) -> String {
        let source = text.utf8.span
        var result: [UInt8] = []
        result.reserveCapacity(source.count)
        var index = 0
        while index < source.count {
            let (value, length) = source.scalar(at: index)
            index += length
            if WordScalar.isInvisible(value) {
                continue
            } else if WordScalar.isMark(value) {
                result.append(mark: value)
            } else if WordScalar.isSpace(value) {
                result.append(0x20)
            } else if WordScalar.isHyphen(value) {
                result.append(0x2D)
            } else {
                result.append(scalar: WordScalar.lowercased(value))
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Returns `text` with composed Norwegian letters (NFC) and is otherwise as it was.
    public static func compose(_ text: String) -> String {
        let source = text.utf8.span
        var result: [UInt8] = []
        result.reserveCapacity(source.count)
        var index = 0
        while index < source.count {
            let (value, length) = source.scalar(at: index)
            index += length
            if let base = result.last, (0x41...0x5A).contains(base),
                let letter = WordScalar.composed(UInt32(base) + 0x20, value),
                (0xE0...0xFE).contains(letter)
            {
                // In Latin-1, capitals stand 32 before their small letters.
                result.removeLast()
                result.append(scalar: letter - 0x20)
            } else if WordScalar.isMark(value) {
                result.append(mark: value)
            } else {
                result.append(scalar: value)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
