/// Addresses of links and images.
public enum LinkAddress {
    /// Whether a browser takes an address as a place to go and not as something to run or to show.
    ///
    /// The scheme is read as the URL standard does (WHATWG URL, section 4.4): control characters and
    /// spaces before it, and tabs and line breaks in it, do not count, and neither does case. Refused are
    /// `javascript`, `vbscript`, `data`, `file`, `blob`, `filesystem` and `view-source`.
    public static func isSafe(_ address: String) -> Bool {
        var scheme: [UInt8] = []
        for byte in address.utf8 {
            switch byte {
            case 0x09, 0x0A, 0x0D:
                continue
            case 0...0x20 where scheme.isEmpty:
                continue
            case 0x3A:
                return !refused.contains { $0.utf8.elementsEqual(scheme) }
            case 0x41...0x5A:
                scheme.append(byte + 0x20)
            case 0x61...0x7A, 0x30...0x39, 0x2B, 0x2D, 0x2E:
                scheme.append(byte)
            default:
                return true
            }
            if scheme.count > 16 { return true }
        }
        return true
    }

    private static let refused = [
        "javascript", "vbscript", "data", "file", "blob", "filesystem", "view-source",
    ]
}
