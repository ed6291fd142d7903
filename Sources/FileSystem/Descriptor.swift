#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// An open file, closed when its owner lets go of it.
struct Descriptor: ~Copyable, Sendable {
    private(set) var number: CInt
    let path: String

    /// Takes over what a call returned; a negative number is a failure.
    init(_ number: CInt, of call: String, path: String) throws(SystemError) {
        guard number >= 0 else { throw .latest(call, path) }
        self.number = number
        self.path = path
    }

    deinit {
        if number >= 0 { _ = close(number) }
    }

    func status() throws(SystemError) -> FileStatus {
        var status = stat()
        guard fstat(number, &status) == 0 else { throw .latest("fstat", path) }
        return FileStatus(status)
    }

    /// Everything from here to the end of the file.
    ///
    /// - Parameters:
    ///   - size: The size to expect; a file that has grown meanwhile is read to its end.
    ///   - limit: The size in bytes above which nothing is read.
    func readAll(size: Int, limit: Int) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        var capacity = size + 1
        while true {
            guard bytes.count <= limit else {
                throw SystemError(call: "read", path: path, code: EFBIG)
            }
            let (chunk, ended) = try readChunk(capacity)
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            if ended { return bytes }
            capacity = 65_536
        }
    }

    /// Up to `capacity` bytes, and whether the file ended before them.
    private func readChunk(_ capacity: Int) throws(SystemError) -> ([UInt8], ended: Bool) {
        var failure: SystemError?
        var ended = false
        let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            while count < capacity {
                let got = read(number, buffer.baseAddress.map { $0 + count }, capacity - count)
                if got > 0 {
                    count += got
                } else if got == 0 {
                    ended = true
                    return
                } else if errno != EINTR {
                    failure = .latest("read", path)
                    return
                }
            }
        }
        if let failure { throw failure }
        return (chunk, ended)
    }

    /// Writes everything and closes, which is when some file systems first tell of a full disk.
    mutating func writeAll(_ bytes: [UInt8]) throws(SystemError) {
        try Descriptor.append(bytes, to: number, path: path)
        try finish()
    }

    /// Writes everything and leaves the file open.
    static func append(
        _ bytes: [UInt8], to number: CInt, path: String
    ) throws(SystemError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                write(number, buffer.baseAddress.map { $0 + written }, bytes.count - written)
            }
            if count >= 0 {
                written += count
            } else if errno != EINTR {
                throw .latest("write", path)
            }
        }
    }

    /// Closes, which is when some file systems first tell of a full disk.
    mutating func finish() throws(SystemError) {
        let result = close(number)
        number = -1
        guard result == 0 || errno == EINTR else { throw .latest("close", path) }
    }

    /// Whether the rests of two files are the same.
    func holdsSame(as other: borrowing Descriptor) throws(SystemError) -> Bool {
        while true {
            let (own, ended) = try readChunk(65_536)
            let (its, itsEnded) = try other.readChunk(65_536)
            guard own == its, ended == itsEnded else { return false }
            if ended { return true }
        }
    }

    /// Whether the rest of the file holds exactly these bytes.
    func holds(_ bytes: [UInt8]) throws(SystemError) -> Bool {
        let blockSize = min(bytes.count + 1, 65_536)
        return try withUnsafeTemporaryAllocation(byteCount: blockSize, alignment: 16) {
            block throws(SystemError) in
            var compared = 0
            while true {
                let count = read(number, block.baseAddress, block.count)
                guard count != 0 else { return compared == bytes.count }
                guard count > 0 else {
                    if errno == EINTR { continue }
                    throw .latest("read", path)
                }
                guard compared + count <= bytes.count else { return false }
                let equal = bytes.withUnsafeBytes { wanted in
                    guard let wanted = wanted.baseAddress, let got = block.baseAddress else {
                        return false
                    }
                    return memcmp(wanted + compared, got, count) == 0
                }
                guard equal else { return false }
                compared += count
            }
        }
    }
}
