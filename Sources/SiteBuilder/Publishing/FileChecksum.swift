import CZlib

/// The size of a file and the CRC-32 of its bytes (RFC 1952, section 8), which find a change, not a
/// forgery. The bytes may come in pieces.
struct FileChecksum: Hashable, Sendable {
    private(set) var size = 0
    private(set) var sum: UInt32 = 0

    init() {}

    init(size: Int, sum: UInt32) {
        self.size = size
        self.sum = sum
    }

    /// Of all bytes at once.
    init(of bytes: [UInt8]) {
        add(bytes)
    }

    mutating func add(_ bytes: [UInt8]) {
        size += bytes.count
        sum = bytes.withUnsafeBufferPointer {
            UInt32(truncatingIfNeeded: crc32_z(UInt(sum), $0.baseAddress, $0.count))
        }
    }
}
