extension TextBytes {
    /// Whether a byte stands in the address of a page: `https://…` or `www.…`.
    func isInWebAddress(_ index: Int) -> Bool {
        var start = index
        while index - start < Self.longestAddress, !self[start - 1].endsAddress { start -= 1 }
        return has("www.", at: start)
            || (start..<index).contains { self[$0] == UInt8(ascii: ":") && has("://", at: $0) }
    }

    private static let longestAddress = 2000

    /// Whether a byte stands in a UUID (RFC 9562, section 4): 8-4-4-4-12 hexadecimal digits.
    func isInUUID(_ index: Int) -> Bool {
        var start = index
        while index - start < 36, self[start - 1].isPartOfUUID { start -= 1 }
        let hyphens = [8, 13, 18, 23]
        return !self[start + 36].isPartOfUUID
            && (0..<36).allSatisfy {
                let byte = self[start + $0]
                return hyphens.contains($0)
                    ? byte == UInt8(ascii: "-") : byte.isPartOfUUID && byte != UInt8(ascii: "-")
            }
    }
}

extension UInt8 {
    fileprivate var endsAddress: Bool {
        switch self {
        case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
            UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "|"):
            true
        default: false
        }
    }

    fileprivate var isPartOfUUID: Bool {
        isDigit || self == UInt8(ascii: "-") || (0x61...0x66).contains(self | 0x20)
    }
}
