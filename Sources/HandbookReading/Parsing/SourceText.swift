import NorwegianText
package import Diagnostics

/// The reading of a file's bytes as text.
package enum SourceText {
    /// The text in UTF-8 without byte order mark and with LF line ends; `nil` with a finding where
    /// the bytes are no text.
    package static func decode(
        _ bytes: [UInt8], file: String, findings: inout [Diagnostic]
    ) -> String? {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        if let refusal = FileContentChecks.refusal(of: bytes, file: file) {
            findings.append(refusal)
            return nil
        }
        let content = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
        guard let text = String(validating: content, as: UTF8.self) else {
            findings.append(
                Diagnostic(
                    .fileNotUTF8, file: file, at: firstInvalid(content),
                    "Filen er ikke lagret som UTF-8.",
                    suggestion: "Lagre den på nytt med tegnkodingen UTF-8."))
            return nil
        }
        if content.holds(0), let nul = content.firstIndex(of: 0) {
            findings.append(
                Diagnostic(
                    .fileHasNUL, file: file, at: position(of: nul, in: content),
                    "Filen inneholder et NUL-tegn.",
                    suggestion: "Slett tegnet, eller lagre filen på nytt."))
            return nil
        }
        guard content.holds(UInt8(ascii: "\r")) else { return text }
        return withoutCarriageReturns(content)
    }

    private static func withoutCarriageReturns(_ bytes: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "\r") {
                result.append(UInt8(ascii: "\n"))
                let next = index + 1
                index = next < bytes.endIndex && bytes[next] == UInt8(ascii: "\n") ? next + 1 : next
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The place of the first byte that is no UTF-8.
    private static func firstInvalid(_ bytes: ArraySlice<UInt8>) -> SourcePosition {
        let repaired = String(decoding: bytes, as: UTF8.self)
        let valid = zip(repaired.utf8, bytes).prefix { $0 == $1 }.count
        return position(of: bytes.startIndex + valid, in: bytes)
    }

    private static func position(of index: Int, in bytes: ArraySlice<UInt8>) -> SourcePosition {
        let before = bytes[..<index]
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.startIndex
        let column = bytes[lineStart..<index].count { $0 & 0xC0 != 0x80 } + 1
        return SourcePosition(line: line, column: column)
    }
}
