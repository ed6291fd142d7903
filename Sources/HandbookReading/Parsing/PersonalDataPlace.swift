import Diagnostics
import PersonalData

/// A place of a file where something may belong to a person. An identity number itself is not kept.
struct PersonalDataPlace: Sendable {
    let file: String
    let kind: PersonalDataFinding.Kind
    let position: SourcePosition
    /// The address or telephone number, as `Contact` writes it; the two control digits of an
    /// identity number.
    let detail: String

    /// What stands in the bytes of a text file.
    static func all(in bytes: [UInt8], of file: String) -> [PersonalDataPlace] {
        let found = PersonalDataScanner().findings(in: bytes)
        guard !found.isEmpty else { return [] }
        var counter = ByteCounter(bytes)
        var places: [PersonalDataPlace] = []
        for finding in found {
            let detail = detail(of: finding, in: bytes)
            if let last = places.last, last.kind == finding.kind, last.detail == detail,
                isTarget(finding, in: bytes)
            {
                continue
            }
            places.append(
                PersonalDataPlace(
                    file: file, kind: finding.kind,
                    position: counter.position(of: finding.range.lowerBound), detail: detail))
        }
        return places
    }

    /// Whether a contact is the address of a link: its text told of the same one already.
    private static func isTarget(_ finding: PersonalDataFinding, in bytes: [UInt8]) -> Bool {
        ["](tel:", "](mailto:"].contains { (start: StaticString) in
            let length = start.utf8CodeUnitCount
            let before = bytes[..<finding.range.lowerBound]
            let sign = before.last == UInt8(ascii: "+") ? before.dropLast() : before
            return start.withUTF8Buffer { sign.suffix(length).elementsEqual($0) }
        }
    }

    /// The place as it is told.
    var diagnostic: Diagnostic {
        switch kind {
        case .identityNumber:
            Diagnostic(
                .identityNumber, file: file, at: position,
                "Her står et fødselsnummer eller D-nummer (•••••• •••\(detail)).",
                suggestion: "Slett det. Er filen lagret i git, må også historikken renses.")
        case .syntheticNumber:
            Diagnostic(
                .syntheticNumber, file: file, at: position,
                "Her står fødselsnummeret til en syntetisk person (•••••• •••\(detail)).",
                suggestion: "Slett det, eller tillat det med en grunn.")
        case .numberInAddress:
            Diagnostic(
                .numberInAddress, file: file, at: position,
                "Adressen har et tall som er bygd som et fødselsnummer (•••••• •••\(detail)).",
                suggestion: "Slett det, eller tillat det med en grunn hvis det er noe annet.")
        case .accountNumber:
            Diagnostic(
                .accountNumber, file: file, at: position, "Her står det som ligner et kontonummer.",
                suggestion: "Slett det.")
        case .phoneNumber:
            Diagnostic(
                .phoneNumber, file: file, at: position,
                "Her står telefonnummeret \(detail).",
                suggestion:
                    "Slett det, eller skriv det under tillatte_kontakter: hvis det er kontorets.")
        case .emailAddress:
            Diagnostic(
                .emailAddress, file: file, at: position, "Her står e-postadressen \(detail).",
                suggestion:
                    "Slett den, eller skriv den under tillatte_kontakter: hvis den er kontorets.")
        case .caseNumber:
            Diagnostic(
                .caseNumber, file: file, at: position, "Her står det som ligner et saksnummer.",
                suggestion: "Slett det.")
        case .personName:
            Diagnostic(
                .personName, file: file, at: position, "Her står det som ligner et navn.",
                suggestion: "Slett det, og skriv rollen.")
        case .homeAddress:
            Diagnostic(
                .homeAddress, file: file, at: position,
                "Her står det som ligner adressen til en person.",
                suggestion: "Slett den. Er den kontorets, skriver du «besøksadresse».")
        }
    }

    private static func detail(of finding: PersonalDataFinding, in bytes: [UInt8]) -> String {
        let text = String(decoding: bytes[finding.range], as: UTF8.self)
        return switch finding.kind {
        case .identityNumber, .syntheticNumber, .numberInAddress:
            String(text.filter(\.isASCIIDigit).suffix(2))
        case .emailAddress, .phoneNumber: Contact(text)?.text ?? ""
        case .accountNumber, .caseNumber, .personName, .homeAddress: ""
        }
    }
}

/// Turns offsets in the bytes of a file, asked for in order, into places: lines end in LF, CRLF or
/// CR, and a byte order mark does not count.
private struct ByteCounter {
    private let bytes: [UInt8]
    private var offset: Int
    private var line = 1
    private var column = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func position(of target: Int) -> SourcePosition {
        while offset < target {
            let byte = bytes[offset]
            let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
            let endsLine =
                byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && next != 0x0A)
            if endsLine {
                (line, column) = (line + 1, 1)
            } else {
                column += byte & 0xC0 != 0x80 ? 1 : 0
            }
            offset += 1
        }
        return SourcePosition(line: line, column: column)
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
