import CMinizip

/// An archive in the format ZIP (APPNOTE 6.3), held in memory and read by minizip.
///
/// Names and sizes come from whoever made the archive: they are never used as paths, and what is
/// taken out is bounded.
public struct ZipArchive: Sendable {
    /// One file of an archive.
    public struct File: Sendable {
        /// The name as the archive gives it, with `/` between its parts.
        public let name: String
        /// What it holds.
        public let bytes: [UInt8]
    }

    /// How much is taken out of an archive at most.
    public struct Limits: Sendable {
        /// The files that an archive may name.
        public var files = 10_000
        /// The bytes of all files that are taken out.
        public var bytes = 64_000_000

        /// Limits that no document of an office comes near.
        public init(files: Int = 10_000, bytes: Int = 64_000_000) {
            self.files = files
            self.bytes = bytes
        }
    }

    private let bytes: [UInt8]

    /// An archive; whether it is one shows when it is read.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether bytes begin as an archive with files does.
    public static func isLikely(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
    }

    /// The files with wanted names, in the archive's order.
    ///
    /// - Throws: When it is no archive, is damaged or locked, or exceeds the limits.
    public func files(
        within limits: Limits = Limits(), where isWanted: (String) -> Bool
    ) throws(ZipFault) -> [File] {
        let archive = try OpenArchive(MemoryFile(bytes))
        defer { archive.close() }
        var found: [File] = []
        var left = limits.bytes
        for _ in 0..<limits.files {
            guard let name = try archive.next() else { return found }
            guard isWanted(name) else { continue }
            let content = try archive.content(upTo: left)
            left -= content.count
            found.append(File(name: name, bytes: content))
        }
        throw .tooLarge
    }
}

/// Why an archive could not be read.
public enum ZipFault: Error, Hashable, Sendable {
    /// It is no archive, or a damaged one.
    case damaged
    /// It is locked with a password.
    case encrypted
    /// It holds more than the limits allow.
    case tooLarge
}
