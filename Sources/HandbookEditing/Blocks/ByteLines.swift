/// The lines of a file by their bytes. LF, CRLF and CR end one; the last may have no end.
struct ByteLines {
    let bytes: [UInt8]
    /// Where each line begins.
    private(set) var starts: [Int] = []
    /// What ends each line; empty for a last one without an end.
    private(set) var ends: [Range<Int>] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var start = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            guard byte == 0x0A || byte == 0x0D else { continue }
            let end = index - 1
            if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
            starts.append(start)
            ends.append(end..<index)
            start = index
        }
        if start < bytes.count {
            starts.append(start)
            ends.append(bytes.count..<bytes.count)
        }
    }

    var count: Int { starts.count }

    /// A line without its end.
    func content(_ index: Int) -> ArraySlice<UInt8> {
        bytes[starts[index]..<ends[index].lowerBound]
    }

    /// The lines without their ends.
    var contents: [ArraySlice<UInt8>] { starts.indices.map(content) }

    /// The lines of a part of a file, without their ends.
    static func contents(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        ByteLines(Array(bytes)).contents
    }

    /// Whether a file's last line has an end.
    static func endsLine(_ bytes: [UInt8]) -> Bool {
        bytes.last == 0x0A || bytes.last == 0x0D
    }
}

extension ArraySlice<UInt8> {
    /// Whether it holds nothing but spaces and tabs.
    var isBlank: Bool { allSatisfy { $0 == 0x20 || $0 == 0x09 } }
}
