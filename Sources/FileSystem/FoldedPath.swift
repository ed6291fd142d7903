/// A path as a file system sees it that tells capitals from small letters no more than å composed
/// from å decomposed: two paths that are equal here cannot lie beside each other everywhere.
///
/// Folds the capitals of ASCII and Latin-1, which is what Norwegian file names hold; composed and
/// decomposed letters are equal by Unicode's canonical equivalence.
public struct FoldedPath: Hashable, Sendable {
    private let text: String

    /// The folded form of a path or of a single name.
    public init(_ path: some StringProtocol) {
        // Most paths of a site are small letters of ASCII, and equal to their folded form.
        guard path.utf8.contains(where: { $0 >= 0x80 || (0x41...0x5A).contains($0) }) else {
            text = String(path)
            return
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(path.utf8.count)
        var previous: UInt8 = 0
        for byte in path.utf8 {
            let isCapital =
                (0x41...0x5A).contains(byte)
                // U+00C0 to U+00DE are C3 80 to C3 9E; C3 97 is the multiplication sign.
                || (previous == 0xC3 && (0x80...0x9E).contains(byte) && byte != 0x97)
            bytes.append(isCapital ? byte + 0x20 : byte)
            previous = byte
        }
        self.text = String(decoding: bytes, as: UTF8.self)
    }
}
