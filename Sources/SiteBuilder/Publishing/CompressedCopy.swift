import CZlib
import FileSystem

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The copy of a text file in the format gzip (RFC 1952), which servers hand out as it is.
///
/// It carries neither name nor time, so that the same text gives the same bytes with the same
/// version of zlib.
enum CompressedCopy {
    /// What is added to the name of a file.
    static let ending = ".gz"

    /// Whether a file is a text, and long enough for a copy to save anything.
    static func isUseful(for name: String, count: Int) -> Bool {
        count >= 1024 && endings.contains(where: name.hasSuffix)
    }

    private static let endings = [
        ".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".csv", ".ics", ".webmanifest",
    ]

    /// The copy, packed as tightly as the format allows.
    static func of(_ bytes: [UInt8]) throws(SystemError) -> [UInt8] {
        var stream = z_stream()
        guard shim_deflateInitGzip(&stream) == Z_OK else {
            throw SystemError(call: "deflate", path: "", code: ENOMEM)
        }
        defer { deflateEnd(&stream) }
        var input = bytes
        // With room for the worst case one call packs all.
        let bound = Int(deflateBound(&stream, UInt(bytes.count)))
        return input.withUnsafeMutableBufferPointer { source in
            [UInt8](unsafeUninitializedCapacity: bound) { target, count in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                deflate(&stream, Z_FINISH)
                count = Int(stream.total_out)
            }
        }
    }
}
