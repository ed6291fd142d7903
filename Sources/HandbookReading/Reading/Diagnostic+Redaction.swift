import Diagnostics
import PersonalData

extension Diagnostic {
    /// The same fault with a dot for each digit of an identity number, wherever it stands: a path,
    /// a link or a value that a message repeats.
    var redacted: Diagnostic {
        let shown = [file, message, suggestion ?? ""].map(\.redacted)
        guard shown != [file, message, suggestion ?? ""] else { return self }
        return Diagnostic(
            code, file: shown[0], at: position, shown[1],
            suggestion: suggestion == nil ? nil : shown[2])
    }
}

extension String {
    /// With a dot for each digit of an identity number.
    fileprivate var redacted: String {
        let numbers = PersonalDataScanner().findings(in: self).filter(\.kind.isIdentity)
        guard !numbers.isEmpty else { return self }
        var bytes: [UInt8] = []
        for (offset, byte) in utf8.enumerated() {
            let isHidden =
                (0x30...0x39).contains(byte)
                && numbers.contains { $0.range.contains(offset) }
            if isHidden { bytes += "•".utf8 } else { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
