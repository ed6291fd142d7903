/// Finds what may belong to a person in a text: numbers with check digits, telephone numbers,
/// e-mail addresses, case numbers, and names and addresses after a label.
///
/// One pass over the bytes; only a digit, a colon or a sign for `@` makes it stop. It needs no valid UTF-8, so
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

    /// An e-mail address as it is meant, in small letters: `kari [at] x [dot] no` is `kari@x.no`.
    public func plainAddress(_ written: String) -> String {
        var written = written
        return written.withUTF8 {
            EmailAddress.plain(TextBytes(bytes: $0), $0.startIndex..<$0.endIndex)
        }
    }

    private func scan(_ text: TextBytes) -> [PersonalDataFinding] {
        var found: [PersonalDataFinding] = []
        let end = text.bytes.count
        var index = 0
        while index < end {
            switch text.bytes[index] {
            case UInt8(ascii: "@"), UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"),
                UInt8(ascii: "%"), UInt8(ascii: "&"):
                let address = EmailAddress.Sign(in: text, at: index)
                    .flatMap { EmailAddress.range(in: text, around: $0) }
                if let address { found.append(PersonalDataFinding(.emailAddress, at: address)) }
                index = max(address?.upperBound ?? 0, index + 1)
            case UInt8(ascii: ":"):
                let finding =
                    PersonName.range(in: text, after: index)
                    .map { PersonalDataFinding(.personName, at: $0) }
                    ?? HomeAddress.range(in: text, after: index)
                    .map { PersonalDataFinding(.homeAddress, at: $0) }
                if let finding { found.append(finding) }
                index = max(finding?.range.upperBound ?? 0, index + 1)
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if let end = NumberRun.endOfPlain(text, from: index) {
                    index = end
                    continue
                }
                let run = NumberRun(text, from: index)
                found += NumberKinds(text: text, run: run).findings
                index = run.range.upperBound
            default: index += 1
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
                !last.kind.isIdentity
            {
                result.removeLast()
            }
            result.append(finding)
        }
        return result
    }
}
