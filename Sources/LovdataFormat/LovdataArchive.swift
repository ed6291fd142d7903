/// The archives that Lovdata publishes, `gjeldende-lover.tar.bz2`: files of acts, one after the
/// other, in the tar format (POSIX.1-1988 ustar), compressed with bzip2.
///
/// The archive is read in one pass, and only one act is in memory at a time.
public struct LovdataArchive {
    /// More than this no archive holds; what is larger is none of Lovdata's.
    public static let sizeLimit = 4_000_000_000

    /// Whether the bytes begin as a bzip2 file does.
    public static func isArchive(_ bytes: some Sequence<UInt8>) -> Bool {
        Array(bytes.prefix(3)) == Array("BZh".utf8)
    }

    /// Calls a closure with the name and bytes of each XML file of the archive that it wants.
    ///
    /// - Parameters:
    ///   - wants: Whether a file is to be read, by its name.
    /// - Throws: When the bytes are no whole bzip2 file, or what is in them no tar archive.
    public static func forEachFile(
        in compressed: [UInt8], wants: (String) -> Bool,
        _ body: (_ name: String, _ bytes: [UInt8]) -> Void
    ) throws(LovdataFault) {
        var stream = try Bzip2Stream(compressed)
        while let header = try TarHeader(stream.take(TarHeader.size, isHeader: true)) {
            let padding = (TarHeader.size - header.length % TarHeader.size) % TarHeader.size
            guard header.isFile, header.name.hasSuffix(".xml"), wants(header.name) else {
                try stream.skip(header.length + padding)
                continue
            }
            guard header.length <= LovdataAct.sizeLimit else {
                throw LovdataFault(
                    line: 1, message: "\(header.name) er for stor til å være en lov.")
            }
            body(header.name, try stream.take(header.length, isHeader: false))
            try stream.skip(padding)
        }
        // Only at the end of the stream is it known whether it came whole.
        while try !stream.take(TarHeader.size, isHeader: true).isEmpty {}
    }
}

/// The block before each file of a tar archive.
struct TarHeader {
    static let size = 512

    let name: String
    let length: Int
    let isFile: Bool

    /// Reads a block; `nil` is the end of the archive.
    init?(_ block: [UInt8]) throws(LovdataFault) {
        guard block.count == TarHeader.size, block.contains(where: { $0 != 0 }) else { return nil }
        var sum = 0
        for (index, byte) in block.enumerated() {
            sum += Int((148..<156).contains(index) ? 0x20 : byte)
        }
        guard TarHeader.octal(block[148..<156]) == sum,
            let length = TarHeader.octal(block[124..<136])
        else {
            throw LovdataFault(line: 1, message: "Arkivet er skadet: et hode kan ikke leses.")
        }
        let prefix = TarHeader.text(block[345..<500])
        let own = TarHeader.text(block[0..<100])
        name = prefix.isEmpty ? own : "\(prefix)/\(own)"
        self.length = length
        isFile = block[156] == UInt8(ascii: "0") || block[156] == 0
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }

    private static func octal(_ bytes: ArraySlice<UInt8>) -> Int? {
        let digits = bytes.drop { $0 == 0x20 }.prefix { (0x30...0x37).contains($0) }
        guard !digits.isEmpty, digits.count <= 12 else { return nil }
        return digits.reduce(0) { $0 * 8 + Int($1 - 0x30) }
    }
}
