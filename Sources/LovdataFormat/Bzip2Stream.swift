internal import CBzip2

/// What a bzip2 file unpacks to, taken piece by piece, with libbz2.
struct Bzip2Stream: ~Copyable {
    private let compressed: [UInt8]
    private var position = 0
    private let state: UnsafeMutablePointer<bz_stream>
    private var unpacked: [UInt8] = []
    private var start = 0
    private var total = 0
    private var isAtEnd = false

    init(_ compressed: [UInt8]) throws(LovdataFault) {
        self.compressed = compressed
        state = .allocate(capacity: 1)
        state.initialize(to: bz_stream())
        guard BZ2_bzDecompressInit(state, 0, 0) == BZ_OK else {
            throw LovdataFault(line: 1, message: "Det er ikke minne nok til å pakke ut arkivet.")
        }
    }

    deinit {
        BZ2_bzDecompressEnd(state)
        state.deallocate()
    }

    /// The next bytes; none at all where a header may be missing at the end.
    mutating func take(_ count: Int, isHeader: Bool) throws(LovdataFault) -> [UInt8] {
        while unpacked.count - start < count, !isAtEnd { try unpack() }
        let available = unpacked.count - start
        if available < count {
            guard isHeader, available == 0 else { throw Self.damaged }
            return []
        }
        let taken = Array(unpacked[start..<start + count])
        start += count
        return taken
    }

    /// Leaves bytes out.
    mutating func skip(_ count: Int) throws(LovdataFault) {
        var left = count
        while left > 0 {
            if start == unpacked.count {
                guard !isAtEnd else { throw Self.damaged }
                try unpack()
            }
            let step = min(left, unpacked.count - start)
            start += step
            left -= step
        }
    }

    private static var damaged: LovdataFault {
        LovdataFault(line: 1, message: "Arkivet er skadet eller ikke lastet ned helt.")
    }

    /// How much is unpacked at a time.
    private static let piece = 1 << 20

    private mutating func unpack() throws(LovdataFault) {
        unpacked.removeFirst(start)
        start = 0
        let before = unpacked.count
        unpacked.append(contentsOf: repeatElement(0, count: Self.piece))
        let offset = position
        var input = compressed.count - offset
        var room = Self.piece
        let result = compressed.withUnsafeBufferPointer { source in
            unpacked.withUnsafeMutableBufferPointer { target in
                state.pointee.next_in = UnsafeMutableRawPointer(
                    mutating: source.baseAddress.map { $0 + offset })?
                    .assumingMemoryBound(to: CChar.self)
                state.pointee.avail_in = CUnsignedInt(clamping: input)
                state.pointee.next_out = UnsafeMutableRawPointer(
                    target.baseAddress.map { $0 + before })?.assumingMemoryBound(to: CChar.self)
                state.pointee.avail_out = CUnsignedInt(room)
                let given = state.pointee.avail_in
                let result = BZ2_bzDecompress(state)
                input = Int(given - state.pointee.avail_in)
                room = Int(state.pointee.avail_out)
                return result
            }
        }
        position += input
        unpacked.removeLast(room)
        total += Self.piece - room
        guard result == BZ_OK || result == BZ_STREAM_END, total <= LovdataArchive.sizeLimit else {
            throw Self.damaged
        }
        if result == BZ_STREAM_END {
            try nextStream()
        } else if position == compressed.count, room == Self.piece {
            throw Self.damaged
        }
    }

    /// A file may be several bzip2 streams, one after the other.
    private mutating func nextStream() throws(LovdataFault) {
        BZ2_bzDecompressEnd(state)
        state.pointee = bz_stream()
        guard BZ2_bzDecompressInit(state, 0, 0) == BZ_OK else { throw Self.damaged }
        isAtEnd = position == compressed.count
    }
}
