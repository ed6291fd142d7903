import CMinizip

/// Bytes in memory that minizip reads as a file.
final class MemoryFile {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// How minizip gets at the bytes; valid as long as the file lives.
    var functions: zlib_filefunc64_def {
        var functions = zlib_filefunc64_def()
        functions.opaque = Unmanaged.passUnretained(self).toOpaque()
        functions.zopen64_file = { opaque, _, _ in opaque }
        functions.zread_file = { _, stream, target, count in
            UInt(MemoryFile.at(stream)?.read(Int(count), into: target) ?? 0)
        }
        functions.zwrite_file = { _, _, _, _ in 0 }
        functions.ztell64_file = { _, stream in UInt64(MemoryFile.at(stream)?.offset ?? 0) }
        functions.zseek64_file = { _, stream, offset, origin in
            MemoryFile.at(stream)?.seek(offset, from: origin) ?? -1
        }
        functions.zclose_file = { _, _ in 0 }
        functions.zerror_file = { _, _ in 0 }
        return functions
    }

    private static func at(_ stream: UnsafeMutableRawPointer?) -> MemoryFile? {
        stream.map { Unmanaged<MemoryFile>.fromOpaque($0).takeUnretainedValue() }
    }

    private func read(_ count: Int, into target: UnsafeMutableRawPointer?) -> Int {
        let count = max(0, min(count, bytes.count - offset))
        bytes.withUnsafeBytes { source in
            guard let target, count > 0, let start = source.baseAddress else { return }
            target.copyMemory(from: start + offset, byteCount: count)
        }
        offset += count
        return count
    }

    /// Moves as `fseek` does; -1 outside the bytes.
    private func seek(_ distance: UInt64, from origin: CInt) -> Int {
        let start =
            switch origin {
            case ZLIB_FILEFUNC_SEEK_CUR: offset
            case ZLIB_FILEFUNC_SEEK_END: bytes.count
            default: 0
            }
        let (target, isOver) = start.addingReportingOverflow(Int(truncatingIfNeeded: distance))
        guard !isOver, (0...bytes.count).contains(target) else { return -1 }
        offset = target
        return 0
    }
}
