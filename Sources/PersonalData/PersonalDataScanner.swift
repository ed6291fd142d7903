/// Finds what may belong to a person in a text: numbers with check digits, telephone numbers,
/// e-mail addresses, case numbers and names after a label.
///
/// One pass over the bytes; only a digit, `@` or `:` makes it stop. It needs no valid UTF-8, so
/// that it also reads what another program wrote into a picture.
public struct PersonalDataScanner: Sendable {
    /// A scanner. It has no settings: what an office allows is for the caller to sort out.
    public init() {}

    /// What stands in a text, in its order; ranges do not overlap.
    public func findings(in text: [UInt8]) -> [PersonalDataFinding] {
        text.withUnsafeBufferPointer { scan(TextBytes(bytes: $0)) }
    }

    /// What stands in a text.
    public func findings(in text: String) -> [PersonalDataFinding] {
        var text = text
        return text.withUTF8 { scan(TextBytes(bytes: $0)) }
    }

    private func scan(_ text: TextBytes) -> [PersonalDataFinding] {
        var found: [PersonalDataFinding] = []
        let end = text.bytes.count
        var index = 0
        while index < end {
            let byte = text.bytes[index]
            // Digits and the colon lie beside each other: 0x30–0x3A.
            guard byte &- 0x30 <= 0x0A || byte == UInt8(ascii: "@") else {
                index += 1
                continue
            }
            switch byte {
            case UInt8(ascii: "@"):
                let address = EmailAddress.range(in: text, around: index)
                if let address { found.append(PersonalDataFinding(.emailAddress, at: address)) }
                index = max(address?.upperBound ?? 0, index + 1)
            case UInt8(ascii: ":"):
                let name = PersonName.range(in: text, after: index)
                if let name { found.append(PersonalDataFinding(.personName, at: name)) }
                index = max(name?.upperBound ?? 0, index + 1)
            default:
                if let end = NumberRun.endOfPlain(text, from: index) {
                    index = end
                    continue
                }
                let run = NumberRun(text, from: index)
                found += NumberKinds(text: text, run: run).findings
                index = run.range.upperBound
            }
        }
        return found.withoutOverlaps
    }
}

extension [PersonalDataFinding] {
    /// An address may hold a number that was found before it; the later, longer one wins.
    fileprivate var withoutOverlaps: [PersonalDataFinding] {
        guard count > 1 else { return self }
        var result: [PersonalDataFinding] = []
        for finding in self {
            while let last = result.last, last.range.overlaps(finding.range),
                last.kind != .identityNumber
            {
                result.removeLast()
            }
            result.append(finding)
        }
        return result
    }
}
