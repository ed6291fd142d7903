/// What a run wrote into a site. It is by this alone that the next run tells its own files from those
/// that somebody else has put there.
///
/// It stands in the marker file, below its words, as lines of fields with a tab between: checksum,
/// size, path. The same site has the same list.
struct SiteList: Sendable {
    /// The files by their path, without the marker itself.
    private(set) var files: [String: FileChecksum]

    init(_ files: [String: FileChecksum]) {
        self.files = files
    }

    private static let format = "hjemmel-filer\t1"

    /// The marker file that carries the list.
    var markerText: String {
        let lines = files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { "\($0.value.sum)\t\($0.value.size)\t\($0.key)\n" }
        return Marker.text + Self.format + "\n" + lines.joined()
    }

    /// Reads the list out of a marker file; `nil` when it has none, as those of earlier versions, or
    /// when anything in it is unlike one.
    init?(markerBytes: [UInt8]) {
        guard let text = String(validating: markerBytes, as: UTF8.self),
            let start = text.firstRange(of: "\n\(Self.format)\n")
        else { return nil }
        files = [:]
        for line in text[start.upperBound...].split(separator: "\n") {
            let fields = line.split(
                separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
            guard fields.count == 3, let sum = UInt32(fields[0]), let size = Int(fields[1]) else {
                return nil
            }
            files[String(fields[2])] = FileChecksum(size: size, sum: sum)
        }
    }
}
